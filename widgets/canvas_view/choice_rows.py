"""How an entry of a choice looks: its icon, its words, smaller words, and the digit that takes it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exports.painting.icons import paint_icon
from exports.painting.palette import Palette
from widgets.guard import guarded, guarded_with

ID_ROLE = Qt.ItemDataRole.UserRole
DIGIT_ROLE = Qt.ItemDataRole.UserRole + 1
ICON_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
ROW_HEIGHT = 30
ICON_SIZE = 15.0
KEY_SIZE = 18


class ChoiceDelegate(QStyledItemDelegate):
    """Paints the rows of a choice in the colours of the canvas."""

    def __init__(self, palette: Palette, parent: QObject) -> None:
        super().__init__(parent)
        self._colours = palette

    @guarded_with(lambda: QSize(100, ROW_HEIGHT))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.later_ground))
            painter.drawRoundedRect(row, 6, 6)
        self._paint_words(painter, row, index, current)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, row: QRect, index: QModelIndex | QPersistentModelIndex, current: bool
    ) -> None:
        left, right = row.left() + 8, row.right() - 8
        icon, digit, detail = index.data(ICON_ROLE), index.data(DIGIT_ROLE), index.data(DETAIL_ROLE)
        if icon:
            middle = (left + ICON_SIZE / 2, row.top() + row.height() / 2)
            paint_icon(painter, icon, middle, ICON_SIZE, self._icon_colour(icon))
            left += int(ICON_SIZE) + 9
        if digit:
            self._paint_key(
                painter, QRect(right - KEY_SIZE, row.center().y() - KEY_SIZE // 2 + 1, KEY_SIZE, KEY_SIZE), digit
            )
            right -= KEY_SIZE + 8
        if detail:
            right = self._paint_detail(painter, row, right, detail)
        painter.setPen(QColor(self._colours.accent if current else self._colours.ink))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, max(right - left, 0))
        painter.drawText(QRect(left, row.top(), right - left, row.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_detail(self, painter: QPainter, row: QRect, right: int, detail: str) -> int:
        words = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, row.width() // 3)
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(QColor(self._colours.muted))
        painter.drawText(QRect(right - width, row.top(), width, row.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return right - width - 10

    def _paint_key(self, painter: QPainter, place: QRect, digit: str) -> None:
        painter.setPen(QPen(QColor(self._colours.hairline), 1))
        painter.setBrush(QColor(self._colours.chrome))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(self._colours.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, digit)

    def _icon_colour(self, icon: str) -> str:
        roles = {"bolt": self._colours.failure, "clock": self._colours.failure, "return": self._colours.fallback}
        return roles.get(icon, self._colours.muted)
