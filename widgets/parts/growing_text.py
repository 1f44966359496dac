"""A text field that is as high as its text, between a few lines and a limit. Tab leaves it."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from widgets.guard import guarded, guarded_slot, guarded_with

MOST_LINES = 8


class GrowingText(QPlainTextEdit):
    """Plain text of `least` lines and more; `left` says that the keyboard went elsewhere. Where `enter_leaves`, Enter
    is left to whoever the text stands in, and Shift+Enter begins a line."""

    left = Signal()

    def __init__(self, least: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.enter_leaves = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(guarded_slot(self.fit))
        self.fit()

    def fit(self) -> None:
        """Takes the height that the text needs."""
        lines = max(self._least, min(MOST_LINES, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 20
        if height != self.height():
            self.setFixedHeight(height)

    def show_text(self, text: str) -> None:
        """Shows another text without telling; the caret stays where it is."""
        caret = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, cursor.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.fit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.enter_leaves and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @guarded_with(QSize)
    def sizeHint(self) -> QSize:
        return QSize(120, self.height())
