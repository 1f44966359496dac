"""The card with one question of the guide, the fields for its answer, and the way on."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QVBoxLayout, QWidget

from canvas.guide import Guide, Question
from canvas.guide.answers import answer_to
from widgets.background import Background
from widgets.brief.adding import add_to
from widgets.brief.columns import columns, is_list
from widgets.brief.fields import entries_of
from widgets.guard import guarded, guarded_slot
from widgets.inspector.controls import Offered, Text
from widgets.inspector.field import Field
from widgets.inspector.panel import FieldRow
from widgets.panels.guide_examples import Examples
from widgets.panels.guide_fields import (
    answer_fields,
    entries_asked_about,
    entry_of_key,
    is_untitled,
    one_on_each_line,
    title_field,
    tr,
)
from widgets.panels.guide_forms import form_for
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.parts.adding import AddLine, AddRow, add_what_is_written, plus
from widgets.parts.build import button, clear, column, frame, label, row
from widgets.parts.scrolled import Scrolled
from widgets.session import Session
from widgets.theme.theme import Theme

MARGIN, INSET = 14, 3
"""Around what is in the card, and what of it keeps the round corners free."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionCard(QFrame):
    """One question at a time. "Skip" goes on without an answer; after the last one the next step begins, before the
    first one the step before. `moved` says that another question is asked, or another field has the keyboard; `drew`,
    that there is more on the drawing, `read_back` asks for the talk, and
    `check_asked` for the question about the drawing that comes first."""

    step_finished = Signal()
    step_begun = Signal()
    moved = Signal()
    drew = Signal()
    read_back = Signal()
    check_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, guide: Guide, ask_failure: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._guide = guide
        self._ask_failure = ask_failure
        self._beside = Background(self, "answers")
        self._questions: tuple[Question, ...] = guide.steps[0].questions
        self._index = 0
        self._shape: tuple[str, tuple[str, ...]] | None = None
        self.rows: list[FieldRow] = []
        self.adder: AddRow | None = None
        self.form: QuestionForm | None = None
        self.examples = Examples(theme)
        self.setProperty("role", "card")
        self._number, self._progress = label(role="small"), label(role="small")
        self._ask, self._why = label("", "question", True), label("", "small", True)
        self._answer = QWidget()
        self._answer_box = QVBoxLayout(self._answer)
        self._answer_box.setContentsMargins(0, 0, 0, 0)
        self._answer_box.setSpacing(8)
        self.back = button(tr("Back"), run=self.go_back)
        self.skip = button(tr("Skip"), run=self.leave_open)
        self.following = button(tr("Next"), "primary", self.go_on)
        self._build()
        self.examples.toggled.connect(self.moved)
        for signal in (session.changed, session.opened, session.checked):
            signal.connect(guarded_slot(self._refresh))

    def _build(self) -> None:
        """The question and its answer scroll where there is little room; the way on stays below them."""
        content = QWidget()
        head = row(self._number, None, self._progress)
        pieces = (head, self._ask, self._answer, self._why, self.examples)
        content.setLayout(column(*pieces, gap=8, margins=(MARGIN - INSET, MARGIN - INSET, MARGIN - INSET, 10)))
        self._area = Scrolled(content, "ground")
        self._area.verticalScrollBar().rangeChanged.connect(guarded_slot(self._grew))
        self._rule = frame("rule")
        ways = row(
            self.back, self.skip, None, self.following, margins=(MARGIN - INSET, 10, MARGIN - INSET, MARGIN - INSET)
        )
        self.setLayout(column(self._area, self._rule, ways, gap=0, margins=(INSET, INSET, INSET, INSET)))

    @property
    def question(self) -> Question:
        return self._questions[self._index]

    def take_guide(self, guide: Guide) -> None:
        """Asks the questions of another guide; which step, is said next."""
        self._guide = guide

    @property
    def asks_first(self) -> bool:
        """Whether it is the first question of its step."""
        return self._index == 0

    @property
    def asking(self) -> Asking:
        """What is asked, for the form of its answer."""
        return Asking(self._session, self._theme, self.question, self._ask_failure, self.leave_open, self._beside)

    def show_step(self, step_id: str) -> None:
        """Asks the questions of a step, from the first that is open."""
        self._questions = next(step.questions for step in self._guide.steps if step.id == step_id)
        design, report = self._session.design, self._session.report
        still_open = [not answer_to(question, design, report).given for question in self._questions]
        self._index = still_open.index(True) if any(still_open) else 0
        self.rebuild()

    def close_beside(self) -> None:
        """Ends the thread, which ends with the answer that it tries."""
        self._beside.close(wait=False)

    def may_leave(self) -> bool:
        """Adds what is written and was not added yet. Whether all of it could be: if not, the card says why."""
        return add_what_is_written(self._answer)

    def leave_open(self) -> None:
        """Leaves open what is asked: the next place that the question is about, or else the next question."""
        if self.form is None or not self.form.skip():
            self.go_on()

    def go_on(self) -> None:
        """The next question, or the next step, with the keyboard in its answer. What is written in an answer that was
        chosen is used instead, if it was not yet."""
        if not self.may_leave() or (self.form is not None and self.form.use_written()):
            return
        if self._index + 1 < len(self._questions):
            self._index += 1
            self.rebuild()
        else:
            self.step_finished.emit()
        self.take_focus()

    def go_back(self) -> None:
        """The question before, or the last one of the step before."""
        if not self.may_leave():
            return
        if self._index > 0:
            self._index -= 1
            self.rebuild()
        else:
            self.step_begun.emit()
        self.take_focus()

    def show_question(self, question: Question) -> None:
        """Asks this question of the step, answered or not."""
        self._index = self._questions.index(question)
        self.rebuild()

    def show_last(self) -> None:
        """Asks the last question of the step."""
        self.show_question(self._questions[-1])

    def take_focus(self, path: str = "") -> None:
        """Puts the keyboard into the first blank field of the answer that belongs to this path, or into the first;
        where there is none to fill, onto the way on."""
        design = self._session.design
        fields = [made for made in self.rows if made.field.key.startswith(path)]
        if not fields and self.adder is None:
            fields = self.rows
        blank = [made for made in fields if not made.field.read(design)]
        first = next(iter(blank or ([] if self.adder else fields)), None)
        if first is not None:
            first.control.setFocus()
        elif self.adder is not None:
            self.adder.setFocus()
        else:
            self.following.setFocus()
            if self.form is not None:
                self.form.take_focus()
        self.moved.emit()

    def focused(self) -> QWidget | None:
        """What of the card has the keyboard."""
        at = QApplication.focusWidget()
        return at if at is not None and self.isAncestorOf(at) else None

    def reveal(self) -> None:
        """Scrolls so that what has the keyboard is seen."""
        at = self.focused()
        if at is not None and self._area.isAncestorOf(at):
            self._area.reveal(at)

    def _grew(self) -> None:
        """Where there is more to answer than is seen, what has the keyboard stays in sight."""
        self._rule.setVisible(self._area.scrolls)
        self.reveal()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, where the field itself has no use for it: into the next field, and from the last one on."""
        at = self.focused()
        if event.key() not in ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or at is None:
            super().keyPressEvent(event)
        elif isinstance(at, QAbstractButton) and not at.isCheckable():
            at.click()
        else:
            self._leave(at)

    def in_order(self) -> list[QWidget]:
        """All that takes the keyboard, in the order in which it is read: Qt itself goes by when it was made."""
        # The list of a choice is a window of its own.
        pieces = [*self.rows, *filter(None, (self.adder, self.form))]
        inside = [e for piece in pieces for e in piece.findChildren(QWidget) if e.window() is self.window()]
        made = [each for each in inside if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        return [*made, self.examples.switch, self.back, self.skip, self.following]

    def _leave(self, field: QWidget) -> None:
        order = self.in_order()
        after = [each for each in order[order.index(field) + 1 :] if self._is_field(each)] if field in order else []
        if after:
            after[0].setFocus(Qt.FocusReason.TabFocusReason)
            self.moved.emit()
        elif self.form is None or not self.form.show_more():
            self.go_on()

    def _is_field(self, widget: QWidget) -> bool:
        """Whether something of the answer is filled in or chosen here, by the keyboard: what only does something is no
        field, nor are words that are offered for the field above them."""
        offers = [
            each for made in self.rows if isinstance(made.control, Offered) for each in made.control.chips.values()
        ]
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
        does = isinstance(widget, QAbstractButton) and (not widget.isCheckable() or widget in offers)
        return self._answer.isAncestorOf(widget) and reached and not does

    def rebuild(self, kept: Collection[FieldRow | AddRow] = ()) -> None:
        """Builds the card from nothing, but for what is kept of the same question."""
        clear(self._answer_box, kept)
        self.rows = [each for each in kept if isinstance(each, FieldRow)]
        known, fields = {made.field.key: made for made in self.rows}, self._fields()
        self.rows, self.adder = [], next((each for each in kept if isinstance(each, AddRow)), None)
        question = self.question
        self._shape = (question.id, entries_asked_about(self._session.design, question))
        self._number.setText(tr("Question {number} of {all}").format(number=self._index + 1, all=len(self._questions)))
        self.form = form_for(self.asking)
        self._ask.setText(question.ask)
        self._put_fields(fields, known)
        if question.fills is not None and is_list(question.fills):
            self.adder = self.adder or self._adder(question.fills)
            self._put(self.adder)
        if self.form is not None:
            self._put_form(self.form)
        self._why.setText(question.why)
        self.examples.show_for(question)
        self._show_what_is_asked()
        if not kept:
            self._area.reveal(None)
        self.moved.emit()

    def _put_fields(self, fields: Sequence[Field], known: Mapping[str, FieldRow]) -> None:
        """Adds the fields, with a line between one entry and the next."""
        for before, field in zip([*fields[:1], *fields], fields, strict=False):
            if entry_of_key(before.key) != entry_of_key(field.key):
                self._put(frame("rule"))
            self._put(known.get(field.key) or self._row(field))

    def _put_form(self, form: QuestionForm) -> None:
        form.drew.connect(self.drew)
        form.reshaped.connect(self.moved)
        form.read_back.connect(self.read_back)
        form.check_asked.connect(self.check_asked)
        form.settled.connect(guarded_slot(self.go_on))
        self._put(form)

    def _fields(self) -> tuple[Field, ...]:
        """Those of the answer. The first question of the guide asks for the title, too, where there is none: it stays
        while one answers."""
        design, asked = self._session.design, any(made.field.key == "title" for made in self.rows)
        first = self.question == self._guide.steps[0].questions[0]
        title = (title_field(),) if first and (asked or is_untitled(design)) else ()
        return (*title, *answer_fields(design, self.question))

    def _show_what_is_asked(self) -> None:
        """The question, unless the form asks in words of its own; and how far its answer is."""
        self._ask.setVisible(self.form is None or not self.form.asks_itself)
        self._progress.setText(self.form.progress if self.form is not None else "")

    def _put(self, piece: QWidget) -> None:
        """Adds a piece of the answer, seen at once: what is shown later only cannot take the keyboard now."""
        if isinstance(piece, FieldRow):
            self.rows.append(piece)
        self._answer_box.addWidget(piece)
        if not piece.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            piece.show()

    def _row(self, field: Field) -> FieldRow:
        made = FieldRow(self._session, field, self._theme)
        if not made.field.label:
            made.control.call(self.question.ask)
        if isinstance(made.control, Text):
            made.control.text.enter_leaves = not one_on_each_line(made.field.key)
        made.control.finished.connect(guarded_slot(self._session.document.end_merging))
        return made

    def _refresh(self) -> None:
        if self._shape != (self.question.id, entries_asked_about(self._session.design, self.question)):
            had_keyboard = self.focused() is not None
            self.rebuild(self._kept())
            if had_keyboard and self.focused() is None:
                self.take_focus()
        for made in self.rows:
            made.refresh()
        if self.form is not None:
            self.form.refresh()
        self._show_what_is_asked()

    def _kept(self) -> list[FieldRow | AddRow]:
        """What stays as it is while entries come and go: nothing moves under the hands."""
        if self._shape is None or self._shape[0] != self.question.id:
            return []
        keys = {field.key for field in self._fields()}
        rows = [made for made in self.rows if made.field.key in keys]
        return [*rows, self.adder] if self.adder else [*rows]

    def _adder(self, path: str) -> AddRow:
        line = AddLine(columns(path)[0].words)
        made = AddRow([line], plus(tr("Add")), lambda texts: add_to(self._session, path, texts))
        # What belongs to the entry is asked for at once.
        made.went_on.connect(guarded_slot(lambda: self._go_into_last(path)))
        return made

    def _go_into_last(self, path: str) -> None:
        self.take_focus(f"{path}.{entries_of(self._session.design, path)[-1].id}")
