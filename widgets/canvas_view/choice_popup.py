"""A small list to choose from with the keyboard: digits take an entry at once, typing narrows the list, Enter takes.

All the questions of the canvas are asked with it. Every text is plain.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from exports.painting.palette import Palette
from widgets.canvas_view.choice_rows import DETAIL_ROLE, DIGIT_ROLE, ICON_ROLE, ID_ROLE, ROW_HEIGHT, ChoiceDelegate
from widgets.canvas_view.hands import Answer, Choice, Question
from widgets.guard import guarded_slot, guarded_with
from widgets.parts.held_key import HeldKey
from widgets.parts.keyboard import Borrowed

WIDTH = 316
MARGIN = 8
INDENT, CLEARANCE = 40, 64
"""How far a popup is to the left of the point it asks about, and how far under or over it, in pixels."""
VISIBLE_ROWS = 14
DIGITS = "123456789"


def matching(choices: tuple[Choice, ...], text: str) -> tuple[Choice, ...]:
    """The choices whose words hold all of these words, those that begin with them first."""
    words = text.casefold().split()
    found = [choice for choice in choices if all(word in choice.text.casefold() for word in words)]
    return tuple(sorted(found, key=lambda choice: not choice.text.casefold().startswith(text.casefold().strip())))


def beside(near: QPoint, size: QSize, host: QSize) -> QPoint:
    """Where a popup of this size goes in its host: under the point it asks about, else over it, else to its side."""
    x = min(max(near.x() - INDENT, MARGIN), max(host.width() - size.width() - MARGIN, 0))
    for y in (near.y() + CLEARANCE, near.y() - CLEARANCE - size.height()):
        if MARGIN <= y <= host.height() - size.height() - MARGIN:
            return QPoint(x, y)
    right = near.x() + INDENT + CLEARANCE
    if right + size.width() > host.width() - MARGIN:
        right = max(near.x() - INDENT - CLEARANCE - size.width(), 0)
    return QPoint(right, max(min(near.y() - INDENT, host.height() - size.height() - MARGIN), 0))


class ChoicePopup(QFrame):
    """Asks one question over `host`, beside a point of it, and closes. The keyboard goes back to the `asker`, where
    that is another than the host."""

    def __init__(
        self,
        host: QWidget,
        question: Question,
        near: QPoint,
        palette: Palette,
        answered: Callable[[Answer], None],
        asker: QWidget | None = None,
    ) -> None:
        super().__init__(host)
        self._question, self._answered = question, answered
        self._keyboard = Borrowed(asker or host)
        self._open = True
        self._held = HeldKey()
        self.setObjectName("choicePopup")
        self.setAccessibleName(question.title)
        self.setStyleSheet(style(palette))
        self.field = QLineEdit(self)
        self.list = QListWidget(self)
        self._build(palette)
        self._fill("")
        self._place(host, near)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self, palette: Palette) -> None:
        title = QLabel(self._question.title, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        self.field.setPlaceholderText(self._question.hint)
        self.field.setAccessibleName(self._question.title)
        self.field.setVisible(bool(self._question.hint))
        self.list.setAccessibleName(self._question.title)
        self.list.setVisible(bool(self._question.choices))
        self.list.setItemDelegate(ChoiceDelegate(palette, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN + 2, MARGIN, MARGIN)
        column.setSpacing(6)
        for widget in (title, self.field, self.list):
            column.addWidget(widget)
            widget.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.field if self._question.hint else self.list)
        if self._question.hint:
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._take_item)

    def _fill(self, text: str) -> None:
        self.list.clear()
        for index, choice in enumerate(matching(self._question.choices, text)):
            digit = DIGITS[index] if not text and index < len(DIGITS) else ""
            self._add_row(choice.text, choice.id, digit, choice)
        if self._question.free and text.strip():
            self._add_row(self._question.free.replace("{}", text.strip()), None, "", None)
        self.list.setCurrentRow(0)

    def _add_row(self, text: str, choice_id: str | None, digit: str, choice: Choice | None) -> None:
        row = QListWidgetItem(text)
        row.setData(ID_ROLE, choice_id)
        row.setData(DIGIT_ROLE, digit)
        row.setData(ICON_ROLE, choice.icon if choice else None)
        row.setData(DETAIL_ROLE, choice.detail if choice else "")
        detail = choice.detail if choice else ""
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {detail}" if detail else text)
        self.list.addItem(row)

    def _place(self, host: QWidget, near: QPoint) -> None:
        rows = min(len(self._question.choices), VISIBLE_ROWS)
        self.list.setFixedHeight(rows * ROW_HEIGHT + 2)
        self.setFixedWidth(min(WIDTH, host.width()))
        self.adjustSize()
        self.setFixedHeight(min(self.heightForWidth(self.width()), host.height()))
        self.move(beside(near, self.size(), host.size()))

    @guarded_slot
    def _narrow(self, text: str) -> None:
        self._fill(text)

    @guarded_slot
    def _take_item(self, item: QListWidgetItem) -> None:
        self._finish(Answer(item.data(ID_ROLE), self.field.text()))

    @guarded_with(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._held.repeats(event) or self._key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._left(event)
        return False

    def _left(self, event: QFocusEvent) -> None:
        """The person clicked elsewhere: nothing is answered. Another window in front does not count."""
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason):
            self._close(give_keys_back=False)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take_current()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return self._take_digit(event.text())
        return True

    def _step(self, by: int) -> None:
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def _take_digit(self, text: str) -> bool:
        if self.field.text() or not text or text not in DIGITS or int(text) > self.list.count():
            return False
        self._take_item(self.list.item(int(text) - 1))
        return True

    def _take_current(self) -> None:
        if self.list.currentItem() is not None:
            self._take_item(self.list.currentItem())
        elif not self._question.choices and self.field.text().strip():
            self._finish(Answer(None, self.field.text()))

    def _finish(self, answer: Answer) -> None:
        if self._open:
            self.dismiss()
            self._answered(answer)

    def dismiss(self) -> None:
        """Closes without an answer, and gives the keys back to what asked."""
        self._close(give_keys_back=True)

    def _close(self, *, give_keys_back: bool) -> None:
        if not self._open:
            return
        self._open = False
        self.hide()
        self.deleteLater()
        if give_keys_back:
            self._keyboard.give_back()


def style(palette: Palette) -> str:
    """The look of the popup in these colours."""
    return f"""
        #choicePopup {{ background: {palette.panel}; border: 1px solid {palette.outline}; border-radius: 9px; }}
        #choicePopup QLabel {{ color: {palette.ink}; font-weight: 600; border: none; padding: 0 4px; }}
        #choicePopup QLineEdit {{ color: {palette.ink}; background: {palette.canvas}; border-radius: 6px;
            padding: 5px 7px; border: 1px solid {palette.hairline}; selection-background-color: {palette.later}; }}
        #choicePopup QLineEdit:focus {{ border: 1px solid {palette.accent}; }}
        #choicePopup QListWidget {{ background: transparent; border: none; outline: none; color: {palette.ink}; }}
        #choicePopup QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
        #choicePopup QScrollBar::handle:vertical {{ background: {palette.hairline}; border-radius: 4px; }}
        #choicePopup QScrollBar::add-line, #choicePopup QScrollBar::sub-line {{ height: 0; }}
    """
