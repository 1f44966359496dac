"""What a trade-off shapes: elements of the drawing, chosen from a list or taken from what is selected."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvas.edits import update_entry
from canvas.geometry.drawing import Icon
from canvas.lookup import Lookup
from canvas.model import Fallback
from widgets.brief.fields import entry_of
from widgets.brief.words import tr
from widgets.canvas_view.choice_popup import ChoicePopup
from widgets.canvas_view.hands import Answer, Choice, Question
from widgets.guard import guarded_slot
from widgets.parts.build import button, clear, label, row
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.icons import icon
from widgets.session import Session
from widgets.theme.theme import Theme

CROSS = 11


class AboutRow(QWidget):
    """The elements as chips, of which a press takes one away, and two ways to add some. `drawing_asked` says that they
    are to be seen on the drawing; they are selected then."""

    drawing_asked = Signal()

    def __init__(self, session: Session, theme: Theme, tradeoff_id: str) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._tradeoff_id = tradeoff_id
        self._shown: object = None
        holder = QWidget()
        self._chips = FlowLayout(holder)
        self._holder = holder
        self.choose = button(tr("Choose…"), run=self._ask)
        self.choose.setAccessibleName(tr("Choose what it shapes"))
        self.take = button(tr("Take what is selected"), run=self._take_selected)
        self.show_all = button(tr("Show on the drawing"), "link", self._show)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(tr("What it shapes"), "small"))
        box.addWidget(holder)
        box.addLayout(row(self.choose, self.take, None, self.show_all))
        session.selection_changed.connect(self._follow)
        self.refresh()

    @property
    def ids(self) -> tuple[str, ...]:
        """What the trade-off is about."""
        entry = entry_of(self._session.design, "tradeoffs", self._tradeoff_id)
        return entry.about if entry else ()

    def refresh(self) -> None:
        """Shows what the design says now."""
        named = tuple((each, called(self._session.lookup, each)) for each in self.ids)
        if named != self._shown:
            self._shown = named
            clear(self._chips)
            for each, words in named:
                self._chips.addWidget(self._chip(each, words))
            self._holder.setVisible(bool(named))
        self.show_all.setVisible(bool(named))
        self._follow()

    def _chip(self, element_id: str, words: str) -> QWidget:
        chip = button(words, "chip", self._remover(element_id))
        chip.setIcon(icon("cross", self._theme.palette.muted, size=CROSS))
        chip.setIconSize(QSize(CROSS, CROSS))
        chip.setAccessibleName(tr("{name}: take away").format(name=words))
        return chip

    @guarded_slot
    def _follow(self) -> None:
        new = [each for each in self._session.selection if each not in self.ids]
        self.take.setEnabled(bool(new))

    def _remover(self, element_id: str) -> Callable[[], None]:
        return lambda: self._write([each for each in self.ids if each != element_id])

    def _write(self, ids: Iterable[str]) -> None:
        about = tuple(dict.fromkeys(ids))
        self._session.try_edit(
            tr("Say what it shapes"), lambda d: update_entry(d, "tradeoffs", self._tradeoff_id, about=about)
        )

    def _take_selected(self) -> None:
        self._write([*self.ids, *self._session.selection])
        self.choose.setFocus()

    def _show(self) -> None:
        self._session.select([each for each in self.ids if self._session.lookup.element(each)])
        self.drawing_asked.emit()

    def _ask(self) -> None:
        """Asks over the whole window: a card has no room for a list."""
        host = self.window()
        question = Question(
            tr("What does it shape?"), tuple(choices(self._session.lookup, self.ids)), tr("Part of a name")
        )
        near = self.choose.mapTo(host, QPoint(0, 0))
        ChoicePopup(host, question, near, self._theme.palette, self._taken, self.choose)

    def _taken(self, answer: Answer) -> None:
        if answer.choice is not None:
            self._write([*self.ids, answer.choice])


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def choices(tables: Lookup, besides: Iterable[str]) -> Iterator[Choice]:
    """All that a trade-off can shape, but for these: each by its name, with what it is and where it belongs."""
    kinds: tuple[tuple[Iterable[_Named], Icon | None, str], ...] = (
        (tables.states.values(), None, tr("state")),
        (tables.transitions.values(), "waits", tr("transition")),
        (tables.triggers.values(), "handover", tr("hand-over")),
        (tables.failures.values(), "bolt", tr("failure")),
        (tables.fallbacks.values(), "return", tr("fallback")),
        (tables.objects.values(), None, tr("object")),
        (tables.surfaces.values(), "eye", tr("where the customer reads")),
        (tables.components.values(), None, tr("what the system stands on")),
    )
    taken = set(besides)
    for elements, picture, kind in kinds:
        for element in elements:
            if element.id not in taken:
                yield Choice(element.id, called(tables, element.id), picture, kind)


def called(tables: Lookup, element_id: str) -> str:
    """The name of an element; of a fallback, with the failure that it answers."""
    element = tables.element(element_id)
    if isinstance(element, Fallback):
        return tr("{failure}: {fallback}").format(
            failure=tables.name(element.failure), fallback=tables.name(element_id)
        )
    return tables.name(element_id)
