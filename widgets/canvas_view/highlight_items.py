"""How highlights look: blue outlines with round handles, a soft trail, numbered steps and their cards."""

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from canvas.geometry.drawing import Bead, Box, Joint, Line
from exports.painting.boxes import box_outline
from exports.painting.lines import line_path
from exports.painting.palette import Palette
from widgets.canvas_view.cards import CARD_LINE, CARD_PADDING
from widgets.canvas_view.ghost_painting import paint_ghost
from widgets.canvas_view.highlights import OUTLINE_GAP, Highlight, Kind
from widgets.canvas_view.items import OVER_ALL, Z_STEP, to_qt, z_value
from widgets.guard import guarded, guarded_with

CORNER = 13.0
TRAIL_WIDTH = 9.0
GAP_TICK = 6.0
HEIGHTS: Mapping[Kind, float] = {
    "trail": 5,
    # Rings lie under the lines, so that no head and no bar of a line that ends there is covered.
    "hovered": 6,
    "selected": 7,
    "lit": 8,
    "target": 8,
    "handle": 120,
    "preview": 130,
    "ghost": 135,
    "guide": 136,
    "gap": 137,
    "marquee": 140,
    "link": 148,
    "card": 150,
    "step": 160,
}


def height(highlight: Highlight) -> float:
    """How high a highlight lies over the drawing. Parts of the ghost of a design lie among what is drawn, each over its
    own kind: lines stay under the boxes that they lead to."""
    if highlight.element is not None and highlight.kind == "comes":
        return z_value(highlight.element) + Z_STEP / 2
    return HEIGHTS[highlight.kind]


class HighlightItem(QGraphicsItem):
    """One highlight on the scene. Hands reach through it.

    One that lies among the drawing is `settled`: the scene paints it on its sheet.
    """

    def __init__(self, highlight: Highlight, palette: Palette) -> None:
        super().__init__()
        self.highlight = highlight
        self.colours = palette
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.settled = height(highlight) < OVER_ALL
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, self.settled)
        self.setZValue(height(highlight))

    def set_highlight(self, highlight: Highlight, palette: Palette) -> None:
        """Shows another value of the same highlight."""
        if (highlight, palette) == (self.highlight, self.colours):
            return
        self.prepareGeometryChange()
        self.highlight, self.colours = highlight, palette
        self.update()

    @guarded_with(QRectF)
    def boundingRect(self) -> QRectF:
        return to_qt(self.highlight.rect.grown(TRAIL_WIDTH))

    @guarded_with(QPainterPath)
    def shape(self) -> QPainterPath:
        return QPainterPath()

    @guarded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        PAINTERS[self.highlight.kind](painter, self.highlight, self.colours)


def _colour(text: str, alpha: int = 255) -> QColor:
    colour = QColor(text)
    colour.setAlpha(alpha)
    return colour


def _outline(highlight: Highlight) -> QPainterPath:
    """What an outline follows: a state's own shape, a bead's circle, a rounded rectangle for the rest."""
    element = highlight.element
    if isinstance(element, Box):
        return box_outline(element, OUTLINE_GAP)
    path = QPainterPath()
    rect = to_qt(highlight.rect.grown(-OUTLINE_GAP / 2))
    if isinstance(element, Bead | Joint):
        path.addEllipse(rect)
    else:
        corner = min(CORNER, rect.height() / 2)
        path.addRoundedRect(rect, corner, corner)
    return path


def _paint_selected(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(highlight))


def _paint_hovered(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent, 110), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(highlight))


def _paint_target(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent), 3))
    painter.setBrush(_colour(colours.accent, 30))
    painter.drawPath(_outline(highlight))


def _paint_handle(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent), 2))
    painter.setBrush(QColor(colours.panel))
    painter.drawEllipse(to_qt(highlight.rect))


def _paint_preview(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    """An arrow as it will be: solid with a filled head when it waits, dashed with an open one when it comes later."""
    start, tip = (QPointF(*end) for end in highlight.path)
    pen = QPen(_colour(colours.accent), 2)
    painter.setPen(pen)
    painter.save()
    painter.translate(tip)
    painter.rotate(math.degrees(math.atan2(tip.y() - start.y(), tip.x() - start.x())))
    head = QPolygonF([QPointF(-11, -6), QPointF(0, 0), QPointF(-11, 6)])
    if highlight.dashed:
        painter.drawPolyline(head)
    else:
        painter.setBrush(_colour(colours.accent))
        painter.drawPolygon(head)
    painter.restore()
    if highlight.dashed:
        pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
    painter.drawLine(start, tip)


def _paint_link(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    (x1, y1), (x2, y2) = highlight.path
    painter.setPen(QPen(_colour(colours.accent), 1.5))
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def _paint_marquee(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent), 0))
    painter.setBrush(_colour(colours.accent, 26))
    painter.drawRect(to_qt(highlight.rect))


def _paint_trail(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    pen = QPen(_colour(colours.accent, 70), TRAIL_WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if isinstance(highlight.element, Line):
        painter.drawPath(line_path(highlight.element))


def _paint_guide(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    start, end = (QPointF(*point) for point in highlight.path)
    painter.setPen(QPen(_colour(colours.accent), 0))
    painter.drawLine(start, end)


def _paint_gap(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    """A gap that is like another one: a line between two short ones across it."""
    _paint_guide(painter, highlight, colours)
    (x1, y1), (x2, y2) = highlight.path
    across = GAP_TICK if y1 == y2 else 0.0
    along = GAP_TICK - across
    for x, y in ((x1, y1), (x2, y2)):
        painter.drawLine(QPointF(x - along, y - across), QPointF(x + along, y + across))


def _paint_ghost(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(_colour(colours.accent), 2, Qt.PenStyle.DashLine))
    painter.setBrush(_colour(colours.accent, 26))
    painter.drawRoundedRect(to_qt(highlight.rect), CORNER, CORNER)


def _paint_coming(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    if highlight.element is not None:
        paint_ghost(painter, highlight.element, colours)


def _paint_step(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    painter.setPen(QPen(QColor(colours.panel), 2))
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(to_qt(highlight.rect))
    painter.setPen(QColor(colours.panel))
    painter.setFont(_font(12, QFont.Weight.DemiBold))
    painter.drawText(to_qt(highlight.rect), Qt.AlignmentFlag.AlignCenter, str(highlight.number))


def _paint_card(painter: QPainter, highlight: Highlight, colours: Palette) -> None:
    rect = to_qt(highlight.rect)
    painter.setPen(QPen(QColor(colours.accent), 1))
    painter.setBrush(QColor(colours.later_ground))
    painter.drawRoundedRect(rect, 7, 7)
    painter.setPen(QColor(colours.ink))
    painter.setFont(_font(12, QFont.Weight.Normal))
    for index, line in enumerate(highlight.lines):
        painter.drawText(QPointF(rect.x() + CARD_PADDING, rect.y() + CARD_PADDING + 10 + index * CARD_LINE), line)


def _font(size: int, weight: QFont.Weight) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


PAINTERS: Mapping[Kind, Callable[[QPainter, Highlight, Palette], None]] = {
    "selected": _paint_selected,
    "hovered": _paint_hovered,
    "target": _paint_target,
    "lit": _paint_target,
    "handle": _paint_handle,
    "preview": _paint_preview,
    "marquee": _paint_marquee,
    "trail": _paint_trail,
    "step": _paint_step,
    "card": _paint_card,
    "link": _paint_link,
    "ghost": _paint_ghost,
    "comes": _paint_coming,
    "guide": _paint_guide,
    "gap": _paint_gap,
}
