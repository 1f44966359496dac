"""Where an object may be led when something did not work: to a state that claims nothing which may be untrue.

First the states that say that we do not know, in the order of the object's list. Then its bad end, when there is only
one that is told. Then a new state that says that we are checking. Last its other bad ends: which of several it is, is
for the author to say, and so are the name and the words of a new state in a language that we do not write.
"""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.edits import add_state, fresh_id, set_message, update
from canvas.fixes.proposal import Blank, Fill, Words
from canvas.graph.facts import Facts
from canvas.model import Design, State
from canvas.model.flow import Certainty, StateKind
from canvas.phrases import shortened

MOST = 3
TITLE_LENGTH = 40


class Draft(NamedTuple):
    """A new state: its name and what it says. Where that is in English and the design is, the author is asked nothing;
    without a name, the author is."""

    name: str
    message: str
    kind: StateKind
    certainty: Certainty = "tentative"


CLEARED_UP = Draft(
    "To be cleared up", "We are checking what happened. We'll tell you here as soon as we know.", "resting"
)
ON_IT = Draft("We are on it", "We are working on it. We'll tell you here as soon as we know how it went.", "active")
NAMED_BY_THE_AUTHOR = Draft("", "", "resting", "confirmed")


class Destination(NamedTuple):
    """A state to lead to. `draw` gives the design with this state in it, from the words in its `blanks`; `name` is its
    name in quotes."""

    state: str
    name: str
    draw: Fill
    blanks: tuple[Blank, ...] = ()


def destinations(facts: Facts, away_from: str) -> Iterator[Destination]:
    """The states of the same object to lead to when something did not work, the most likely first."""
    unsure, bad_ends = _standing(facts, away_from)
    only = bad_ends if len(bad_ends) == 1 else []
    yield from (standing(facts, state) for state in [*unsure[:MOST], *only])
    yield drafted(facts, away_from, CLEARED_UP)
    if facts.english:
        yield from (standing(facts, state) for state in bad_ends if state not in only)


def ways_on(facts: Facts, away_from: str) -> Iterator[Destination]:
    """The states of the same object to go on to: the honest ones, then all others where it may stay, and one that the
    author names. What is not certain itself needs no new state that says so."""
    honest = [end for end in destinations(facts, away_from) if facts.confirmed(away_from) or _is_drawn(facts, end)]
    yield from honest
    known = {away_from, *(end.state for end in honest)}
    for state in facts.tables.object_of[away_from].states:
        if state.id not in known and state.kind != "active":
            yield standing(facts, state)
    yield drafted(facts, away_from, NAMED_BY_THE_AUTHOR)


def _is_drawn(facts: Facts, end: Destination) -> bool:
    return end.state in facts.tables.states


def standing(facts: Facts, state: State) -> Destination:
    """A state that is drawn already."""
    return Destination(state.id, f"“{shortened(state.name, TITLE_LENGTH)}”", lambda _: facts.design)


def drafted(facts: Facts, beside: str, draft: Draft) -> Destination:
    """A new state in the object of another, with a message on the first live surface."""
    owner = facts.tables.object_of[beside]
    new = fresh_id(facts.design, "state")
    ready = facts.english and draft.name
    blanks = () if ready else _asked(owner.customer_facing)

    def draw(words: Words) -> Design:
        design = add_state(facts.design, owner.id, words.get("name", draft.name), id=new)
        design = update(design, new, kind=draft.kind, certainty=draft.certainty)
        if not owner.customer_facing:
            return design
        return set_message(design, new, live_surface(facts), words.get("message", draft.message))

    return Destination(new, _called(draft, bool(ready)), draw, blanks)


def _called(draft: Draft, ready: bool) -> str:
    if ready:
        return f"a new state, “{draft.name}”"
    return "a new state that you name" if draft.certainty == "confirmed" else "a new state that is not certain yet"


def _asked(shown: bool) -> tuple[Blank, ...]:
    name = Blank("name", "What is the new state called?")
    message = Blank("message", "What does the customer read there?")
    return (name, message) if shown else (name,)


def live_surface(facts: Facts) -> str:
    """The first surface that shows the present state; the first of all where none does."""
    surfaces = facts.design.surfaces
    return next((surface.id for surface in surfaces if surface.kind == "live"), surfaces[0].id)


def _standing(facts: Facts, away_from: str) -> tuple[list[State], list[State]]:
    """What is drawn and said already: the states that are not certain, and the bad ends."""
    owner = facts.tables.object_of[away_from]
    others = [s for s in owner.states if s.id != away_from and facts.graph.reached(s.id) and _is_said(facts, s)]
    unsure = [s for s in others if s.certainty != "confirmed" and s.kind in ("active", "resting")]
    return unsure, [s for s in others if s.kind == "bad_end"]


def _is_said(facts: Facts, state: State) -> bool:
    """Whether nobody is to be told in this object, or the customer sees the state and reads something there."""
    owner = facts.tables.object_of[state.id]
    return not owner.customer_facing or (facts.visible(state.id) and facts.told(state.id))
