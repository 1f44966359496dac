"""The item of the scene: one element of a drawing, its extent and shape, painted as it is painted everywhere."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Element, Frame, Joint, Line, Rect
from exports.painting.detail import Detail
from exports.painting.elements import paint_element
from exports.painting.lines import line_path
from exports.painting.palette import Palette
from widgets.canvas_view.anchors import extent
from widgets.guard import guarded, guarded_with

LINE_REACH = 14.0
"""How broad a line is for the hand, in canvas pixels."""
HEAD_ROOM = 18.0
"""What a head, a shadow or a badge may take beyond its line or box."""
FRAME_REACH = 6.0
Z_ORDER: tuple[type[Element], ...] = (Frame, Line, Joint, Box, Chip, Bead, Badge)
Z_STEP = 10.0


def z_value(element: Element) -> float:
    """The height of an element: frames lie at the bottom, badges on top."""
    return Z_ORDER.index(type(element)) * Z_STEP


def to_qt(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


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


class ElementItem(QGraphicsItem):
    """One element on the scene. It knows its element, the colours and how much detail, and nothing of the document."""

    def __init__(self, element: Element, palette: Palette, detail: Detail) -> None:
        super().__init__()
        self.element = element
        self.colours = palette
        self.detail: Detail = detail
        if isinstance(element, Box):
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._fit()

    def set_element(self, element: Element) -> None:
        """Shows another value of the same element."""
        self.prepareGeometryChange()
        self.element = element
        self._fit()
        self.update()

    def set_look(self, palette: Palette, detail: Detail) -> None:
        """Changes the colours and how much is painted."""
        if (palette, detail) != (self.colours, self.detail):
            self.colours, self.detail = palette, detail
            self.update()

    def _fit(self) -> None:
        self._bounds = to_qt(extent(self.element).grown(HEAD_ROOM))
        self._shape = element_shape(self.element)
        self.setZValue(z_value(self.element))

    @guarded_with(QRectF)
    def boundingRect(self) -> QRectF:
        return self._bounds

    @guarded_with(QPainterPath)
    def shape(self) -> QPainterPath:
        return self._shape

    @guarded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint_element(painter, self.element, self.colours, self.detail)
