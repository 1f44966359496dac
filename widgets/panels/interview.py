"""Asking the interviewer: what can be asked about a practice question, each answer uncovered when it is asked for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from templates.prompts import Clarification, Prompt
from templates.prompts.asking import taken, with_answer
from widgets.parts.build import button, column, label, row
from widgets.session import Session

WIDTH, HEIGHT = 620, 640


class Exchange(QFrame):
    """One question to the interviewer. Asked, it shows the answer and offers to take it into the brief."""

    def __init__(self, asked: Clarification, ask: Callable[[], None], take: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.ask = button(self.tr("Ask"), run=ask)
        self.ask.setAccessibleName(self.tr("Ask: {question}").format(question=asked.ask))
        self.answer = label(asked.answer, wrap=True)
        self.take = button(self.tr("Take into the brief"), "link", take)
        self.take.setAccessibleDescription(asked.ask)
        for each in (self.ask, self.take):
            each.setAutoDefault(True)  # Enter presses it while it has the keyboard
        self.there = label(self.tr("In the brief"), "small")
        words = row(label(asked.ask, "heading", wrap=True), self.ask, gap=12)
        words.setStretch(0, 1)
        self.setLayout(column(words, self.answer, row(None, self.take, self.there), margins=(14, 10, 12, 10)))

    def show_as(self, uncovered: bool, in_brief: bool) -> None:
        """Shows the answer or not, and whether the brief has it."""
        self.ask.setHidden(uncovered)
        self.answer.setVisible(uncovered)
        self.take.setVisible(uncovered and not in_brief)
        self.there.setVisible(in_brief)


class Interview(QDialog):
    """The interviewer answers one question at a time. `uncovered` holds what was asked so far, and is added to."""

    def __init__(self, session: Session, prompt: Prompt, uncovered: set[Clarification], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._prompt = prompt
        self._uncovered = uncovered
        self.setWindowTitle(self.tr("Ask the interviewer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.exchanges = [self._exchange(each) for each in prompt.clarifying]
        content = QWidget()
        content.setProperty("role", "panel")
        self._list = column(*self.exchanges, None, margins=(0, 0, 10, 0))
        content.setLayout(self._list)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self._area = area
        note = label(
            self.tr("Ask what you need to know. What is left unasked, you have to assume."), "muted", wrap=True
        )
        close = button(self.tr("Close"), "primary", lambda: self.accept())
        heading = label(prompt.question, "question", wrap=True)
        self.setLayout(column(heading, note, area, row(None, close), gap=12, margins=(18, 16, 18, 16)))
        self.resize(WIDTH, HEIGHT)
        self._refresh()
        self._go_on()

    def _exchange(self, asked: Clarification) -> Exchange:
        return Exchange(asked, lambda: self._ask(asked), lambda: self._take(asked))

    def _ask(self, asked: Clarification) -> None:
        self._uncovered.add(asked)
        self._refresh()
        exchange = self.exchanges[self._prompt.clarifying.index(asked)]
        exchange.take.setFocus()
        # The answer has its height only once the layout has been through.
        self._list.activate()
        self._area.ensureWidgetVisible(exchange)

    def _take(self, asked: Clarification) -> None:
        step = self.tr("Take an answer into the brief")
        self._session.try_edit(step, lambda design: with_answer(design, asked))
        self._refresh()
        self._go_on()

    def _go_on(self) -> None:
        """The keyboard goes to the first question that was not asked yet."""
        still = next((each for each in self.exchanges if not each.ask.isHidden()), None)
        if still is not None:
            still.ask.setFocus()

    def _refresh(self) -> None:
        design = self._session.design
        for exchange, asked in zip(self.exchanges, self._prompt.clarifying, strict=True):
            in_brief = taken(design, asked)
            exchange.show_as(in_brief or asked in self._uncovered, in_brief)
