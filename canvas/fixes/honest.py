"""Where an object may be led when something did not work: to a state that claims nothing which may be untrue.

First the states that say that we do not know, in the order of the object's list. Then its bad end, when there is only
one that is told: which of several it is, is for the author to say. Last a new state that says that we are checking.
"""

from collections.abc import Iterator

from canvas.edits import add_state, fresh_id, set_message, update
from canvas.graph.facts import Facts
from canvas.model import Design, State
from canvas.phrases import shortened

DRAFT_NAME = "To be cleared up"
DRAFT_MESSAGE = "We are checking what happened. We'll tell you here as soon as we know."
MOST = 3
TITLE_LENGTH = 40


def destinations(facts: Facts, away_from: str) -> Iterator[tuple[Design, str, str]]:
    """The design, with a new state where one is needed, the id of the state to lead to, and its name in quotes."""
    for state in _standing(facts, away_from):
        yield facts.design, state.id, f"“{shortened(state.name, TITLE_LENGTH)}”"
    if facts.english and facts.tables.object_of[away_from].customer_facing:
        design, new = _drafted(facts.design, facts.tables.object_of[away_from].id)
        yield design, new, f"a new state, “{DRAFT_NAME}”"


def _standing(facts: Facts, away_from: str) -> list[State]:
    owner = facts.tables.object_of[away_from]
    others = [s for s in owner.states if s.id != away_from and facts.graph.reached(s.id) and _is_said(facts, s)]
    unsure = [s for s in others if s.certainty != "confirmed" and s.kind in ("active", "resting")]
    bad_ends = [s for s in others if s.kind == "bad_end"]
    return [*unsure[:MOST], *(bad_ends if len(bad_ends) == 1 else [])]


def _is_said(facts: Facts, state: State) -> bool:
    """Whether nobody is to be told in this object, or the customer sees the state and reads something there."""
    owner = facts.tables.object_of[state.id]
    return not owner.customer_facing or (facts.visible(state.id) and facts.told(state.id))


def _drafted(design: Design, object_id: str) -> tuple[Design, str]:
    """A new tentative state, where the object may stay, with a message on the first live surface."""
    new = fresh_id(design, "state")
    surface = next((s for s in design.surfaces if s.kind == "live"), design.surfaces[0])
    design = update(add_state(design, object_id, DRAFT_NAME, id=new), new, kind="resting", certainty="tentative")
    return set_message(design, new, surface.id, DRAFT_MESSAGE), new
