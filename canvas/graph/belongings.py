"""What belongs to some objects of a design: no step, failure or fallback leaves its object."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple, TypeVar

from canvas.lookup import Lookup
from canvas.model import DesignObject, Failure, State, Transition, Trigger

T = TypeVar("T")


class Belongings(NamedTuple):
    """The states of some objects, the transitions between these, the hand-overs that fire them, and the failures at all
    of these."""

    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    hand_overs: tuple[Trigger, ...]
    failures: tuple[Failure, ...]


def belongings(tables: Lookup, owners: Iterable[DesignObject]) -> Belongings:
    """What belongs to these objects, in the order of their states."""
    states = _all(owner.states for owner in owners)
    transitions = _all(tables.outgoing[state.id] for state in states)
    hand_overs = _all(tables.triggers_firing[step.id] for step in transitions) if tables.triggers else ()
    places: tuple[State | Transition | Trigger, ...] = (*states, *transitions, *hand_overs)
    return Belongings(states, transitions, hand_overs, _all(tables.failures_at[place.id] for place in places))


def _all(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(groups))
