"""The line at the foot of the guide that says what is the next best question, and goes there."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from canvas.guide import Question
from widgets.parts.build import button, column, label, row
from widgets.parts.elided import ElidedLabel


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


class NextLine(QFrame):
    """One line: a button while another question is asked than the next best one, else where one is."""

    def __init__(self, go: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "topline")
        self.button = button("", "next", go)
        self._words = ElidedLabel(role="link")
        self.button.setLayout(row(self._words, margins=(10, 0, 10, 0)))
        self._said = label(role="small")
        self._said.setContentsMargins(10, 6, 10, 6)
        self.setLayout(column(self.button, self._said, gap=0, margins=(6, 5, 6, 5)))

    def show_next(self, following: Question | None, asked: Question) -> None:
        """Shows the question that is next, beside the one that is asked; `None` where none is left."""
        elsewhere = following is not None and following != asked
        words = tr("Next: {question}").format(question=following.ask) if following else ""
        self._words.setText(words)
        self.button.setAccessibleName(words)
        self.button.setVisible(elsewhere)
        self._said.setText(
            tr("This is the next question to answer.") if following else tr("Nothing more has to be answered.")
        )
        self._said.setVisible(not elsewhere)
