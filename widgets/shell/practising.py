"""Practising: a question is chosen from the deck, a guided design begins with it, and the interviewer can be asked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from templates.prompts import Clarification, Prompt, deck
from templates.prompts.asking import design_for, prompt_of
from widgets.commands import Command
from widgets.guard import guarded_slot
from widgets.main_window import MainWindow
from widgets.panels.interview import Interview
from widgets.session import Session
from widgets.shell.files import Files
from widgets.shell.finder import Entry


class Practising(QObject):
    """`begun` is called when a design has begun with a question. What was asked is known while that design is open."""

    def __init__(self, session: Session, files: Files, window: MainWindow, begun: Callable[[], None]) -> None:
        super().__init__(window)
        self._session = session
        self._files = files
        self._window = window
        self._begun = begun
        self._uncovered: set[Clarification] = set()
        session.opened.connect(guarded_slot(lambda: self._uncovered.clear()))

    def entries(self) -> list[Entry]:
        """The deck, to choose from."""
        return [
            Entry(prompt.title, ", ".join(prompt.topics), "idea", self._beginner(prompt), prompt.question)
            for prompt in deck()
        ]

    def begin(self, prompt: Prompt) -> None:
        """Begins a design that answers a question, if the present one may go."""
        if self._files.may_leave():
            self._files.start_with(design_for(prompt))
            self._begun()

    def can_ask(self) -> bool:
        """Whether the design answers a question of the deck."""
        return prompt_of(self._session.design) is not None

    def ask(self) -> None:
        """Opens the list of what can be asked about the question."""
        prompt = prompt_of(self._session.design)
        if prompt is not None:
            Interview(self._session, prompt, self._uncovered, self._window).open()

    def commands(self, choose: Callable[[], None]) -> Iterable[Command]:
        """Choosing a question, and asking about it."""
        yield Command("practise.choose", self.tr("Practise on a question…"), choose, "file", "idea")
        yield Command("practise.ask", self.tr("Ask the interviewer…"), self.ask, "file", "", enabled=self.can_ask)

    def _beginner(self, prompt: Prompt) -> Callable[[], None]:
        return lambda: self.begin(prompt)
