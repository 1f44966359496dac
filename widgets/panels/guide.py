"""The guide: its steps with their state, computed from the design, what the chosen step asks, and what is next."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from canvas.guide import Guide, StepState, next_question, question_about, step_states
from canvas.guide.values import Check
from widgets.guard import guarded, guarded_slot
from widgets.panels.guide_card import QuestionCard
from widgets.panels.guide_next import NextLine
from widgets.panels.guide_step import StepSize
from widgets.panels.guide_steps import Steps
from widgets.parts.build import as_ground, column
from widgets.parts.combo import Combo
from widgets.session import Session
from widgets.theme.theme import Theme

MARGIN, ABOVE_CARD = 14, 12
CARD_OF_STEPS: tuple[tuple[StepSize, int], ...] = (("whole", 400), ("line", 330), ("beside", 0))
"""The sizes of the steps, and how many pixels each has to leave for the question; the first that does is taken."""


class GuidePanel(QWidget):
    """The guides to choose from, the steps of the one that is open, the question that is asked, and the next best one.
    The steps and the way on are always seen: where there is little room, the steps say less, and the answer scrolls.
    `noted` carries "4 of 7 done"; `step_opened` says that somebody wants to see a step."""

    noted = Signal(str)
    step_opened = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        guide: Guide,
        ask_failure: Callable[[str], None],
        others: Sequence[Guide] = (),
    ) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._guides = {each.id: each for each in (guide, *others)}
        self._guide = guide
        self._folded = False
        self.step_id = ""
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Guide"))
        self.chooser = self._chooser_of_guides()
        self.steps = Steps(theme, self._open_step)
        self.card = QuestionCard(session, theme, guide, ask_failure)
        self.next_line = NextLine(self.go_next)
        self._build()
        for signal in (session.changed, session.checked):
            signal.connect(guarded_slot(self.refresh))
        session.opened.connect(guarded_slot(self.begin))
        theme.changed.connect(self.update)
        self.steps.fill(guide.steps)
        self.begin()

    @property
    def guide_id(self) -> str:
        """Which guide is open."""
        return self._guide.id

    @property
    def guides(self) -> tuple[Guide, ...]:
        """Those that there are."""
        return tuple(self._guides.values())

    def open_guide(self, guide_id: str) -> None:
        """Leads through another guide from now on, from its first step that is not done. An unknown one is none."""
        if guide_id in self._guides and guide_id != self._guide.id and self.card.may_leave():
            self._guide = self._guides[guide_id]
            self.chooser.setCurrentIndex(list(self._guides).index(guide_id))
            self.card.take_guide(self._guide)
            self.steps.fill(self._guide.steps)
            self.chooser.setToolTip(self._guide.about)
            self.begin()

    def begin(self) -> None:
        """Another design: chooses the first step that is not done."""
        states = self._states()
        self._show(next((state.id for state in states if not state.done), states[-1].id))

    def choose(self, step_id: str) -> None:
        """Opens a step, once what is written was added."""
        if self.card.may_leave():
            self._show(step_id)

    def _show(self, step_id: str) -> None:
        """From "what can go wrong" on, the validator says all it has to say."""
        self.step_id = step_id
        ids = [step.id for step in self._guide.steps]
        if "failures" in ids and ids.index(step_id) > ids.index("failures"):
            self._session.set_preset("recommended")
        self.card.show_step(step_id)
        self.refresh()

    def close_beside(self) -> None:
        """Ends the thread of the card."""
        self.card.close_beside()

    def go_to_check(self, check: Check) -> None:
        """Asks what is checked on the drawing by this, where the guide does."""
        for step in self._guide.steps:
            for question in step.questions:
                if question.check == check and self.card.may_leave():
                    self._show(step.id)
                    self.card.show_question(question)
                    self.card.take_focus()

    def asks_about(self, path: str) -> bool:
        """Whether a question asks for this field of the design."""
        return question_about(self._guide, path) is not None

    def go_to(self, path: str) -> None:
        """Asks the question for a field of the design, with the keyboard in its answer."""
        found = question_about(self._guide, path)
        if found is not None and self.card.may_leave():
            self._show(found.step_id)
            self.card.show_question(found.question)
            self.card.take_focus(path)

    def go_next(self) -> None:
        """Asks the next best question, with the keyboard in its answer; where none is left, it says so, and
        what comes next has the keyboard."""
        if not self.card.may_leave():
            return
        found = next_question(self._session.design, self._guide, self._session.report)
        self._show(found.step_id if found else self._guide.steps[-1].id)
        if found:
            self.card.show_question(found.question)
            self.card.take_focus()
        else:
            self.card.show_last()
            self.next_line.talk.setFocus()

    def set_folded(self, folded: bool) -> None:
        """Icons only, or all of it."""
        self._folded = folded
        self._card_holder.setHidden(folded)
        self.next_line.setHidden(folded)
        self.chooser.setHidden(folded or len(self._guides) < 2)
        self._fit_steps()
        self.refresh()

    def refresh(self) -> None:
        """Shows how far every step is, and what is next."""
        states = self._states()
        self.steps.show_states(states, self.step_id)
        self.card.back.setEnabled(self._step_after(-1) is not None or not self.card.asks_first)
        done = sum(state.done for state in states)
        self.noted.emit(self.tr("{done} of {all} done").format(done=done, all=len(states)))
        following = next_question(self._session.design, self._guide, self._session.report)
        self.next_line.show_next(following.question if following else None, self.card.question)

    def _states(self) -> tuple[StepState, ...]:
        return step_states(self._session.design, self._guide, self._session.report)

    def _step_after(self, by: int) -> str | None:
        ids = [step.id for step in self._guide.steps]
        place = ids.index(self.step_id) + by
        return ids[place] if 0 <= place < len(ids) else None

    def _after_step(self) -> None:
        following = self._step_after(1)
        if following is not None:
            self.choose(following)
        else:
            self.go_next()

    def _before_step(self) -> None:
        before = self._step_after(-1)
        if before is not None:
            self.choose(before)
            self.card.show_last()

    # How it is put together.

    def _chooser_of_guides(self) -> Combo:
        made = Combo()
        made.setAccessibleName(self.tr("Which guide"))
        ids = list(self._guides)
        for guide in self._guides.values():
            made.addItem(guide.title)
        made.setToolTip(self._guide.about)
        made.activated.connect(guarded_slot(lambda index: self.open_guide(ids[index])))
        return made

    def _build(self) -> None:
        self.card.step_finished.connect(guarded_slot(self._after_step))
        self.card.step_begun.connect(guarded_slot(self._before_step))
        self.card.moved.connect(guarded_slot(self._moved))
        self.card.check_asked.connect(guarded_slot(self.go_to_check))
        self._card_holder = QWidget()
        self._card_holder.setLayout(column(self.card, margins=(MARGIN, ABOVE_CARD, MARGIN, MARGIN)))
        self._chooser_holder = QWidget()
        self._chooser_holder.setLayout(column(self.chooser, margins=(MARGIN, 4, MARGIN, 6)))
        self.chooser.setHidden(len(self._guides) < 2)
        parts = (self._chooser_holder, self.steps, None, self._card_holder, self.next_line)
        self.setLayout(column(*parts, gap=0))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_steps()

    def _fit_steps(self) -> None:
        """Gives the steps the first of their sizes that leaves enough for the question."""
        around = (self._chooser_holder, self.next_line)
        room = self.height() - sum(each.sizeHint().height() for each in around if not each.isHidden())
        for size, least in CARD_OF_STEPS:
            if room - self.steps.height_in(size, self.width()) >= least:
                break
        self.steps.take_size("folded" if self._folded else size)

    def _open_step(self, step_id: str) -> None:
        self.step_opened.emit()
        self.choose(step_id)
        self.card.take_focus()

    def _moved(self) -> None:
        self.refresh()
        QTimer.singleShot(0, self, guarded_slot(self._settle))

    def _settle(self) -> None:
        """Once everything stands in its place: Tab goes through it from above, and what has the keyboard is seen."""
        reached = [self.chooser, *self.steps.buttons, *self.card.in_order(), *self.next_line.buttons]
        for before, after in pairwise(reached):
            self.setTabOrder(before, after)
        self.card.reveal()
