"""Small pieces of plane geometry for routes of horizontal and vertical segments. Units: canvas pixels."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from canvas.geometry.drawing import Point, Rect

EAST, SOUTH, WEST, NORTH = 0, 1, 2, 3
STEPS: tuple[Point, ...] = ((1, 0), (0, 1), (-1, 0), (0, -1))
Segment = tuple[Point, Point]
HEAD_LENGTH, HEAD_HALF = 14.0, 7.0


def opposite(heading: int) -> int:
    """The heading back."""
    return (heading + 2) % 4


def ahead(point: Point, heading: int, by: float) -> Point:
    """The point `by` pixels further on."""
    step = STEPS[heading]
    return (point[0] + step[0] * by, point[1] + step[1] * by)


def heading_of(segment: Segment) -> int:
    """Where a horizontal or vertical segment goes."""
    (x0, y0), (x1, y1) = segment
    if abs(x1 - x0) >= abs(y1 - y0):
        return EAST if x1 >= x0 else WEST
    return SOUTH if y1 >= y0 else NORTH


def segments(points: Sequence[Point]) -> Iterator[Segment]:
    """The segments of a route, from tail to head."""
    return pairwise(points)


def distance(a: Point, b: Point) -> float:
    """The length of the way from `a` to `b` along the axes."""
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def length(points: Sequence[Point]) -> float:
    """The length of a route."""
    return sum(distance(a, b) for a, b in segments(points))


def point_at(points: Sequence[Point], along: float) -> Point:
    """The point `along` pixels from the tail, or the head when the route is shorter."""
    for a, b in segments(points):
        step = distance(a, b)
        if along <= step and step:
            part = along / step
            return (round(a[0] + (b[0] - a[0]) * part, 2), round(a[1] + (b[1] - a[1]) * part, 2))
        along -= step
    return points[-1]


def nearest_along(points: Sequence[Point], at: Point) -> float:
    """How far from the tail of a route its point is that is nearest to another one."""
    best, walked = (inf, 0.0), 0.0
    for a, b in segments(points):
        area = bounds_of((a, b))
        near = (min(max(at[0], area.x), area.right), min(max(at[1], area.y), area.bottom))
        best = min(best, (distance(near, at), walked + distance(a, near)))
        walked += distance(a, b)
    return best[1]


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """The route without repeated points and without corners that do not turn."""
    result: list[Point] = []
    for point in points:
        if result and distance(result[-1], point) < 0.01:
            continue
        if len(result) > 1 and _in_line(result[-2], result[-1], point):
            result.pop()
        result.append(point)
    return tuple(result)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return (abs(a[0] - b[0]) < 0.01 and abs(b[0] - c[0]) < 0.01) or (
        abs(a[1] - b[1]) < 0.01 and abs(b[1] - c[1]) < 0.01
    )


def bounds_of(segment: Segment) -> Rect:
    """The rectangle of a segment; it has no width or no height."""
    (x0, y0), (x1, y1) = segment
    return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def head_area(points: Sequence[Point]) -> Rect:
    """What the head of a line covers."""
    before, (x, y) = points[-2], points[-1]
    area = bounds_of(((x, y), ahead((x, y), opposite(heading_of((before, (x, y)))), HEAD_LENGTH)))
    if area.width < 1:
        return Rect(x - HEAD_HALF, area.y, 2 * HEAD_HALF, area.height)
    return Rect(area.x, y - HEAD_HALF, area.width, 2 * HEAD_HALF)


def crossing(a: Segment, b: Segment) -> Point | None:
    """Where a horizontal and a vertical segment cross, their ends aside."""
    (ax0, ay0), (ax1, ay1) = a
    (bx0, by0), (_, by1) = b
    if (abs(ay0 - ay1) < 0.01) == (abs(by0 - by1) < 0.01):
        return None
    if abs(ay0 - ay1) > 0.01:
        return crossing(b, a)
    inside = min(ax0, ax1) < bx0 < max(ax0, ax1) and min(by0, by1) < ay0 < max(by0, by1)
    return (bx0, ay0) if inside else None


def union(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle around all; around nothing it is empty."""
    if not rects:
        return Rect(0, 0, 0, 0)
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(left, top, max(r.right for r in rects) - left, max(r.bottom for r in rects) - top)


def overlap(a: Rect, b: Rect) -> float:
    """The area that two rectangles share."""
    wide = min(a.right, b.right) - max(a.x, b.x)
    high = min(a.bottom, b.bottom) - max(a.y, b.y)
    return wide * high if wide > 0 and high > 0 else 0.0


def across(points: Sequence[Point], at: Point) -> tuple[int, int]:
    """The free sides of what stands on a route: below and above, or right and left."""
    for a, b in segments(points):
        if distance(a, at) + distance(at, b) < distance(a, b) + 0.5:
            return (SOUTH, NORTH) if heading_of((a, b)) in (EAST, WEST) else (EAST, WEST)
    return (SOUTH, NORTH)
