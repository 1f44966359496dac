"""The first few places on the drawing where a question is still open; each is a button that goes there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.parts.build import button, clear, column

SHOWN = 3
PLACE_WIDTH = 168
"""Pixels for the name of a place, so that a long one cuts itself and not the card."""


class PlacesForm(QuestionForm):
    """Goes to the places."""

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._shown: tuple[tuple[str, str], ...] = ()
        self._first: QPushButton | None = None
        self._box = column()
        self.setLayout(self._box)
        self.refresh()

    def refresh(self) -> None:
        name = self._asking.session.lookup.name
        places = tuple((place, name(place)) for place in self._asking.answer.open_at[:SHOWN])
        if places != self._shown:
            self._shown = places
            clear(self._box)
            self._first = None
            for place, words in places:
                made = button("", "answer", self._goer(place))
                made.setText(made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, PLACE_WIDTH))
                made.setAccessibleName(words)
                self._first = self._first or made
                self._box.addWidget(made)
        self.setVisible(bool(places))

    def take_focus(self) -> None:
        if self._first is not None:
            self._first.setFocus()

    def _goer(self, place: str) -> Callable[[], None]:
        return lambda: self._asking.session.select([place])
