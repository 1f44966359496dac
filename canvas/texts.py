"""The names of a design and what its customers read, each with its place, and finding words in them."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from canvas.model import (
    Component,
    Design,
    DesignObject,
    Failure,
    Fallback,
    State,
    Surface,
    Transition,
    Trigger,
    Value,
)

TEXT_FIELDS: Mapping[type[Value], tuple[str, ...]] = {
    DesignObject: ("name",),
    State: ("name", "messages"),
    Transition: ("name",),
    Trigger: ("name",),
    Failure: ("name", "error_text"),
    Fallback: ("label", "tell"),
    Surface: ("name",),
    Component: ("name",),
}
"""The fields of each kind that people read: names, and the customer's texts."""


class Place(NamedTuple):
    """Where a text stands: the element, its field, and the surface in a field that has a text for each, else ""."""

    element: str
    field: str
    surface: str = ""


class Wanted(NamedTuple):
    """The words that are looked for. With `case` capitals count, with `whole` only whole words are found."""

    words: str
    case: bool = False
    whole: bool = False


class Hit(NamedTuple):
    """Words that were found: the place, its whole text, and from where to where in it."""

    place: Place
    text: str
    start: int
    end: int


def texts_of(design: Design) -> Iterator[tuple[Place, str]]:
    """Every text with its place, in the author's order: objects with their states, then what happens between them."""
    for element in _elements(design):
        for field in TEXT_FIELDS[type(element)]:
            said = getattr(element, field)
            if isinstance(said, Mapping):
                yield from ((Place(element.id, field, surface), text) for surface, text in said.items())
            elif said:
                yield Place(element.id, field), said


Named = DesignObject | State | Transition | Trigger | Failure | Fallback | Surface | Component


def _elements(design: Design) -> Iterator[Named]:
    for owner in design.objects:
        yield owner
        yield from owner.states
    yield from design.transitions
    yield from design.triggers
    yield from design.failures
    yield from design.fallbacks
    yield from design.surfaces
    yield from design.components


def hits(design: Design, wanted: Wanted) -> tuple[Hit, ...]:
    """Every place where the words stand, each as often as they stand there; none for no words."""
    if not wanted.words:
        return ()
    pattern = _pattern(wanted)
    return tuple(
        Hit(place, text, found.start(), found.end())
        for place, text in texts_of(design)
        for found in pattern.finditer(text)
    )


def _pattern(wanted: Wanted) -> re.Pattern[str]:
    words = re.escape(wanted.words)
    return re.compile(rf"(?<!\w){words}(?!\w)" if wanted.whole else words, 0 if wanted.case else re.IGNORECASE)
