"""What a comparison shows, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from canvas.model import Design

Sign = Literal["more", "less", "other"]
"""What a mark says of its place: only here, missing here, or otherwise there."""
LETTERS: Mapping[Sign, str] = {"more": "+", "less": "\N{MINUS SIGN}", "other": "\N{NOT EQUAL TO}"}


def tr(text: str) -> str:
    """A text of the comparison in the person's language."""
    return QCoreApplication.translate("Comparison", text)


@dataclass(frozen=True, slots=True)
class Place:
    """What a line speaks of in one of the two designs: ids of it, and what the marks there say."""

    ids: tuple[str, ...] = ()
    sign: Sign = "other"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is otherwise, in words, with its places in both designs."""

    words: str
    mine: Place = Place()
    theirs: Place = Place()


@dataclass(frozen=True, slots=True)
class Compared:
    """Two designs, how each is called, and what is otherwise in the second. `heading` says how they differ, `note` how
    they were compared; `more` counts what is not told."""

    mine: Design
    theirs: Design
    called: tuple[str, str]
    heading: str
    lines: tuple[Line, ...]
    note: str = ""
    more: int = 0
