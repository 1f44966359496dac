"""A design for the bench, as bytes: five objects that hand over to each other, in 12,500 ways to stand together."""

import json
from typing import Any

COUNT, STATES = 5, 4


def _object(owner: int) -> dict[str, Any]:
    states = [{"id": f"o{owner}s{n}", "name": f"State {n}", "facts": {"money": str(n)}} for n in range(STATES)]
    return {"id": f"o{owner}", "name": f"Object {owner}", "states": states}


def _steps(owner: int) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = [
        {"id": f"o{owner}t{n}", "source": f"o{owner}s{n}", "target": f"o{owner}s{(n + 1) % STATES}"}
        for n in range(STATES)
    ]
    if owner:
        steps[0]["by"] = "event"
    return steps


def _hand_over(owner: int) -> dict[str, Any]:
    mode = "sync" if owner % 2 else "async"
    return {"id": f"h{owner}", "when": f"o{owner - 1}t0", "fires": f"o{owner}t0", "mode": mode}


ACROSS = json.dumps(
    {
        "format": "unhappy-path",
        "version": 1,
        "title": "Five objects",
        "objects": [_object(owner) for owner in range(COUNT)],
        "transitions": [step for owner in range(COUNT) for step in _steps(owner)],
        "triggers": [_hand_over(owner) for owner in range(1, COUNT)],
        "failures": [{"id": f"f{owner}", "at": f"o{owner}t1", "type": "lost"} for owner in range(COUNT)],
        "fallbacks": [{"id": f"b{owner}", "for": f"f{owner}", "kind": "retry"} for owner in range(COUNT)],
    }
).encode()
