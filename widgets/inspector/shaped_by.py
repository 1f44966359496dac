"""The trade-offs that shape what is selected: each says what was chosen, and leads to where it is decided."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from canvas.meaning import filled
from canvas.model import Design, Tradeoff
from widgets.guard import guarded_slot
from widgets.inspector.words import tr
from widgets.parts.build import button, clear, label
from widgets.parts.icons import icon
from widgets.parts.resting import Resting
from widgets.theme.theme import Theme

ICON = 15
WORDS = 250
"""Pixels for what a trade-off says, so that a long text cuts itself and not the panel."""


def shaping(design: Design, about: Sequence[str]) -> tuple[Tradeoff, ...]:
    """The trade-offs about the one element that is selected; several have none in common to be shown."""
    return tuple(each for each in design.tradeoffs if about[0] in each.about) if len(about) == 1 else ()


class ShapedBy(QWidget):
    """A button for each trade-off. `asked` carries the path of one that was pressed, `rested_on` the ids of all that
    one shapes while the pointer rests on it, and nothing when it goes."""

    asked = Signal(str)
    rested_on = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Tradeoff, ...] = ()
        self.buttons: list[QPushButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(5)
        self.hide()

    def show_tradeoffs(self, tradeoffs: tuple[Tradeoff, ...]) -> None:
        """Shows these; the same as before stay as they are."""
        if tradeoffs == self._shown:
            return
        if self._shown:
            self.rested_on.emit(())
        self._shown = tradeoffs
        clear(self._box)
        self.buttons = [self._button(tradeoff) for tradeoff in tradeoffs]
        if tradeoffs:
            self._box.addWidget(label(tr("Shaped by"), "small"))
        for made in self.buttons:
            self._box.addWidget(made)
        self.setVisible(bool(tradeoffs))

    def _button(self, tradeoff: Tradeoff) -> QPushButton:
        made = button("", "answer", self._asker(tradeoff.id))
        words = tradeoff.chosen if filled(tradeoff.chosen) else tradeoff.question
        made.setText(made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WORDS).replace("&", "&&"))
        made.setIcon(icon("scales", self._theme.palette.muted, size=ICON))
        made.setIconSize(QSize(ICON, ICON))
        made.setAccessibleName(tr("Trade-off: {question}").format(question=tradeoff.question))
        made.setAccessibleDescription(words)
        made.setToolTip(f"<qt>{escape(tradeoff.question)}</qt>")
        resting = Resting(made)
        resting.began.connect(guarded_slot(lambda: self.rested_on.emit(tradeoff.about)))
        resting.ended.connect(guarded_slot(lambda: self.rested_on.emit(())))
        return made

    def _asker(self, tradeoff_id: str) -> Callable[[], None]:
        return lambda: self.asked.emit(f"tradeoffs.{tradeoff_id}")
