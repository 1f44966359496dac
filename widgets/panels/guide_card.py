"""The card with one question of the guide, the fields for its answer, and the way on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from canvas.guide import Guide, Question
from canvas.guide.answers import answer_to
from widgets.brief.columns import columns, is_list
from widgets.brief.fields import with_entry
from widgets.guard import guarded_slot
from widgets.inspector.panel import FieldRow
from widgets.panels.guide_fields import answer_fields, tr
from widgets.panels.guide_forms import form_for
from widgets.panels.guide_forms.asking import Asking, QuestionForm
from widgets.parts.build import button, clear, label, row
from widgets.session import Session
from widgets.theme.theme import Theme


class QuestionCard(QFrame):
    """One question at a time. "Skip" goes on without an answer; after the last one the next step begins."""

    step_finished = Signal()

    def __init__(self, session: Session, theme: Theme, guide: Guide, ask_failure: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._guide = guide
        self._ask_failure = ask_failure
        self._questions: tuple[Question, ...] = guide.steps[0].questions
        self._index = 0
        self._shape: object = None
        self.rows: list[FieldRow] = []
        self.adder: QLineEdit | None = None
        self.form: QuestionForm | None = None
        self.setProperty("role", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 14, 14, 14)
        self._box.setSpacing(8)
        for signal in (session.changed, session.opened):
            signal.connect(guarded_slot(self._refresh))

    @property
    def question(self) -> Question:
        return self._questions[self._index]

    def show_step(self, step_id: str) -> None:
        """Asks the questions of a step, from the first that is open."""
        self._questions = next(step.questions for step in self._guide.steps if step.id == step_id)
        design, report = self._session.design, self._session.report
        still_open = [not answer_to(question, design, report).given for question in self._questions]
        self._index = still_open.index(True) if any(still_open) else 0
        self.rebuild()

    def go_on(self) -> None:
        """The next question, or the next step."""
        if self._index + 1 < len(self._questions):
            self._index += 1
            self.rebuild()
        else:
            self.step_finished.emit()

    def show_question(self, question: Question) -> None:
        """Asks this question of the step, answered or not."""
        self._index = self._questions.index(question)
        self.rebuild()

    def take_focus(self, path: str = "") -> None:
        """Puts the keyboard into the first blank field of the answer that belongs to this path, or into the first."""
        design = self._session.design
        fields = [made for made in self.rows if made.field.key.startswith(path)] or self.rows
        blank = [made for made in fields if not made.field.read(design)]
        first = next(iter(blank or fields), None)
        if first is not None:
            first.control.setFocus()
        elif self.adder is not None:
            self.adder.setFocus()
        elif self.form is not None:
            self.form.take_focus()

    def rebuild(self) -> None:
        """Builds the card from nothing."""
        clear(self._box)
        self.rows, self.adder = [], None
        design = self._session.design
        fields = answer_fields(design, self.question)
        self._shape = (self.question.id, tuple(field.key for field in fields))
        about = tr("Question {number} of {all}").format(number=self._index + 1, all=len(self._questions))
        self._box.addWidget(label(about, "small"))
        self._box.addWidget(label(self.question.ask, "question", wrap=True))
        for field in fields:
            made = FieldRow(self._session, field, self._theme)
            if not field.label:
                made.control.call(self.question.ask)
            self.rows.append(made)
            self._box.addWidget(made)
        if self.question.fills is not None and is_list(self.question.fills):
            self._box.addWidget(self._adder(self.question.fills))
        self.form = form_for(Asking(self._session, self._theme, self.question, self._ask_failure))
        if self.form is not None:
            self._box.addWidget(self.form)
        self._box.addWidget(label(self.question.why, "small", wrap=True))
        skip = button(tr("Skip"), run=self.go_on)
        following = button(tr("Next question"), "primary", self.go_on)
        self._box.addLayout(row(skip, None, following))

    def _refresh(self) -> None:
        fields = answer_fields(self._session.design, self.question)
        if self._shape != (self.question.id, tuple(field.key for field in fields)):
            self.rebuild()
        for made in self.rows:
            made.refresh()
        if self.form is not None:
            self.form.refresh()

    def _adder(self, path: str) -> QWidget:
        line = self.adder = QLineEdit()
        line.setPlaceholderText(columns(path)[0].words)
        line.setAccessibleName(columns(path)[0].words)
        holder = QWidget()

        def add() -> None:
            text = line.text().strip()
            if text:
                line.clear()
                self._session.try_edit(tr("Add an entry"), lambda design: with_entry(design, path, text))

        line.returnPressed.connect(guarded_slot(add))
        holder.setLayout(row(line, button(tr("Add"), run=add)))
        return holder
