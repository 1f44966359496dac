"""A question of the page with its answer beside it, or below it where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from canvas.findings import Finding
from widgets.brief.adding import adding_for, with_watch
from widgets.brief.entry_card import EntryCard
from widgets.brief.fields import entries_of
from widgets.brief.notes import Notes
from widgets.brief.sections import SAID_AT, Asked, holds, text_fields
from widgets.brief.words import tr
from widgets.guard import guarded_slot
from widgets.inspector.panel import FieldRow
from widgets.parts.build import button, column, label
from widgets.session import Session
from widgets.theme.theme import Theme

QUESTION = 236
BETWEEN = 28
BESIDE = 720
"""From so many pixels on, a question stands beside its answer."""


class Block(QWidget):
    """The question; `answers` is where its answer goes. `drawing_asked` says that the drawing is to be seen."""

    drawing_asked = Signal()

    def __init__(self, session: Session, theme: Theme, path: str, asked: Asked) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self.path = path
        self._width = 0
        self._question = QWidget()
        ask = label(asked.ask, "heading", wrap=True)
        self._question.setLayout(column(ask, label(asked.why, "small", wrap=True), None, gap=4))
        self.answers = QVBoxLayout()
        self.answers.setSpacing(10)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 20, 0, 20)
        self._box.setSpacing(BETWEEN)
        self._box.addWidget(self._question)
        self._box.addLayout(self.answers, 1)

    def refresh(self) -> None:
        """Shows what the design says now."""

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Says what the validator says of this answer."""

    def take_focus(self, path: str) -> None:
        """Gives the keyboard to the field that belongs to a path."""

    def begin(self) -> None:
        """Gives the keyboard to the first field."""
        self.take_focus(self.path)

    def fit(self, width: int) -> None:
        """Arranges itself for so many pixels."""
        beside = width >= BESIDE
        self._width = width - QUESTION - BETWEEN if beside else width
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._box.setSpacing(BETWEEN if beside else 10)
        self._question.setFixedWidth(QUESTION if beside else width)
        across = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Expanding
        self._question.setSizePolicy(across, QSizePolicy.Policy.Preferred)


class TextBlock(Block):
    """An answer in words, with what the validator says under it."""

    def __init__(self, session: Session, theme: Theme, path: str, asked: Asked) -> None:
        super().__init__(session, theme, path, asked)
        self.rows: list[FieldRow] = []
        self.notes = Notes(theme)
        for field in text_fields(path, asked.strong):
            made = FieldRow(session, field, theme)
            if not field.label:
                made.control.call(asked.ask)
            made.control.finished.connect(guarded_slot(session.document.end_merging))
            self.rows.append(made)
            self.answers.addWidget(made)
        self.answers.addWidget(self.notes)
        self.answers.addStretch(1)

    def refresh(self) -> None:
        for made in self.rows:
            made.refresh()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.notes.show_findings([finding for finding in findings if holds(self.path, finding.path)])

    def take_focus(self, path: str) -> None:
        named = [made for made in self.rows if holds(path, made.field.key)]
        (named or self.rows)[0].control.setFocus()


class ListBlock(Block):
    """The entries of a list as cards, and below them what adds one."""

    def __init__(self, session: Session, theme: Theme, path: str, asked: Asked) -> None:
        super().__init__(session, theme, path, asked)
        self.cards: dict[str, EntryCard] = {}
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        self.adder = adding_for(session, path)
        self.adder.added.connect(guarded_slot(self._go_on))
        self.notes = Notes(theme, self._answer)
        self.answers.addLayout(self._cards)
        self.answers.addWidget(self.adder)
        self.answers.addWidget(self.notes)
        self.answers.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        ids = [entry.id for entry in entries_of(self._session.design, self.path)]
        if ids != list(self.cards):
            self._arrange(ids)
        for card in self.cards.values():
            card.refresh()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        own = [f for f in findings if f.path == self.path or SAID_AT.get(f.rule) == self.path]
        self.notes.show_findings(own)
        for card in self.cards.values():
            card.show_findings(findings)

    def take_focus(self, path: str) -> None:
        card = next((card for card in self.cards.values() if holds(f"{self.path}.{card.entry_id}", path)), None)
        if card is not None:
            card.take_focus()
        else:
            self.adder.take_focus()

    def begin(self) -> None:
        first = next(iter(self.cards.values()), None)
        if first is not None:
            next(iter(first.rows.values())).control.setFocus()
        else:
            self.adder.take_focus()

    def fit(self, width: int) -> None:
        super().fit(width)
        for card in self.cards.values():
            card.fit(self._width)

    def card_with_keyboard(self) -> EntryCard | None:
        """The card whose field one is in."""
        at = self.window().focusWidget()
        return next((card for card in self.cards.values() if at is not None and card.isAncestorOf(at)), None)

    def _arrange(self, ids: Sequence[str]) -> None:
        """Cards of entries that stay are kept, and so is the keyboard in them; with one that goes, it goes on to the
        next."""
        had = self.card_with_keyboard()
        before = list(self.cards)
        for entry_id in before:
            if entry_id not in ids:
                card = self.cards.pop(entry_id)
                self._cards.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.cards = {entry_id: self.cards.get(entry_id) or self._card(entry_id) for entry_id in ids}
        for index, card in enumerate(self.cards.values()):
            self._cards.removeWidget(card)
            self._cards.insertWidget(index, card)
        self._in_order()
        if had is not None and had.entry_id not in ids:
            self._after(before.index(had.entry_id))

    def _in_order(self) -> None:
        """Tab goes through the cards as they stand, and then to what adds one."""
        last = self._before()
        for holder in (*self.cards.values(), self.adder):
            for widget in holder.findChildren(QWidget):
                if _takes_tab(widget) and widget.window() is self.window():
                    if last is not None:
                        QWidget.setTabOrder(last, widget)
                    last = widget

    def _before(self) -> QWidget | None:
        """Where Tab comes from into this block."""
        at = self.previousInFocusChain()
        while at is not None and at is not self and not _takes_tab(at):
            at = at.previousInFocusChain()
        return at if at is not None and at.window() is self.window() else None

    def _after(self, index: int) -> None:
        left = list(self.cards.values())
        if index < len(left):
            next(iter(left[index].rows.values())).control.setFocus()
        else:
            self.adder.take_focus()

    def _card(self, entry_id: str) -> EntryCard:
        made = EntryCard(self._session, self._theme, self.path, entry_id)
        made.drawing_asked.connect(self.drawing_asked)
        made.fit(self._width)
        return made

    def _go_on(self, entry_id: str) -> None:
        if entry_id in self.cards:
            self.cards[entry_id].take_focus()

    def _answer(self, finding: Finding) -> QWidget | None:
        """A failure that nobody watches gets its monitor at once."""
        if finding.rule not in SAID_AT:
            return None
        failure = finding.place or finding.elements[0]
        name = self._session.lookup.name(failure)

        def watch() -> None:
            self._session.try_edit(tr("Watch for a failure"), lambda design: with_watch(design, failure, name))

        return button(tr("Watch for “{failure}”").format(failure=name), "answer", watch)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
