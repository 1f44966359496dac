"""Designs for the bench, as large as one likes: objects whose states go on and back, each step with a failure that is
answered; every tenth place leaves something to be said about it."""

import json
from collections.abc import Iterator
from typing import Any

from canvas.model import Design
from canvas.reading import read_design

FAILURES = ("timeout", "lost", "network", "rejected", "stale", "conflict", "crash")


def of_states(count: int, objects: int = 1) -> Design:
    """A design with so many states, twice as many transitions, and as many failures and fallbacks."""
    each = count // objects
    ids = [[f"s{owner}_{number}" for number in range(each)] for owner in range(objects)]
    whole = {
        "format": "unhappy-path",
        "version": 1,
        "title": f"{count} states",
        "objects": [
            {"id": f"o{owner}", "name": f"Object {owner}", "states": [_state(inner, n) for n in range(each)]}
            for owner, inner in enumerate(ids)
        ],
        "transitions": [step for inner in ids for n in range(each) for step in _steps(inner, n)],
        "failures": [
            {"id": f"f{inner[n]}", "at": f"on{inner[n]}", "type": FAILURES[n % 7]} for inner in ids for n in range(each)
        ],
        "fallbacks": [_fallback(inner, n) for inner in ids for n in range(each)],
    }
    return read_design(json.dumps(whole).encode())


def _state(ids: list[str], number: int) -> dict[str, Any]:
    ends = {"kind": "good_end"} if number % 20 == 19 else {}
    says = {} if number % 10 == 5 else {"messages": {"app": f"On the way, stop {number}. Expected Tuesday by 8 pm."}}
    return {"id": ids[number], "name": f"State {ids[number]}", **ends, **says}


def _steps(ids: list[str], number: int) -> Iterator[dict[str, Any]]:
    """One step on, and one that leads far away, so that no run is longer than a few dozen steps."""
    later = {"mode": "async", "timeout": "4h"} if number % 10 == 7 else {}
    yield {"id": f"on{ids[number]}", "source": ids[number], "target": ids[(number + 1) % len(ids)], **later}
    yield {"id": f"far{ids[number]}", "source": ids[number], "target": ids[number * 7 % len(ids)]}


def _fallback(ids: list[str], number: int) -> dict[str, Any]:
    answer = {"to": ids[(number + 3) % len(ids)], "owner": "Support", "within": "4h", "tell": {"app": "We are on it."}}
    return {"id": f"b{ids[number]}", "for": f"f{ids[number]}", "kind": "human", **answer}
