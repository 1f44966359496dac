"""The same elements at other places."""

from collections.abc import Iterable
from dataclasses import replace

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Element, Joint, Label, Line, Mark, Point, Rect


def moved(element: Box | Line | Chip | Bead | Joint | Badge, by: Point) -> Element:
    """The same element, so many pixels to the right and down. Where it crossed other lines is forgotten."""
    if isinstance(element, Box):
        return _moved_box(element, by)
    if isinstance(element, Chip):
        labels, marks = _labels(element.labels, by), _marks(element.marks, by)
        return replace(element, rect=_moved_rect(element.rect, by), labels=labels, marks=marks)
    if isinstance(element, Line):
        return replace(element, points=moved_points(element.points, by), under=())
    return replace(element, center=moved_point(element.center, by))


def box_at(box: Box, to: Point) -> Box:
    """The same box with its top left corner elsewhere."""
    return _moved_box(box, (to[0] - box.rect.x, to[1] - box.rect.y))


def moved_point(point: Point, by: Point) -> Point:
    """The point so many pixels to the right and down."""
    return (point[0] + by[0], point[1] + by[1])


def moved_points(points: Iterable[Point], by: Point) -> tuple[Point, ...]:
    """The points so many pixels to the right and down."""
    return tuple((x + by[0], y + by[1]) for x, y in points)


def _moved_box(box: Box, by: Point) -> Box:
    strip = box.strip and replace(
        box.strip,
        rect=_moved_rect(box.strip.rect, by),
        labels=_labels(box.strip.labels, by),
        mark=_marks((box.strip.mark,), by)[0],
    )
    return replace(
        box, rect=_moved_rect(box.rect, by), labels=_labels(box.labels, by), marks=_marks(box.marks, by), strip=strip
    )


def _moved_rect(rect: Rect, by: Point) -> Rect:
    return Rect(rect.x + by[0], rect.y + by[1], rect.width, rect.height)


def _labels(labels: Iterable[Label], by: Point) -> tuple[Label, ...]:
    return tuple(replace(label, x=label.x + by[0], y=label.y + by[1]) for label in labels)


def _marks(marks: Iterable[Mark], by: Point) -> tuple[Mark, ...]:
    return tuple(replace(mark, center=moved_point(mark.center, by)) for mark in marks)
