"""Where the beads of a hand-over stand: on the stretch by which it enters the receiving frame."""

from collections.abc import Iterator, Sequence

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, Segment, ahead, distance, heading_of, opposite, segments
from canvas.geometry.space import Space
from canvas.geometry.spots import penalty

APART, HALF = 32.0, 13.0
FROM_BORDER, FROM_CORNER, BEFORE_HEAD, STEP, OUTSIDE = 20.0, 20.0, 34.0, 16.0, 40.0
NOT_AIMED, LATER_PIECE, FARTHER = 40.0, 15.0, 0.2

Place = tuple[tuple[Point, ...], int]


def entrance(space: Space, points: Sequence[Point], home: Rect | None, count: int, aims: Sequence[Point]) -> Place:
    """The centres of `count` beads, the first one nearest to the head, and the heading of the line there. They stand
    inside of `home`, on free ground, and level with one of the `aims` if that can be."""
    best, least = _somewhere(points, count), float("inf")
    for place, cost in _places(points, home, count, aims):
        total = cost + sum(penalty(space, area(center), home) for center in place[0])
        if total < least:
            best, least = place, total
    return best


def area(center: Point) -> Rect:
    """What a bead covers, with its rim."""
    return Rect(center[0] - HALF, center[1] - HALF, 2 * HALF, 2 * HALF)


def _somewhere(points: Sequence[Point], count: int) -> Place:
    """The middle of the longest piece, for a line that has no room."""
    longest = max(segments(points), key=lambda piece: distance(*piece))
    return _place(longest, distance(*longest) / 2 + APART * (count - 1) / 2, count)


def _place(piece: Segment, along: float, count: int) -> Place:
    heading = heading_of(piece)
    first = ahead(piece[0], heading, along)
    return tuple(ahead(first, opposite(heading), APART * i) for i in range(count)), heading


def _places(
    points: Sequence[Point], home: Rect | None, count: int, aims: Sequence[Point]
) -> Iterator[tuple[Place, float]]:
    pieces = list(segments(points))
    for i, piece in enumerate(pieces):
        low, high = _inside(piece, home.grown(OUTSIDE) if home else None)
        low += FROM_BORDER + APART * (count - 1)
        high -= BEFORE_HEAD if i == len(pieces) - 1 else FROM_CORNER
        for along, cost in _stops(piece, low, high, aims):
            yield _place(piece, along, count), cost + LATER_PIECE * i


def _stops(piece: Segment, low: float, high: float, aims: Sequence[Point]) -> Iterator[tuple[float, float]]:
    """The places of the first bead on a piece, with what speaks against them."""
    for aim in aims:
        along = _along(piece, aim)
        if low <= along <= high:
            yield along, 0.0
    along = low
    while along <= high:
        yield along, NOT_AIMED + FARTHER * (along - low)
        along += STEP


def _along(piece: Segment, point: Point) -> float:
    """How far along a piece a point is level with it."""
    (x, y), heading = piece[0], heading_of(piece)
    dx, dy = point[0] - x, point[1] - y
    return {EAST: dx, WEST: -dx, SOUTH: dy, NORTH: -dy}[heading]


def _inside(piece: Segment, home: Rect | None) -> tuple[float, float]:
    """From where to where a piece is inside of a frame, as distances from its tail."""
    size = distance(*piece)
    if home is None:
        return 0.0, size
    (x, y), heading = piece[0], heading_of(piece)
    level = heading in (EAST, WEST)
    if not (home.y <= y <= home.bottom if level else home.x <= x <= home.right):
        return 0.0, 0.0
    corners = _along(piece, (home.x, home.y)), _along(piece, (home.right, home.bottom))
    return max(min(corners), 0.0), min(max(corners), size)
