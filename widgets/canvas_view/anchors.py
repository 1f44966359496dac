"""Where the things of a design are on a drawing: the elements of an id, their extents, and the points to speak from."""

from collections.abc import Iterator
from itertools import pairwise

from canvas.geometry.drawing import (
    Badge,
    Bead,
    Box,
    Chip,
    Drawing,
    Element,
    Frame,
    Joint,
    Layer,
    Line,
    Point,
    Rect,
    Shown,
)
from exports.painting.elements import layer_of

BADGE_RADIUS = 10.0


def extent(element: Element) -> Rect:
    """The rectangle that an element takes by itself, without room for pens."""
    if isinstance(element, Line):
        return around(element.points)
    if isinstance(element, Bead | Joint):
        return Rect(*element.center, 0, 0).grown(element.radius)
    if isinstance(element, Badge):
        return Rect(*element.center, 0, 0).grown(BADGE_RADIUS)
    return element.rect


def around(points: tuple[Point, ...]) -> Rect:
    """The smallest rectangle with all of these points. There is one at least."""
    xs, ys = zip(*points, strict=True)
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def corners_of(rect: Rect) -> tuple[Point, Point]:
    """The top left and the bottom right corner."""
    return ((rect.x, rect.y), (rect.right, rect.bottom))


def elements_of(drawing: Shown, element_id: str) -> Iterator[Element]:
    """What shows this id: a box, a line with its chip, a bead with its pill; no badges, and no arrow of a start."""
    return iter(drawing.of(element_id))


def anchor_of(drawing: Drawing, element_id: str) -> Point | None:
    """The point that stands for an id: the middle of its box, bead, chip or frame's tab, or halfway along its line."""
    elements = list(elements_of(drawing, element_id))
    for kind in (Box, Bead, Chip):
        for element in elements:
            if isinstance(element, kind):
                return extent(element).center
    for element in elements:
        if isinstance(element, Line):
            return halfway(element.points)
        if isinstance(element, Frame):
            return element.tab.center
    return None


def halfway(points: tuple[Point, ...]) -> Point:
    """The point in the middle of a route, measured along it."""
    left = _length(points) / 2
    for (x1, y1), (x2, y2) in pairwise(points):
        length = abs(x2 - x1) + abs(y2 - y1)
        if length >= left and length > 0:
            share = left / length
            return (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
        left -= length
    return points[-1]


def _length(points: tuple[Point, ...]) -> float:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(points))


def name_place(drawing: Drawing, element_id: str) -> Rect | None:
    """Where a name is written: over the title of a box, a frame's tab, a chip or pill, else halfway along the line."""
    for element in elements_of(drawing, element_id):
        if isinstance(element, Frame):
            return element.tab
        if isinstance(element, Box):
            return Rect(element.rect.x + 8, element.rect.y + 5, element.rect.width - 16, 28)
    chips = [element for element in elements_of(drawing, element_id) if isinstance(element, Chip)]
    if chips:
        x, y = chips[0].rect.center
        return Rect(x - 80, y - 16, 160, 32)
    point = anchor_of(drawing, element_id)
    return None if point is None else Rect(point[0] - 80, point[1] - 16, 160, 32)


def frame_at(drawing: Drawing, point: Point) -> str | None:
    """The id of the object whose frame lies under a point; the innermost, should frames overlap."""
    inside = [frame for frame in drawing.frames if contains(frame.rect, point) or contains(frame.tab, point)]
    smallest = min(inside, key=lambda frame: frame.rect.width * frame.rect.height, default=None)
    return None if smallest is None else smallest.id


def contains(rect: Rect, point: Point) -> bool:
    """Whether a point lies in a rectangle or on its border."""
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom


def layers_of(drawing: Drawing, element_id: str) -> frozenset[Layer]:
    """The layers in which an element is shown."""
    found = (layer_of(element) for element in elements_of(drawing, element_id))
    return frozenset(layer for layer in found if layer is not None)
