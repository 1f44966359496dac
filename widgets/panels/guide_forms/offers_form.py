"""One question after the other about the drawing, each with a few numbered answers."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from shiboken6 import isValid

from canvas.edits import EditError
from canvas.fixes import Proposal, Words
from canvas.geometry.draw import draw
from canvas.guide.values import Check
from canvas.model import Design
from widgets.canvas_view.placing import with_new_states_placed
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.panels.blanks import BlankField, field_for, words_of
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.panels.guide_forms.matters import Agenda, Matter
from widgets.parts.build import button, clear, column, label, set_part, set_text
from widgets.parts.numbered import NumberedOffers
from widgets.parts.reveal import reveal
from widgets.session import Session

PATIENCE_MS = 300
"""After so long it says that it still looks, and what was offered before goes."""
LONGEST_SECONDS = 5.0
"""After so long, what was found so far is all that is offered."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OffersForm(QuestionForm):
    """A digit takes an answer; what it leaves to be said is asked for below it, with drafts. S goes on without an
    answer, and the place of each question is shown while it has the keyboard."""

    def __init__(self, agenda: Callable[[Session], Agenda | None], asking: Asking) -> None:
        super().__init__()
        self._asking, self._agenda = asking, agenda
        self._passed: set[str] = set()
        self._matter: Matter | None = None
        self._design: Design | None = None
        self._offers: tuple[Proposal, ...] = ()
        self._chosen: Proposal | None = None
        self.fields: dict[str, BlankField] = {}
        self._drafts: dict[str, str] = {}
        self.asks = label(role="question", wrap=True)
        self.more = label(role="muted", wrap=True)
        self.list = NumberedOffers(self.tr("Answers"), {"S": asking.skip, "F": self._ask_on_canvas})
        self.list.taken.connect(guarded_slot(self.take))
        self.list.came.connect(guarded_slot(self._show_place))
        self._blanks = column(gap=5)
        self.error = label(role="error", wrap=True)
        self.use = button(self.tr("Use this answer"), "primary", self._use)
        self.keys = label(role="small", wrap=True)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(guarded_slot(self._say_that_it_looks))
        self._first: Check | None = None
        self.first = button("", "link", lambda: self.check_asked.emit(self._first))
        parts = (self.asks, self.more, self.first, self.list, self._blanks, self.error, self.use, self.keys)
        self.setLayout(column(*parts, gap=8))
        self.refresh()

    def refresh(self) -> None:
        agenda = self._agenda(self._asking.session)
        if agenda is None:
            self._offers = ()
            return
        left = [matter for matter in agenda.matters if matter.key not in self._passed]
        matter = next(iter(left), None)
        last = agenda.settled if not agenda.matters else self.tr("The rest is left open for now.")
        self.progress = agenda.progress
        set_text(self.asks, matter.asks if matter else last)
        set_part(self.asks, "role", "question" if matter else "heading")
        set_text(self.more, matter.more if matter else "")
        self._first = agenda.first
        words = {"flow": self.tr("First draw how it moves on"), "looked_at": self.tr("First say what can go wrong")}
        self.first.setText(words.get(agenda.first or "", ""))
        self.first.setVisible(agenda.first is not None)
        if matter is None:
            self.show_offers(())
        self._turn_to(matter)

    @property
    def asks_itself(self) -> bool:
        return self._matter is not None

    @property
    def offers(self) -> tuple[Proposal, ...]:
        """What can be answered now; nothing while it is worked out."""
        return self._offers

    def skip(self) -> bool:
        if self._matter is None:
            return False
        self._passed.add(self._matter.key)
        self.refresh()
        self._show_place()
        return self._matter is not None

    def use_written(self) -> bool:
        written = {name: words_of(field) for name, field in self.fields.items()} != self._drafts
        if written:
            self._use()
        return written

    def take_focus(self) -> None:
        if self._matter is None:
            return
        # A layout shows it a moment later, and until then it does not take the keyboard.
        self.show()
        self.list.show()
        self.list.setFocus()

    def _turn_to(self, matter: Matter | None) -> None:
        before, self._matter = self._matter, matter
        design = self._asking.session.design
        known = before is not None and matter is not None and before.key == matter.key and self._design is design
        if matter is None or known or not self.isVisible():
            return
        self._design, self._offers = design, ()
        self._close_blanks()
        if self._has_keyboard() and (before is None or before.key != matter.key):
            self._show_place()
        self._timer.start()
        project, stop = self._asking.session.project, self._patience(design)
        self._asking.beside.soon(
            lambda: matter.offers(design, project, stop), partial(self._take_offers, matter, design)
        )

    def _patience(self, design: Design) -> Callable[[], bool]:
        """What says that nobody waits any more: for another design, or after a few seconds."""
        session, end = self._asking.session, time.monotonic() + LONGEST_SECONDS
        return lambda: session.design is not design or time.monotonic() > end

    def _take_offers(self, matter: Matter, design: Design, offers: tuple[Proposal, ...]) -> None:
        if not isValid(self) or self._matter is None or design is not self._asking.session.design:
            return
        if matter.key == self._matter.key:
            self.show_offers(offers)

    def show_offers(self, offers: tuple[Proposal, ...]) -> None:
        """Shows what can be answered."""
        self._timer.stop()
        self._offers = offers
        self._close_blanks()
        self.list.show_offers([each.title for each in offers])
        self.list.setVisible(bool(offers))
        self.keys.setVisible(bool(offers))

    def _say_that_it_looks(self) -> None:
        self.list.show_offers(())
        set_text(self.keys, self.tr("Looking for answers…"))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """What nobody looks at is not worked out."""
        super().showEvent(event)
        self.refresh()

    # What is left to be said.

    def take(self, row: int) -> None:
        """Takes an answer: asks for what it leaves to be said, or uses it at once."""
        if row >= len(self._offers):
            return
        self._chosen = self._offers[row]
        self.list.setCurrentRow(row)
        if self._chosen.blanks:
            self._open_blanks(self._chosen)
        else:
            self._use()

    def _open_blanks(self, proposal: Proposal) -> None:
        self._close_blanks()
        self._chosen = proposal
        self.list.show_only(self._offers.index(proposal))
        for blank in proposal.blanks:
            field = self.fields[blank.id] = field_for(blank)
            field.installEventFilter(self)
            # With a buddy an & in what people wrote would mark a key.
            name = label(blank.asks.replace("&", "&&"), "small", wrap=True)
            name.setBuddy(field)
            self._blanks.addWidget(name)
            self._blanks.addWidget(field)
            # A layout shows it a moment later, and until then it does not take the keyboard.
            field.show()
        self._drafts = {name: words_of(field) for name, field in self.fields.items()}
        self.use.show()
        several = any(isinstance(each, QPlainTextEdit) for each in self.fields.values())
        self.keys.setText(
            self.tr("Enter uses it, Shift+Enter begins a line, Esc goes back.")
            if several
            else self.tr("Enter uses it, Esc goes back.")
        )
        # By this reason all of a draft is selected: who types replaces it.
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.TabFocusReason)
        reveal(self.use)

    def _close_blanks(self) -> None:
        if self._has_keyboard():
            self.list.setFocus()
        clear(self._blanks)
        self.list.show_only(None)
        self.fields, self._drafts, self._chosen = {}, {}, None
        self.use.hide()
        self.keys.setText(self.tr("Type a number to answer, S to skip, F for another failure."))
        set_text(self.error, "")

    def _use(self) -> None:
        proposal, design = self._chosen, self._asking.session.design
        if proposal is None or self._design is not design:
            return
        words = {name: words_of(field) for name, field in self.fields.items()}
        self._asking.beside.soon(lambda: made_of(proposal, words, design), partial(self._apply, proposal, design))

    def _apply(self, proposal: Proposal, design: Design, made: Design | str) -> None:
        if isValid(self) and self._asking.session.design is design:
            refused = made if isinstance(made, str) else self._asking.session.edit(proposal.title, lambda _: made)
            set_text(self.error, refused)

    # Where the keyboard is.

    def _has_keyboard(self) -> bool:
        owner = QApplication.focusWidget()
        return owner is not None and self.isAncestorOf(owner)

    def _ask_on_canvas(self) -> None:
        """Asks on the canvas what can go wrong there, of everything that can."""
        if self._matter is not None and self._asking.session.lookup.element(self._matter.place):
            self._asking.ask_failure(self._matter.place)

    def _show_place(self) -> None:
        if self._matter is not None:
            self._matter.show(self._asking.session)

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        deed = self._deed(watched, event)
        if deed is not None and event.type() == QEvent.Type.KeyPress:
            deed()
        event.setAccepted(deed is not None)
        return deed is not None

    def _deed(self, watched: QObject, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does in a blank: Esc goes back to the answers, Enter uses this one; Shift+Enter begins a line in a
        text of several."""
        if event.key() == Qt.Key.Key_Escape:
            return self._close_blanks
        begins_a_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and isinstance(watched, QPlainTextEdit)
        uses = event.key() in ENTER and not begins_a_line
        return self._use if uses else None


def made_of(proposal: Proposal, words: Words, design: Design) -> Design | str:
    """The design with an answer, a place for each new state in it; or the sentence that says why not."""
    try:
        after = proposal.fill(words) if proposal.fill else proposal.design
    except EditError as error:
        return str(error)
    return with_new_states_placed(design, after, draw(design))
