"""A line in which something is written to be added, with a button that does the same as Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.guard import guarded
from widgets.parts.build import button, row


class AddLine(QLineEdit):
    """`added` carries what was written, when Enter or the button says so. Enter in a blank line is left to whoever the
    line stands in."""

    added = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint or name)
        self.setAccessibleName(name)

    def add(self) -> None:
        """Tells what was written, and is blank then; a line that could not be taken is put back with `setText`."""
        text = self.text().strip()
        if text:
            self.clear()
            self.added.emit(text)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.add()
        else:
            event.ignore()


def add_row(line: AddLine, words: str) -> QWidget:
    """The line with its button, a plus that is called `words`."""
    holder = QWidget()
    plus = button("+", "plus", line.add)
    plus.setAccessibleName(words)
    plus.setToolTip(words)
    holder.setLayout(row(line, plus, gap=6))
    return holder
