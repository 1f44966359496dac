"""Pens, grounds and corners that all elements are painted with. Lengths are in canvas pixels."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from canvas.geometry.drawing import Point, Rect

LINE = 2.0
THIN = 1.0
NO_PEN, NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)


def qrect(rect: Rect) -> QRectF:
    """The same rectangle, for Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@lru_cache(maxsize=256)
def named(colour: str) -> QColor:
    """A colour by its name: read once, as large drawings ask for the same few thousands of times."""
    return QColor(colour)


@lru_cache(maxsize=256)
def pen(colour: str, width: float = LINE, dashes: tuple[float, ...] = ()) -> QPen:
    """A pen with `dashes` in pixels (Qt counts them in widths of the pen); dashes end flat, solid lines too.

    It is shared: nobody changes it.
    """
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashes:
        made.setDashPattern([length / width for length in dashes])
    return made


def round_pen(colour: str, width: float = LINE) -> QPen:
    """A solid pen with round ends and corners."""
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@lru_cache(maxsize=256)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


def draw(painter: QPainter, path: QPainterPath, stroke: QPen | None, ground: str | None = None) -> None:
    """Fill `path` with `ground`, then go along it with `stroke`; either may be left out."""
    painter.setPen(stroke if stroke is not None else NO_PEN)
    painter.setBrush(_brush(ground) if ground is not None else NO_BRUSH)
    painter.drawPath(path)


def rounded(rect: Rect, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(qrect(rect), radius, radius)
    return path


def circle(center: Point, radius: float) -> QPainterPath:
    """A circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(*center), radius, radius)
    return path


def polygon(points: Sequence[Point]) -> QPainterPath:
    """A closed shape with straight sides."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def open_path(points: Sequence[Point]) -> QPainterPath:
    """A line with straight parts, not closed."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path
