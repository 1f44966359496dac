"""What the words of a design mean to everybody who reads it: types of failure, who sees a state, what counts as said.

The definitions are those of the validator's handbook; a text of white space only counts as absent everywhere.
"""

from typing import Literal

from canvas.lookup import Lookup
from canvas.model import Failure, Fallback, State, Transition, Value

DOWN = frozenset({"network", "write_fail", "timeout", "crash", "downstream", "lost", "rejected"})
WRONG = frozenset({"wrong_decision", "conflict", "duplicate", "out_of_order"})
STALE = frozenset({"stale", "lag"})
OUTCOME_UNKNOWN = frozenset({"timeout", "lost", "network", "stale", "lag", "conflict", "out_of_order"})
SETTLED_KINDS = frozenset({"resting", "good_end", "bad_end"})


def filled(text: str | None) -> bool:
    """Whether a text says anything."""
    return bool(text) and not str(text).isspace()


def told(state: State) -> bool:
    """Whether any surface says anything in this state."""
    return any(map(filled, state.messages.values()))


def visible(tables: Lookup, state_id: str) -> bool:
    """Whether the customer can see the object in this state."""
    return tables.states[state_id].visible and tables.object_of[state_id].customer_facing


def settled(state: State) -> bool:
    """Whether an object may stay in this state for good."""
    return state.kind in SETTLED_KINDS


def host_of(tables: Lookup, failure: Failure) -> Transition | None:
    """The transition that the failure is on; none for a failure at a state."""
    if failure.at in tables.triggers:
        return tables.transitions[tables.triggers[failure.at].fires]
    return tables.transitions.get(failure.at)


def breaks(tables: Lookup, transition_id: str) -> bool:
    """Whether a failure is on the transition: at it, or at a hand-over that fires it."""
    hand_overs = (trigger.id for trigger in tables.triggers_firing[transition_id])
    return any(tables.failures_at[place] for place in (transition_id, *hand_overs))


def leaves_our_hands(tables: Lookup, transition: Transition) -> bool:
    """Whether somebody or something outside answers: it comes later, or a partner or a partner's component does it."""
    if transition.mode == "async" or transition.by == "partner":
        return True
    return any(tables.components[part].kind == "partner" for part in transition.components)


def repeating_matters(transition: Transition) -> bool:
    """Whether doing the step a second time does something outside a second time."""
    return filled(transition.effect) and not transition.idempotent


def says_anything(value: object) -> bool:
    """Whether a section of the design, or a part of one, has anything filled; an id alone is nothing said."""
    if isinstance(value, Value):
        return any(says_anything(inner) for name, inner in value if name != "id")
    if isinstance(value, tuple):
        return any(says_anything(inner) for inner in value)
    return filled(value) if isinstance(value, str) else value is not None


def main_end(fallback: Fallback) -> Literal["to", "then"]:
    """The end of a fallback that is meant by "where it leads": of a retry, the one after the last try."""
    if fallback.kind == "retry":
        return "to" if fallback.to is not None and fallback.then is None else "then"
    return "to"
