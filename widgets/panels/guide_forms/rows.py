"""A form with a few fields for each of several places on the drawing, those first where the question is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from canvas.model import Design
from widgets.guard import guarded_slot
from widgets.inspector.controls import Text
from widgets.inspector.field import Field
from widgets.inspector.panel import FieldRow
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.parts.build import button, clear, column, label, row
from widgets.parts.elided import ElidedLabel

SHOWN = 6
"""So many places are asked about at once; the others are unfolded when one wants to."""


def tr(text: str) -> str:
    """A text of the guide in the person's language."""
    return QCoreApplication.translate("Guide", text)


@dataclass(frozen=True)
class Place:
    """One place that is asked about: its id, that of its object, what it is called, and its fields, those of one tuple
    side by side. `note` says more behind the name."""

    id: str
    home: str
    name: str
    lines: tuple[tuple[Field, ...], ...]
    note: str = ""


PlacesOf = Callable[[Design], Sequence[Place]]


class RowsForm(QuestionForm):
    """Shows the places that `places_of` finds in the design. Their order is that of the moment when the question came
    up, so that nothing moves under the hands; what is new comes last. `head` stands above them."""

    def __init__(self, asking: Asking, places_of: PlacesOf, head: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._asking = asking
        self._places_of = places_of
        self._order: list[str] = []
        self._shape: object = None
        self._all = False
        self.rows: dict[str, FieldRow] = {}
        self._names: dict[str, QLabel] = {}
        self.first: QPushButton | None = None
        self._box = QVBoxLayout()
        self._box.setSpacing(10)
        self.setLayout(column(column(*head, gap=6), self._box))
        self._show()

    def refresh(self) -> None:
        self._show()

    def _show(self) -> None:
        places = self._in_order()
        shape: list[object] = [bool(self._asking.session.lookup.states)]
        shape += [(place.id, place.note, [field.key for line in place.lines for field in line]) for place in places]
        if shape != self._shape:
            self._shape = shape
            self._rebuild(places)
        for made in self.rows.values():
            made.refresh()
        for place in places:
            if place.id in self._names:
                self._names[place.id].setText(place.name)

    def take_focus(self) -> None:
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.control.setFocus()
        elif self.first is not None:
            self.first.setFocus()

    def _in_order(self) -> list[Place]:
        places = {place.id: place for place in self._places_of(self._asking.session.design)}
        known = [each for each in self._order if each in places]
        new = [each for each in places if each not in known]
        if not self._order:
            open_at = self._asking.answer.open_at
            new.sort(key=lambda each: not (each in open_at or places[each].home in open_at))
        # Who adds places sees them, however many there are.
        self._all = self._all or bool(known and new)
        self._order = [*known, *new]
        return [places[each] for each in self._order]

    def _rebuild(self, places: Sequence[Place]) -> None:
        at = QApplication.focusWidget()
        focused = next((key for key, made in self.rows.items() if at is not None and made.isAncestorOf(at)), None)
        clear(self._box)
        self.rows, self._names, self.first = {}, {}, None
        shown = places if self._all or len(places) <= SHOWN + 1 else places[:SHOWN]
        for place in shown:
            made = self._made(place)
            self._box.addWidget(made)
            # Seen at once: what is shown later only cannot take the keyboard now.
            made.setVisible(True)
        if not self._asking.session.lookup.states:
            self._say_what_is_first()
        if len(shown) < len(places):
            words = tr("Show {number} more").format(number=len(places) - len(shown))
            self._box.addLayout(row(button(words, "more", self._unfold), None))
        if focused in self.rows:
            self.rows[focused].control.setFocus()
        self.reshaped.emit()

    def show_more(self) -> bool:
        following = next((each for each in self._order if each not in self._names), None)
        self._all = True
        if following is None:
            return False
        self._rebuild(self._in_order())
        self._show()
        first = next((made for key, made in self.rows.items() if key.startswith(f"{following}.")), None)
        if first is not None:
            first.control.setFocus()
        return True

    def _say_what_is_first(self) -> None:
        said = label(tr("There is no state yet that this could be asked of."), "small", wrap=True)
        self.first = button(
            tr("First say what the customer waits for"), "link", lambda: self.check_asked.emit("objects")
        )
        self._box.addLayout(column(said, row(self.first, None), gap=4))

    def _unfold(self) -> None:
        self.show_more()

    def _made(self, place: Place) -> QWidget:
        name = self._names[place.id] = ElidedLabel(place.name, "caption")
        heading = row(name, label(place.note, "small"), gap=6)
        lines = [row(*(self._field(place, field) for field in line), gap=6) for line in place.lines]
        for line in lines:
            for place_in_line in range(line.count()):
                line.setStretch(place_in_line, 1)
        holder = QWidget()
        holder.setLayout(column(heading, *lines, gap=4))
        return holder

    def _field(self, place: Place, field: Field) -> FieldRow:
        made = FieldRow(self._asking.session, field, self._asking.theme)
        made.control.call(tr("{place}: {field}").format(place=place.name, field=field.step))
        if isinstance(made.control, Text):
            made.control.text.enter_leaves = True
        made.control.finished.connect(guarded_slot(self._asking.session.document.end_merging))
        self.rows[field.key] = made
        return made
