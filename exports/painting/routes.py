"""The path of a line along the corners of its route, with its corners rounded."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from canvas.geometry.drawing import Point

CORNER = 12.0
"""The radius of a corner, in pixels; less where a stretch is too short for it."""


def route_path(points: Sequence[Point]) -> QPainterPath:
    """Straight stretches with round corners between them."""
    path = QPainterPath(QPointF(*points[0]))
    for (x0, y0), (x, y), (x1, y1) in zip(points, points[1:], points[2:], strict=False):
        before, after = math.hypot(x0 - x, y0 - y), math.hypot(x1 - x, y1 - y)
        radius = min(CORNER, before / 2, after / 2)
        back, on = radius / (before or 1.0), radius / (after or 1.0)
        path.lineTo(x + (x0 - x) * back, y + (y0 - y) * back)
        path.quadTo(x, y, x + (x1 - x) * on, y + (y1 - y) * on)
    path.lineTo(*points[-1])
    return path


def loop_path(points: Sequence[Point]) -> QPainterPath:
    """A round loop: four points are the ends and the two handles of one cubic curve; more are passed smoothly."""
    path = QPainterPath(QPointF(*points[0]))
    if len(points) == 4:
        path.cubicTo(*(QPointF(*point) for point in points[1:]))
        return path
    ends = (points[0], *points, points[-1])
    for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        path.cubicTo(QPointF(*_handle(start, before, end)), QPointF(*_handle(end, after, start)), QPointF(*end))
    return path


def _handle(point: Point, before: Point, after: Point) -> Point:
    """Catmull and Rom's tangent: a sixth of the way between the neighbours."""
    return point[0] + (after[0] - before[0]) / 6, point[1] + (after[1] - before[1]) / 6


def towards(start: Point, end: Point, length: float) -> Point:
    """The point `length` pixels from `start` on the way to `end`; `start` itself where the two are one."""
    distance = math.dist(start, end)
    if not distance:
        return start
    share = length / distance
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def shortened(points: Sequence[Point], by: float) -> tuple[Point, ...]:
    """The route without its last `by` pixels, but never without its last stretch."""
    before, tip = points[-2], points[-1]
    by = min(by, math.dist(before, tip) * 0.9)
    return (*points[:-1], towards(tip, before, by))
