"""The line at the foot of the guide that says what is the next best question, and goes there."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from canvas.guide import Question
from widgets.parts.build import button, column, label, row
from widgets.parts.elided import ElidedLabel


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


class NextLine(QFrame):
    """One line: a button while another question is asked than the next best one, else where one is. Once nothing is
    open, what comes next: `read_back` asks for the talk, `export_asked` for a file."""

    read_back = Signal()
    export_asked = Signal()

    def __init__(self, go: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "topline")
        self.button = button("", "next", go)
        self._words = ElidedLabel(role="link")
        self.button.setLayout(row(self._words, margins=(10, 0, 10, 0)))
        self._said = label(role="small")
        self._said.setContentsMargins(10, 6, 10, 6)
        self.talk = button(tr("Read it back (F4)"), "link", lambda: self.read_back.emit())
        self.export = button(tr("Export… (Ctrl+E)"), "link", lambda: self.export_asked.emit())
        self._ends = QWidget()
        self._ends.setLayout(row(self.talk, self.export, None, gap=4, margins=(4, 0, 4, 4)))
        self.setLayout(column(self.button, self._said, self._ends, gap=0, margins=(6, 5, 6, 5)))

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What takes the keyboard, in order."""
        return self.button, self.talk, self.export

    def show_next(self, following: Question | None, asked: Question) -> None:
        """Shows the question that is next, beside the one that is asked; `None` where none is left."""
        elsewhere = following is not None and following != asked
        words = tr("Next: {question}").format(question=following.ask) if following else ""
        self._words.setText(words)
        self.button.setAccessibleName(words)
        self.button.setVisible(elsewhere)
        self._said.setText(tr("This is the next question to answer.") if following else tr("Nothing is left open."))
        self._said.setVisible(not elsewhere)
        self._ends.setVisible(following is None)
