"""Lines in which something is written to be added, with a button that does the same as Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenuBar, QPushButton, QWidget

from widgets.guard import guarded, guarded_slot
from widgets.parts.build import button, row

Take = Callable[[tuple[str, ...]], bool]


class AddLine(QLineEdit):
    """`entered` says that Enter was pressed in what was written, `left` that the keyboard went elsewhere. Enter in a
    blank line is left to whoever the line stands in."""

    entered = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint or name)
        self.setAccessibleName(name)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        else:
            event.ignore()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class AddRow(QWidget):
    """The first words of what is to be added, and the button that adds it. `take` adds what is written and says whether
    it could; what could not be added stays in the lines.

    Enter goes to the line that is blank still, then adds. What is written is added too when the keyboard goes
    elsewhere, and before something leads away (`add_what_is_written`): nothing that was typed is lost. `went_on` says
    that something was added and the keyboard is here still, so that it may go to what was added."""

    went_on = Signal()

    def __init__(self, lines: Sequence[AddLine], add: QPushButton, take: Take) -> None:
        super().__init__()
        self.lines, self.add = tuple(lines), add
        self._take = take
        for line in lines:
            line.entered.connect(guarded_slot(self._enter))
            line.left.connect(guarded_slot(self._see_where_it_went))
        add.clicked.connect(guarded_slot(self._enter))
        self.setFocusProxy(lines[0])
        self.setLayout(row(*lines, add, gap=6))

    @property
    def written(self) -> bool:
        """Whether something is written that was not added."""
        return any(line.text().strip() for line in self.lines)

    def add_written(self) -> bool:
        """Adds what is written, even where a line is blank still. Whether nothing is left in the lines."""
        had_keyboard = self._has_keyboard()
        if self.written and self._take_it() and had_keyboard:
            self.went_on.emit()
        return not self.written

    def _take_it(self) -> bool:
        texts = tuple(line.text() for line in self.lines)
        for line in self.lines:
            line.clear()
        taken = self._take(tuple(text.strip() for text in texts))
        if not taken:
            for line, text in zip(self.lines, texts, strict=True):
                line.setText(text)
        return taken

    def _enter(self) -> None:
        blank = next((line for line in self.lines if not line.text().strip()), None)
        if blank is not None:
            blank.setFocus()
        elif self._take_it():
            self.went_on.emit()
        else:
            self.lines[0].setFocus()

    def _has_keyboard(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    def _see_where_it_went(self) -> None:
        """Once the keyboard has arrived. A step is no part of what moved it, which may itself be a step."""
        QTimer.singleShot(0, self, guarded_slot(self._add_if_left))

    def _add_if_left(self) -> None:
        """A menu, the list of a choice and another program give the keyboard back: nothing was left for them."""
        borrowed = QApplication.activePopupWidget() or isinstance(QApplication.focusWidget(), QMenuBar)
        if QApplication.activeWindow() is not None and not borrowed and not self._has_keyboard():
            self.add_written()


def plus(words: str) -> QPushButton:
    """A button with a plus that is called `words`."""
    made = button("+", "plus")
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made


def add_what_is_written(within: QWidget) -> bool:
    """Adds what is written in the lines in here and was not added, before something leads away. Whether nothing is left
    in them."""
    rows = within.findChildren(AddRow)
    for each in rows:
        each.add_written()
    return not any(each.written for each in rows)
