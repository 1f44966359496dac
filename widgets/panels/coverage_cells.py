"""How a cell of the coverage grid looks. Shape tells the marks apart, colour helps."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from canvas.coverage_grid import Cell, Mark
from widgets.guard import guarded
from widgets.panels.coverage_model import CELL_ROLE, Index
from widgets.parts.icons import draw_icon
from widgets.theme.theme import Theme

ICON = 14.0
GAP = 4.0
LOOKS: Mapping[Mark, tuple[str, str, str]] = {
    "well": ("tick", "fallback", "fallback_ground"),
    "badly": ("must_fix", "failure", "failure_ground"),
    "unreached": ("no_eye", "muted", "chrome"),
    "ruled_out": ("cross", "muted", "chrome"),
}
"""The icon, its colour and its ground, both by their roles in the palette."""


class CoverageCells(QStyledItemDelegate):
    """Paints a mark with the number of failures; a dashed box where nobody looked."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell | None = index.data(CELL_ROLE)
        box = QRectF(option.rect).adjusted(3.5, 2.5, -3.5, -2.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell is not None:
            self._mark(painter, box, cell)
        if option.state & QStyle.StateFlag.State_Selected:
            self._frame(painter, box, self._theme.palette.later, width=2)
        painter.restore()

    def _mark(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        palette = self._theme.palette
        if cell.mark == "open":
            self._frame(painter, box, palette.outline, Qt.PenStyle.DashLine)
            return
        name, colour, ground = LOOKS[cell.mark]
        ink = QColor(getattr(palette, colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(palette, ground)))
        painter.drawRoundedRect(box, 5, 5)
        number = str(len(cell.failures)) if cell.failures else ""
        width = painter.fontMetrics().horizontalAdvance(number)
        left = box.center().x() - (ICON + (GAP + width if number else 0)) / 2
        draw_icon(painter, name, QRectF(left, box.center().y() - ICON / 2, ICON, ICON), ink, QColor(palette.panel))
        painter.setPen(ink)
        painter.drawText(box.adjusted(left + ICON + GAP - box.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)

    def _frame(
        self,
        painter: QPainter,
        box: QRectF,
        colour: str,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        width: float = 1,
    ) -> None:
        painter.setPen(QPen(QColor(colour), width, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
