"""The steps of the guide, one below the other, or side by side where there is little room."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

from canvas.guide import GuideStep, StepState
from widgets.guard import guarded_slot
from widgets.panels.guide_step import StepButton, StepSize
from widgets.parts.build import clear, column
from widgets.parts.elided import ElidedLabel
from widgets.theme.theme import Theme

SIDE, PRESENT_GAP = 11, 2


class Steps(QWidget):
    """A button for each step; which one is taken, is said by `open_step`. Side by side they have no words, so that
    those of the present one stand below."""

    def __init__(self, theme: Theme, open_step: Callable[[str], None]) -> None:
        super().__init__()
        self._theme = theme
        self._open_step = open_step
        self.buttons: list[StepButton] = []
        self.size_of_steps: StepSize = "whole"
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(0)
        self._title, self._summary = ElidedLabel(role="heading"), ElidedLabel(role="small")
        self._words = QWidget()
        self._words.setLayout(column(self._title, self._summary, gap=PRESENT_GAP, margins=(SIDE + 5, 6, SIDE, 0)))
        self.setLayout(column(self._box, self._words, gap=0))
        self._words.hide()

    def fill(self, steps: Sequence[GuideStep]) -> None:
        """Makes the steps of a guide anew."""
        clear(self._box)
        self.buttons = [StepButton(number, self._theme) for number, _ in enumerate(steps, 1)]
        for made, step in zip(self.buttons, steps, strict=True):
            made.clicked.connect(guarded_slot(self._opener(step.id)))
            self._box.addWidget(made)
        self._box.addStretch(1)
        self.take_size(self.size_of_steps)

    def show_states(self, states: Sequence[StepState], present: str) -> None:
        """Shows how far every step is, and which one is open."""
        for made, state in zip(self.buttons, states, strict=True):
            made.show_state(state)
            made.setChecked(state.id == present)
            if state.id == present:
                self._title.setText(state.title)
                self._summary.setText(state.summary)

    def take_size(self, size: StepSize) -> None:
        """Shows the steps in this size."""
        self.size_of_steps = size
        beside = size == "beside"
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._box.setContentsMargins(SIDE if beside else 0, 0, SIDE if beside else 0, 0)
        self._words.setVisible(beside)
        for made in self.buttons:
            made.take_size(size)

    def height_in(self, size: StepSize, width: int) -> int:
        """How high all of them are in a size."""
        heights = [made.height_in(size, width) for made in self.buttons]
        return max(heights, default=0) + self._words.sizeHint().height() if size == "beside" else sum(heights)

    def _opener(self, step_id: str) -> Callable[[], None]:
        return lambda: self._open_step(step_id)
