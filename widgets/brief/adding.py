"""How an entry comes into a list: by its first words, or a trade-off by what it weighs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from canvas.edits import update_entry
from canvas.model import Design
from canvas.model.brief import TradeoffKind
from widgets.brief.columns import columns, first_words
from widgets.brief.drafts import with_tradeoff
from widgets.brief.fields import entries_of, new_id, with_entry
from widgets.brief.words import tr, tradeoff_kinds
from widgets.guard import guarded_slot
from widgets.parts.adding import AddLine, AddRow
from widgets.parts.build import button, column, label
from widgets.parts.flow_layout import FlowLayout
from widgets.session import Session


class Adding(QWidget):
    """Adds entries; `added` carries the id of one that was."""

    added = Signal(str)

    def take_focus(self) -> None:
        """Takes the keyboard."""


class Adder(Adding):
    """The first fields of an entry that is to come. Enter goes to the one that is blank still, then adds it."""

    def __init__(self, session: Session, path: str) -> None:
        super().__init__()
        names = [each.words for each in columns(path)[: first_words(path)]]
        lines = [AddLine(tr("New: {field}").format(field=name), name) for name in names]
        self.row = AddRow(lines, button(tr("Add")), lambda texts: add_to(session, path, texts))
        self.row.went_on.connect(guarded_slot(lambda: self.added.emit(entries_of(session.design, path)[-1].id)))
        self.setLayout(column(self.row))

    def take_focus(self) -> None:
        self.row.setFocus()


def add_to(session: Session, path: str, texts: Sequence[str]) -> bool:
    """Adds an entry to a list by its first words. Whether that could be done; if not, the status line says why."""
    sentence = session.edit(tr("Add an entry"), lambda design: with_entry(design, path, *texts))
    if sentence:
        session.said.emit(sentence)
    return not sentence


class TradeoffAdder(Adding):
    """A button for each kind of trade-off; it brings a question and two options, and leaves the choice open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.kinds: dict[TradeoffKind, QPushButton] = {}
        holder = QWidget()
        flow = FlowLayout(holder)
        for kind, words in tradeoff_kinds(session.design):
            self.kinds[kind] = button(words, "chip", self._adder(kind))
            self.kinds[kind].setAccessibleName(tr("New trade-off: {kind}").format(kind=words))
            flow.addWidget(self.kinds[kind])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(tr("Add a choice between"), "small"))
        box.addWidget(holder)

    def take_focus(self) -> None:
        next(iter(self.kinds.values())).setFocus()

    def _adder(self, kind: TradeoffKind) -> Callable[[], None]:
        def add() -> None:
            new = new_id(self._session.design, "tradeoffs")
            self._session.try_edit(tr("Add a trade-off"), lambda design: with_tradeoff(design, kind, id=new))
            self.added.emit(new)

        return add


def adding_for(session: Session, path: str) -> Adding:
    """How an entry comes into this list."""
    return TradeoffAdder(session) if path == "tradeoffs" else Adder(session, path)


def with_watch(design: Design, failure_id: str, signal: str) -> Design:
    """One more monitor, which tells of a failure."""
    new = new_id(design, "rollout.monitors")
    return update_entry(with_entry(design, "rollout.monitors", signal), "rollout.monitors", new, watches=failure_id)
