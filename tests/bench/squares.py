"""Designs for the bench of painting: objects of a hundred states in a square.

Each state leads to the next one and to the one below. There are names and limits on the lines, a failure with its
fallback in each row, and a state with twenty lines.
"""

import json
from collections.abc import Iterator
from typing import Any

from canvas.edits import connect
from canvas.model import Design
from canvas.reading import read_design

SIDE, LINES = 10, 20
ACROSS, DOWN = 440, 240
HUB = "s0_44"
MIDDLE = (4 * ACROSS + 100.0, 4 * DOWN + 50.0)
"""A place in the hub."""
HUB_LINES = 4
"""The hub has so many lines as every state inside of a square."""


def square_design(count: int) -> Design:
    """A design with so many states, a multiple of a hundred."""
    owners = range(count // SIDE**2)
    broad = next(side for side in range(1, len(owners) + 1) if side * side >= len(owners))
    places = {f"s{owner}_{n // SIDE}{n % SIDE}": _place(owner, broad, n) for owner in owners for n in range(SIDE**2)}
    whole = {
        "format": "unhappy-path",
        "version": 1,
        "title": f"{count} states",
        "objects": [{"id": f"o{owner}", "name": f"Object {owner}", "states": _states(owner)} for owner in owners],
        "transitions": [step for owner in owners for step in _steps(owner)],
        "failures": [_failure(owner, row) for owner in owners for row in range(SIDE)],
        "fallbacks": [_fallback(owner, row) for owner in owners for row in range(SIDE)],
        "layout": {"nodes": places},
    }
    design = read_design(json.dumps(whole).encode())
    ends = [f"s0_{row}{column}" for row in range(2, 7) for column in range(2, 7)]
    for end in [end for end in ends if end not in (HUB, "s0_45", "s0_54", "s0_43", "s0_34")][: LINES - HUB_LINES]:
        design = connect(design, HUB, end, id=f"more_{end}")
    return design


def _failure(owner: int, row: int) -> dict[str, Any]:
    return {"id": f"f{owner}_{row}", "at": f"r{owner}_{row}3", "type": "lost"}


def _fallback(owner: int, row: int) -> dict[str, Any]:
    return {"id": f"b{owner}_{row}", "for": f"f{owner}_{row}", "kind": "human", "to": f"s{owner}_{row}5"}


def _states(owner: int) -> list[dict[str, Any]]:
    ids = [f"s{owner}_{row}{column}" for row in range(SIDE) for column in range(SIDE)]
    return [{"id": each, "name": f"State {each}", "messages": {"app": "On the way. Expected Tuesday."}} for each in ids]


def _steps(owner: int) -> Iterator[dict[str, Any]]:
    for row in range(SIDE):
        for column in range(SIDE):
            source = f"s{owner}_{row}{column}"
            later = {"mode": "async", "timeout": "4h"} if column % 5 == 2 else {}
            if column + 1 < SIDE:
                target = f"s{owner}_{row}{column + 1}"
                yield {"id": f"r{owner}_{row}{column}", "name": "Goes on", "source": source, "target": target, **later}
            if row + 1 < SIDE:
                yield {"id": f"d{owner}_{row}{column}", "source": source, "target": f"s{owner}_{row + 1}{column}"}


def _place(owner: int, broad: int, number: int) -> list[int]:
    left, top = owner % broad * (SIDE * ACROSS + 160), owner // broad * (SIDE * DOWN + 160)
    return [left + number % SIDE * ACROSS, top + number // SIDE * DOWN]
