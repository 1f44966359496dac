"""A list of a few offers in words, each with the digit that takes it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.parts.elided import lines_of
from widgets.parts.held_key import HeldKey

DIGITS = "123456789"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PADDING, KEY, GAP = 7, 18, 9
MOST_LINES = 4
NARROWEST = 80
Index = QModelIndex | QPersistentModelIndex


class NumberedRow(QStyledItemDelegate):
    """Paints an offer: its digit in a key, and its words on as many lines as they take."""

    @guarded_with(lambda: QSize(NARROWEST, KEY))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        offers = self.parent()
        width = offers.viewport().width() if isinstance(offers, QListWidget) else NARROWEST
        return QSize(NARROWEST, len(self._lines(option, index, width)) * option.fontMetrics.lineSpacing() + 2 * PADDING)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(row, 6, 6)
        if index.row() < len(DIGITS):
            self._paint_key(painter, option, DIGITS[index.row()])
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        line, height = QRect(row), option.fontMetrics.lineSpacing()
        line.setLeft(row.left() + PADDING + KEY + GAP)
        line.setTop(row.top() + PADDING)
        for words in self._lines(option, index, row.width()):
            line.setHeight(height)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            line.translate(0, height)
        painter.restore()

    def _paint_key(self, painter: QPainter, option: QStyleOptionViewItem, digit: str) -> None:
        place = QRect(option.rect.left() + PADDING, option.rect.top() + PADDING, KEY, KEY)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(option.palette.color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, digit)

    def _lines(self, option: QStyleOptionViewItem, index: Index, width: int) -> list[str]:
        room = max(width - KEY - GAP - 2 * PADDING, NARROWEST)
        return lines_of(str(index.data()), option.font, room, MOST_LINES)


class NumberedOffers(QListWidget):
    """A digit, Enter or a click takes an offer: `taken` carries its row. `came` says that the keyboard is here. `also`
    is what other letters do meanwhile, by the letter."""

    taken = Signal(int)
    came = Signal()

    def __init__(self, name: str, also: Mapping[str, Callable[[], None]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._also = also
        self._held = HeldKey()
        self.setAccessibleName(name)
        self.setItemDelegate(NumberedRow(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(guarded_slot(lambda item: self.taken.emit(self.row(item))))

    def show_offers(self, titles: Sequence[str]) -> None:
        """Shows these offers, the first of them at hand."""
        self._held = HeldKey()
        self.clear()
        self.addItems(titles)
        for row, title in enumerate(titles[: len(DIGITS)]):
            self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, f"{DIGITS[row]}: {title}")
        self.setCurrentRow(0)
        self.fit()

    def show_only(self, row: int | None) -> None:
        """Shows one of the offers by itself, or all of them again."""
        for each in range(self.count()):
            self.setRowHidden(each, row is not None and each != row)
        self.fit()

    def fit(self) -> None:
        """Takes the height that the offers need."""
        self.doItemsLayout()
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()) if not self.isRowHidden(row))
        self.setFixedHeight(rows + 2 * self.frameWidth())

    @guarded_with(bool)
    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride and self._deed(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            deed = self._deed(event)
            if deed is not None:
                if not self._held.repeats(event):
                    deed()
                return True
        handled = super().event(event)
        if kind == QEvent.Type.FocusIn:
            self.came.emit()
        if kind == QEvent.Type.Resize:
            self.fit()
        return handled

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here; the digits of a number pad are digits, too."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return None
        letter = event.text().upper()
        if event.key() in ENTER and self.currentRow() >= 0:
            return lambda: self.taken.emit(self.currentRow())
        if letter and letter in DIGITS[: self.count()]:
            return lambda: self.taken.emit(DIGITS.index(letter))
        return self._also.get(letter)
