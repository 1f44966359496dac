"""The program's own icons as outlines to be filled: one weight, any size, any colour."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker

from canvas.geometry.drawing import Point
from exports.painting.icon_shapes import FILLED, SHAPES, Arc, Stroke
from exports.painting.strokes import named, open_path

BOX = 16.0
WEIGHT = 1.8
NAMES = tuple(SHAPES)


@cache
def icon_path(name: str) -> QPainterPath:
    """The outline of an icon in a 16 x 16 box, to be filled. Raises `KeyError` for a name that is not in `NAMES`."""
    lines = QPainterPath()
    for stroke in SHAPES[name]:
        lines.addPath(_stroke_path(stroke))
    outline = lines if name in FILLED else _stroker().createStroke(lines)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def paint_icon(painter: QPainter, name: str, center: Point, size: float, colour: str) -> None:
    """Fill an icon in the square of `size` pixels around `center`."""
    painter.save()
    painter.translate(center[0] - size / 2, center[1] - size / 2)
    painter.scale(size / BOX, size / BOX)
    painter.fillPath(icon_path(name), named(colour))
    painter.restore()


def _stroke_path(stroke: Stroke) -> QPainterPath:
    if not isinstance(stroke, Arc):
        return open_path(stroke)
    box = QRectF(stroke.x, stroke.y, stroke.width, stroke.height)
    path = QPainterPath()
    path.arcMoveTo(box, stroke.start)
    path.arcTo(box, stroke.start, stroke.span)
    return path


def _stroker() -> QPainterPathStroker:
    stroker = QPainterPathStroker()
    stroker.setWidth(WEIGHT)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker
