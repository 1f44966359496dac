"""Where lines may leave and reach a box: a few slots on each side, the middle first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from canvas.geometry.boxes import SLANT
from canvas.geometry.drawing import Box, Point
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST
from canvas.geometry.search import Port

SLOT_ROOM, CORNER_ROOM = 26.0, 18.0
STEPS = (0.0, 28.0, -28.0, 56.0, -56.0)
PAIR_STEPS = (-20.0, 20.0)
OFF_MIDDLE, SHARED_SIDE, CROWD, ROOMY = 1.3, 70.0, 1.4, 56.0
SIDES = (EAST, SOUTH, WEST, NORTH)


@dataclass(slots=True)
class Slots:
    """The slots that are taken, by box and side, as coordinates along the side. On a side that is `paired`, the tip of
    a hexagon where two lines leave, the middle is left out."""

    taken: dict[tuple[str, int], list[float]] = field(default_factory=dict)
    paired: set[tuple[str, int]] = field(default_factory=set)

    def take(self, box_id: str, side: int, at: float) -> None:
        """Keeps a slot from being used by another line."""
        self.taken.setdefault((box_id, side), []).append(at)

    def around(self, box_id: str) -> tuple[tuple[float, ...], ...]:
        """All that is known of the sides of a box, as a value: what is taken of each, and which are paired."""
        taken = [tuple(self.taken.get((box_id, side), ())) for side in SIDES]
        return (*taken, tuple([side for side in SIDES if (box_id, side) in self.paired]))

    def gap(self, box_id: str, side: int, at: float) -> float:
        """How far this slot is from the nearest other line."""
        taken = self.taken.get((box_id, side))
        return min(abs(at - other) for other in taken) if taken else inf


def ports(box: Box, slots: Slots, lead: float, aims: Sequence[Point] = ()) -> list[Port]:
    """The free ports of a box. `aims` are points that a straight line would like to be level with. When nothing is
    free, slots are shared rather than refused."""
    found = [port for side in SIDES for port in _side(box, side, lead, aims, slots)]
    return found or [port for side in SIDES for port in _side(box, side, lead, aims, Slots())]


def _side(box: Box, side: int, lead: float, aims: Sequence[Point], slots: Slots) -> Iterator[Port]:
    upright = side in (EAST, WEST)
    low, high = span(box, side)
    middle = (low + high) / 2
    steps = PAIR_STEPS if (box.id, side) in slots.paired else STEPS
    wanted = [middle + step for step in steps] + [aim[1] if upright else aim[0] for aim in aims if steps is STEPS]
    cost = SHARED_SIDE * len(slots.taken.get((box.id, side), ()))
    for at in _unique(round(each, 1) for each in wanted if low <= each <= high):
        gap = slots.gap(box.id, side, at)
        if gap >= SLOT_ROOM:
            dislike = OFF_MIDDLE * abs(at - middle) + CROWD * max(ROOMY - gap, 0.0)
            yield Port(border_point(box, side, at), side, lead, cost + dislike)


def _unique(values: Iterable[float]) -> list[float]:
    result: list[float] = []
    for value in values:
        for other in result:
            if abs(value - other) <= 0.5:
                break
        else:
            result.append(value)
    return result


def span(box: Box, side: int) -> tuple[float, float]:
    """From where to where a side takes lines."""
    rect = box.rect
    if side in (EAST, WEST):
        return rect.y + CORNER_ROOM, rect.bottom - CORNER_ROOM
    room = SLANT + 6 if box.uncertain else CORNER_ROOM
    return rect.x + room, rect.right - room


def border_point(box: Box, side: int, at: float) -> Point:
    """The point of the border on a side; on the slanted edges of a hexagon."""
    rect = box.rect
    if side in (NORTH, SOUTH):
        return (at, rect.y if side == NORTH else rect.bottom)
    inward = 0.0
    if box.uncertain:
        inward = round(SLANT * abs(at - rect.center[1]) / (rect.height / 2), 1)
    return (rect.right - inward, at) if side == EAST else (rect.x + inward, at)
