"""A design of ten thousand states: as large as any that a person could still mean."""

import json
from typing import Any

STATES = 10_000


def large_tree(objects: int = 100) -> dict[str, Any]:
    """The design as JSON values: so many objects that share the states, a step from each state to the next, and a place
    for each. `objects` divides ten thousand."""
    each = STATES // objects
    ids = [[f"s{owner}_{number}" for number in range(each)] for owner in range(objects)]
    return {
        "format": "unhappy-path",
        "version": 1,
        "title": "Ten thousand states",
        "objects": [
            {"id": f"o{owner}", "name": f"Object {owner}", "states": [_state(identity) for identity in inner]}
            for owner, inner in enumerate(ids)
        ],
        "transitions": [
            {"id": f"t{inner[number]}", "source": inner[number], "target": inner[(number + 1) % each]}
            for inner in ids
            for number in range(each)
        ],
        "layout": {
            "nodes": {
                identity: [number * 90, owner * 90]
                for owner, inner in enumerate(ids)
                for number, identity in enumerate(inner)
            }
        },
    }


def large_file(objects: int = 100) -> bytes:
    """The same as the bytes of a file that is not canonical, 1.9 MB."""
    return json.dumps(large_tree(objects)).encode()


def _state(identity: str) -> dict[str, Any]:
    return {"id": identity, "name": f"State {identity}", "messages": {"app": "On the way. Expected Tuesday."}}
