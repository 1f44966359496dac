"""A question about the drawing that is being asked, and what every form for its answer can do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from canvas.guide import Question
from canvas.guide.answers import Answer, answer_to
from widgets.background import Background
from widgets.session import Session
from widgets.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, the design that it is asked about, and how to ask on the canvas what can go wrong at a place. `skip`
    goes on without an answer; what takes its time is worked out `beside` the window."""

    session: Session
    theme: Theme
    question: Question
    ask_failure: Callable[[str], None]
    skip: Callable[[], None]
    beside: Background

    @property
    def answer(self) -> Answer:
        """What the design says to it now."""
        return answer_to(self.question, self.session.design, self.session.report)


class QuestionForm(QWidget):
    """Where a question about the drawing is answered. It is made anew for each question and stays while one answers.
    `drew` says that there is more on the drawing, `reshaped` that other fields are shown, `settled` that the answer is
    complete and the next question may come; `read_back` opens the talk.
    `check_asked` carries what has to be drawn first; `progress` says how far it is."""

    drew = Signal()
    reshaped = Signal()
    settled = Signal()
    read_back = Signal()
    check_asked = Signal(str)
    progress = ""

    @property
    def asks_itself(self) -> bool:
        """Whether it puts the question in words of its own now, one place after the other."""
        return False

    def refresh(self) -> None:
        """Shows what the design says now."""

    def show_more(self) -> bool:
        """Shows what is not shown yet, with the keyboard in the first of it. Whether there was any."""
        return False

    def take_focus(self) -> None:
        """Takes the keyboard, where there is something to answer."""

    def use_written(self) -> bool:
        """Uses what is written here and was not used yet; whether there was any."""
        return False

    def skip(self) -> bool:
        """Leaves open what is asked, and asks the next of this question. Whether there is one."""
        return False
