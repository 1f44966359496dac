"""What the validator says of a field or an entry, under it and in its own words, while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvas.findings import Finding
from widgets.inspector.evidence import said_of, shown
from widgets.parts.build import clear
from widgets.theme.theme import Theme

MOST = 4


def no_answer(_: Finding) -> QWidget | None:
    """For what is answered in the field itself."""
    return None


class Notes(QWidget):
    """A few findings below one another; `answer` makes what stands under one of them and settles it."""

    def __init__(self, theme: Theme, answer: Callable[[Finding], QWidget | None] = no_answer) -> None:
        super().__init__()
        self._theme = theme
        self._answer = answer
        self._said: tuple[tuple[str, str], ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said now."""
        return tuple(text for _, text in self._said)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Says these, and no others. What was said already stays as it is."""
        few = findings[:MOST]
        said = tuple((finding.key, said_of(finding).text) for finding in few)
        if said == self._said:
            return
        self._said = said
        clear(self._box)
        for finding in few:
            note = shown(said_of(finding), self._theme.palette, self.devicePixelRatioF())
            note.setAccessibleName(said_of(finding).text)
            self._box.addWidget(note)
            answer = self._answer(finding)
            if answer is not None:
                self._box.addWidget(answer)
        self.setVisible(bool(few))
