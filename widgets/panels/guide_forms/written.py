"""A line of the guide that becomes a part of the drawing, with the sentence that says why it could not."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from canvas.model import Design
from widgets.guard import guarded_slot
from widgets.panels.guide_forms.rows import tr
from widgets.parts.adding import AddLine, AddRow, plus
from widgets.parts.build import column, label
from widgets.session import Session


class WrittenLine(QWidget):
    """`write` makes the design out of the line, as the step `step`. `took` says that it did; what it could not take is
    left in the line."""

    took = Signal()

    def __init__(
        self, session: Session, name: str, hint: str, step: str, write: Callable[[Design, str], Design]
    ) -> None:
        super().__init__()
        self._session = session
        self._step = step
        self._write = write
        self.line = AddLine(name, hint)
        self.error = label(role="error", wrap=True)
        self.error.hide()
        row = AddRow([self.line], plus(tr("Add")), self._take)
        row.went_on.connect(self.line.setFocus)
        self.line.textEdited.connect(guarded_slot(lambda: self.error.hide()))
        self.setLayout(column(row, self.error, gap=4))

    def take_focus(self) -> None:
        """Takes the keyboard."""
        self.line.setFocus()

    def begin(self, text: str) -> None:
        """Writes the first words, and takes the keyboard for the others."""
        self.line.setText(text)
        self.line.setFocus()

    def _take(self, texts: tuple[str, ...]) -> bool:
        sentence = self._session.edit(self._step, lambda design: self._write(design, texts[0]))
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if not sentence:
            self.took.emit()
        return not sentence
