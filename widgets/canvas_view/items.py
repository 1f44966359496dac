"""The item of the scene: one element of a drawing, its extent and shape, painted as it is painted everywhere."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Element, Frame, Joint, Line, Rect
from exports.painting.lines import line_path
from widgets.canvas_view.anchors import extent

LINE_REACH = 14.0
"""How broad a line is for the hand, in canvas pixels."""
HEAD_ROOM = 18.0
"""What a head, a shadow or a badge may take beyond its line or box."""
FRAME_REACH = 6.0
Z_ORDER: tuple[type[Element], ...] = (Frame, Line, Joint, Box, Chip, Bead, Badge)
Z_STEP = 10.0
HEIGHTS = {kind: place * Z_STEP for place, kind in enumerate(Z_ORDER)}
OVER_ALL = len(Z_ORDER) * Z_STEP
"""From this height on something lies over the whole drawing."""


def z_value(element: Element) -> float:
    """The height of an element: frames lie at the bottom, badges on top."""
    return HEIGHTS[type(element)]


def to_qt(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def bounds(element: Element) -> QRectF:
    """The rectangle that an element takes with its head, its shadow and its badge."""
    rect, room = extent(element), HEAD_ROOM
    return QRectF(rect.x - room, rect.y - room, rect.width + 2 * room, rect.height + 2 * room)


def element_shape(element: Element) -> QPainterPath:
    """What of an element the hand can take: a line is broad, an open frame is its border and its tab only."""
    path = QPainterPath()
    if isinstance(element, Line):
        return _stroked(line_path(element))
    if isinstance(element, Frame):
        if element.collapsed:
            path.addRect(to_qt(element.rect))
            return path
        border = QPainterPath()
        border.addRect(to_qt(element.rect))
        stroker = QPainterPathStroker()
        stroker.setWidth(FRAME_REACH * 2)
        path = stroker.createStroke(border)
        path.addRect(to_qt(element.tab))
        return path
    if isinstance(element, Bead | Joint):
        path.addEllipse(QPointF(*element.center), element.radius + 2, element.radius + 2)
        return path
    path.addRect(to_qt(extent(element)))
    return path


def _stroked(path: QPainterPath) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(LINE_REACH)
    return stroker.createStroke(path)
