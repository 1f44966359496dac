"""What is under the pointer."""

from math import dist

from canvas.geometry.drawing import Box, Chip, Drawing, Element, Frame, Line, Point, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, Segment, segments
from canvas.geometry.ports import border_point


def element_at(drawing: Drawing, point: Point, tolerance: float = 5.0) -> Element | None:
    """The uppermost element at a point; thin ones are caught within `tolerance` pixels. A frame is caught by its tab
    and by its ground."""
    return next((element for element in reversed(tuple(drawing.elements())) if _hit(element, point, tolerance)), None)


def _hit(element: Element, point: Point, tolerance: float) -> bool:
    if isinstance(element, Frame | Box | Chip):
        return inside(element.rect, point)
    if isinstance(element, Line):
        return distance_to(element, point) <= tolerance
    radius = getattr(element, "radius", 9.0)
    return dist(element.center, point) <= radius + tolerance / 2


def inside(rect: Rect, point: Point) -> bool:
    """Whether a point lies in a rectangle or on its border."""
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom


def distance_to(line: Line, point: Point) -> float:
    """How far a point is from a line."""
    return min(_to_segment(segment, point) for segment in segments(line.points))


def _to_segment(segment: Segment, point: Point) -> float:
    (x0, y0), (x1, y1) = segment
    dx, dy = x1 - x0, y1 - y0
    size = dx * dx + dy * dy
    part = max(0.0, min(1.0, ((point[0] - x0) * dx + (point[1] - y0) * dy) / size)) if size else 0.0
    return dist((x0 + part * dx, y0 + part * dy), point)


def handles(box: Box) -> tuple[Point, Point, Point, Point]:
    """The middles of the right, lower, left and upper border, from where an arrow is drawn."""
    x, y = box.rect.center
    return (
        border_point(box, EAST, y),
        border_point(box, SOUTH, x),
        border_point(box, WEST, y),
        border_point(box, NORTH, x),
    )
