"""What belongs to some objects of a design: no step, failure or fallback leaves its object."""

from collections.abc import Iterable
from typing import NamedTuple

from canvas.lookup import Lookup
from canvas.model import DesignObject, Failure, State, Transition, Trigger


class Belongings(NamedTuple):
    """The states of some objects, the transitions between these, the hand-overs that fire them, and the failures at all
    of these."""

    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    hand_overs: tuple[Trigger, ...]
    failures: tuple[Failure, ...]


def belongings(tables: Lookup, owners: Iterable[DesignObject]) -> Belongings:
    """What belongs to these objects, in the order of their states."""
    states = tuple(state for owner in owners for state in owner.states)
    transitions = tuple(step for state in states for step in tables.outgoing[state.id])
    hand_overs = tuple(trigger for step in transitions for trigger in tables.triggers_firing[step.id])
    places: tuple[State | Transition | Trigger, ...] = (*states, *transitions, *hand_overs)
    failures = tuple(failure for place in places for failure in tables.failures_at[place.id])
    return Belongings(states, transitions, hand_overs, failures)
