"""A route whose ends go elsewhere, without a search: its far part stays, its last bends follow. Where they no longer
could, as the end went past them, the route bends once between the sides that then face each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from canvas.geometry.drawing import Box, Point
from canvas.geometry.elsewhere import moved_point, moved_points
from canvas.geometry.paths import EAST, WEST, ahead, distance, heading_of, length, opposite, simplified
from canvas.geometry.ports import SIDES, border_point, span
from canvas.geometry.search import TURN

Points = tuple[Point, ...]
End = tuple[Point, int]
SHORTEST, LEAD, BACK = 16.0, 24.0, 9000.0


def stretched(
    points: Points, tail_by: Point, head_by: Point, tail_box: Box | None = None, head_box: Box | None = None
) -> Points:
    """The route after its tail and its head moved by so many pixels. The boxes are those at its ends, where they stand
    now; without one, an end keeps its heading."""
    if tail_by == head_by:
        return moved_points(points, tail_by)
    if head_by == (0.0, 0.0):
        return stretched(points[::-1], head_by, tail_by, head_box, tail_box)[::-1]
    base = moved_points(points, tail_by)
    to = (head_by[0] - tail_by[0], head_by[1] - tail_by[1])
    followed = _followed(base, moved_point(base[-1], to))
    return followed if _leaves_as(base, followed) else _bent(base, to, head_box)


def _followed(points: Points, to: Point) -> Points:
    """The route with its head at another point and its last piece as before, level or upright."""
    first, (x, y) = points[0], points[-2]
    level = heading_of((points[-2], points[-1])) in (EAST, WEST)
    if len(points) > 2:
        return (*points[:-2], (x, to[1]) if level else (to[0], y), to)
    if level:
        middle = (first[0] + to[0]) / 2
        return simplified((first, (middle, first[1]), (middle, to[1]), to))
    middle = (first[1] + to[1]) / 2
    return simplified((first, (first[0], middle), (to[0], middle), to))


def _leaves_as(before: Points, now: Points) -> bool:
    """Whether a route still leaves and arrives as it did, with room for its first and its last bend."""
    ends = ((before[:2], now[:2]), (before[-2:], now[-2:]))
    return all(
        heading_of((new[0], new[1])) == heading_of((old[0], old[1])) and distance(*new) >= min(SHORTEST, distance(*old))
        for old, new in ends
    )


def _bent(points: Points, to: Point, box: Box | None) -> Points:
    """The best of the simple ways from the tail to the side of a box, or to the point where the head went."""
    start = (points[0], heading_of((points[0], points[1])))
    heading, head = opposite(heading_of((points[-2], points[-1]))), moved_point(points[-1], to)
    goals = [(head, heading)] if box is None else list(_sides(box, heading, head))
    return simplified(min((way for goal in goals for way in _ways(start, goal)), key=_price))


def _sides(box: Box, heading: int, head: Point) -> Iterator[End]:
    """A place on each side of a box, as far from the middle as the head was on its own side."""
    x, y = box.rect.center
    off = head[1] - y if heading in (EAST, WEST) else head[0] - x
    for side in SIDES:
        low, high = span(box, side)
        yield border_point(box, side, min(max((low + high) / 2 + off, low), high)), side


def _ways(start: End, goal: End) -> Iterator[Points]:
    (x0, y0), (x1, y1) = entries = ahead(*start, LEAD), ahead(*goal, LEAD)
    for corner in ((x1, y0), (x0, y1)):
        yield start[0], entries[0], corner, entries[1], goal[0]


def _price(points: Sequence[Point]) -> float:
    """How long a way is, what its turns cost, and more where it would go back on itself."""
    turns = list(pairwise(heading_of((a, b)) for a, b in pairwise(points) if a != b))
    back = sum(opposite(one) == other for one, other in turns)
    return length(points) + TURN * sum(one != other for one, other in turns) + BACK * back
