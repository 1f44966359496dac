"""What the canvas asks of a person, as a port: a choice, a few words, and a sentence to read.

The real one, `popups.PopupHands`, shows small widgets over the canvas. Tests answer by hand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from canvas.geometry.drawing import Icon, Point, Rect


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: its id, its words, an icon, and `detail`, said in smaller words beside it."""

    id: str
    text: str
    icon: Icon | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its choices.

    `hint` is what the empty field reads; without it there is no field. With `free`, words that match no choice are an
    answer of their own, offered as `free` with the words in place of "{}". Without choices the words are the answer.
    """

    title: str
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    free: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The choice that was taken, or `None` and the words that were typed."""

    choice: str | None
    text: str = ""


class Hands(Protocol):
    """Whoever can be asked. Every call returns at once; the answer comes later, or never when the person turns away."""

    def choose(self, question: Question, near: Point, answered: Callable[[Answer], None]) -> None:
        """Asks a question beside a point of the drawing."""

    def write(self, over: Rect, text: str, written: Callable[[str, bool], None], cancelled: Callable[[], None]) -> None:
        """Asks for a line of text over a part of the drawing, with `text` to begin with.

        `written(text, go_on)` says whether the person wants to go on to the next one (Tab) or not (Enter).
        """

    def tell(self, sentence: str) -> None:
        """Shows one sentence: what could not be done, and why."""
