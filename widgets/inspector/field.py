"""A field as data: what it is called, how its value is read from a design, and which edit writes it back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from canvas.model import Design

Kind = Literal[
    "line",
    "short",
    "text",
    "number",
    "segments",
    "choice",
    "flag",
    "chips",
    "messages",
    "reasons",
    "derived",
    "offered",
]
Option = tuple[Any, str]
Read = Callable[[Design], Any]
Write = Callable[[Design, Any], Design]


@dataclass(frozen=True)
class Offer:
    """The value of a line with words that are likely, and can be taken instead of being written."""

    text: str
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Field:
    """One field. `options` are pairs of value and words, `hint` stands in an empty field or behind the label,
    `step` is what undo calls a change of it."""

    key: str
    label: str
    kind: Kind
    read: Read
    write: Write | None = None
    options: tuple[Option, ...] = ()
    hint: str = ""
    step: str = ""


@dataclass(frozen=True)
class Form:
    """All fields of what is selected. `icon` and `heading` say what it is, `place` where it belongs;
    at most five fields are shown at once, `more` is folded and `more_hint` says what is in it."""

    heading: str
    place: str
    icon: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...] = ()
    more_hint: str = ""
    about: tuple[str, ...] = ()
