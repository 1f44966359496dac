"""How a ghost looks: as it will be, translucent, in a dashed outline."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from canvas.geometry.drawing import Bead, Box, Chip, Element, Frame, Joint, Line
from exports.painting.boxes import box_outline, outline_colour
from exports.painting.detail import detail_at
from exports.painting.elements import paint_element
from exports.painting.lines import line_colour, line_path
from exports.painting.palette import Palette
from widgets.canvas_view.anchors import extent
from widgets.canvas_view.items import to_qt

OPACITY = 0.78
"""Of what comes: its words keep 4.5:1 on their ground, and it is not taken for what is drawn."""
GLOW = 38
OUTSIDE = 4.5
"""How far the dashed outline is from what it is around, in canvas pixels."""
BROAD = 11.0
DASHES = (4.0, 3.0)


def paint_ghost(painter: QPainter, element: Element, colours: Palette) -> None:
    """Paints an element as a ghost. Of a frame only its border: what stands in it is not to be covered."""
    colour = QColor(ghost_colour(element, colours))
    if isinstance(element, Line):
        _paint_glow(painter, element, colour)
    elif not isinstance(element, Frame):
        # A line that ends or passes below is not to be read through the words.
        painter.fillPath(outline(element, 0.0), QColor(colours.frame))
    if not isinstance(element, Frame):
        painter.save()
        painter.setOpacity(OPACITY)
        paint_element(painter, element, colours, detail_at(painter.worldTransform().m11()))
        painter.restore()
    if not isinstance(element, Line | Joint):
        pen = QPen(colour, 1.5)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline(element, 0.0 if isinstance(element, Frame) else OUTSIDE))


def ghost_colour(element: Element, palette: Palette) -> str:
    """The colour of an element's kind."""
    if isinstance(element, Line):
        return line_colour(element.kind, palette)
    if isinstance(element, Box):
        return outline_colour(element, palette)
    if isinstance(element, Bead):
        return palette.failure
    roles = {"failure": palette.failure, "fallback": palette.fallback, "handover": palette.later}
    return roles.get(element.kind, palette.waits) if isinstance(element, Chip) else palette.outline


def outline(element: Element, grow: float) -> QPainterPath:
    """The outline of what is no line, `grow` pixels outside of its border."""
    if isinstance(element, Box):
        return box_outline(element, grow)
    path = QPainterPath()
    rect = to_qt(extent(element).grown(grow))
    if isinstance(element, Bead | Joint):
        path.addEllipse(rect)
    else:
        corner = min(12.0, rect.height() / 2)
        path.addRoundedRect(rect, corner, corner)
    return path


def _along(line: Line, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(line_path(line))


def _paint_glow(painter: QPainter, line: Line, colour: QColor) -> None:
    soft = QColor(colour)
    soft.setAlpha(GLOW)
    painter.fillPath(_along(line, BROAD), soft)
