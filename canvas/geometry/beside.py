"""Where a pill stands beside its bead, the loop of a retry, and the stub of a failure without a fallback."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, ahead
from canvas.geometry.space import Space
from canvas.geometry.spots import penalty

RIM = 13.0
STUB_LENGTH, STUB_BAR = 48.0, 10.0
LOOP_CURVE: tuple[Point, ...] = ((-8.5, -11.0), (-21.0, -44.0), (27.0, -46.0), (7.0, -13.0))
LOOP_AREA = Rect(-15, -38, 31, 25)
BY_LOOP = 24.0
_RANK_COSTS = (0.0, 8.0, 16.0, 24.0)
RINGS = (36.0, 62.0, 90.0, 120.0)


class Stub(NamedTuple):
    """A stub and the pill beside its bar."""

    points: tuple[Point, Point]
    heading: int
    pill: Rect


def turned(offset: Point, heading: int) -> Point:
    """An offset drawn for the north, turned to another heading."""
    x, y = offset
    return {NORTH: (x, y), EAST: (-y, x), SOUTH: (-x, -y), WEST: (y, -x)}[heading]


def loop_points(center: Point, heading: int) -> tuple[Point, ...]:
    """The curve of a loop on one side of a bead: its ends and the two handles of a cubic."""
    return tuple((center[0] + x, center[1] + y) for x, y in (turned(each, heading) for each in LOOP_CURVE))


def loop_area(center: Point, heading: int) -> Rect:
    """What a loop covers."""
    a, b = turned((LOOP_AREA.x, LOOP_AREA.y), heading), turned((LOOP_AREA.right, LOOP_AREA.bottom), heading)
    left, top = min(a[0], b[0]), min(a[1], b[1])
    return Rect(center[0] + left, center[1] + top, abs(a[0] - b[0]), abs(a[1] - b[1]))


def pill_spots(center: Point, size: Point, loop: int | None, low: bool, left: bool) -> Iterator[tuple[Rect, float]]:
    """Places for a pill beside a bead, the best first. `loop` is the side of the bead's loop; `low` and `left` say
    that the pill would rather be below than above, and rather on the left."""
    x, y = center
    width, height = size
    for rank, (begin, middle) in enumerate(_offsets(width, loop, low)):
        begin = -begin - width if left and loop not in (EAST, WEST) else begin
        yield Rect(x + begin, y + middle - height / 2, width, height), _RANK_COSTS[rank]
    for ring in RINGS:
        for middle in (ring, -ring) if low else (-ring, ring):
            for begin in (10.0, -10 - width, -width / 2, 40.0, -40 - width):
                yield Rect(x + begin, y + middle - height / 2, width, height), 40 + ring + 0.3 * abs(begin + width / 2)
        for begin in (ring, -ring - width):
            yield Rect(x + begin, y - height / 2, width, height), 60 + ring


def _offsets(width: float, loop: int | None, low: bool) -> list[Point]:
    side = 1 if low else -1
    if loop in (EAST, WEST):
        near = -48 - width if loop == WEST else 48.0
        return [(near, 15.0 * side), (near, -15.0 * side), (near, 45.0 * side), (near, -45.0 * side)]
    if loop is not None:
        away = 1 if loop == SOUTH else -1
        if side == away:
            return [(BY_LOOP, 34.0 * side), (-BY_LOOP - width, 34.0 * side)]
    return [(10.0, 36.0 * side), (-10 - width, 36.0 * side), (10.0, -36.0 * side), (-10 - width, -36.0 * side)]


def best_stub(space: Space, center: Point, headings: Sequence[int], size: Point, home: Rect | None) -> Stub:
    """The stub with its pill on the freest side."""
    best: Stub | None = None
    least = float("inf")
    for rank, (stub, cost) in enumerate(_stubs(center, headings, size)):
        tip = stub.points[1]
        total = cost + 0.01 * rank + penalty(space, stub.pill, home)
        total += penalty(space, Rect(tip[0] - STUB_BAR, tip[1] - STUB_BAR, 2 * STUB_BAR, 2 * STUB_BAR), home)
        if best is None or total < least:
            best, least = stub, total
    if best is None:
        raise ValueError("a stub needs a side to stand on")
    return best


def _stubs(center: Point, headings: Sequence[int], size: Point) -> Iterator[tuple[Stub, float]]:
    for size_rank, reach in enumerate((STUB_LENGTH, 36.0, 66.0)):
        for rank, heading in enumerate(headings):
            tip = ahead(center, heading, reach)
            start = ahead(center, heading, RIM)
            for i, pill in enumerate(_by_bar(tip, heading, size)):
                yield Stub((start, tip), heading, pill), 20.0 * size_rank + 10 * rank + 4 * i


def _by_bar(tip: Point, heading: int, size: Point) -> Iterator[Rect]:
    (x, y), (width, height) = tip, size
    if heading in (NORTH, SOUTH):
        out = 1 if heading == SOUTH else -1
        yield Rect(x + 17, y - height / 2, width, height)
        yield Rect(x - 17 - width, y - height / 2, width, height)
        for left in (-width / 2, 10 - width, -10.0):
            yield Rect(x + left, y + out * (height / 2 + 7) - height / 2, width, height)
    else:
        out = 1 if heading == EAST else -1
        yield Rect(x + out * (9 + width / 2) - width / 2, y - height / 2, width, height)
        yield Rect(x + out * width / 2 - width / 2, y + 14, width, height)
        yield Rect(x + out * width / 2 - width / 2, y - 14 - height, width, height)
