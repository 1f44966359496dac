"""Every element of a design by its id, and who belongs to whom. Made once for each design value."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

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
)

FlowElement = DesignObject | State | Transition | Trigger | Failure | Fallback | Surface | Component
T = TypeVar("T")
K = TypeVar("K")
R = TypeVar("R")
_ByPlace = Mapping[str, tuple[Transition, ...]]
_KEPT = 8

FAILURE_WORDS: Mapping[str, str] = {
    "network": "the network drops",
    "write_fail": "the write fails",
    "timeout": "nothing answers",
    "crash": "it crashes",
    "downstream": "a part behind it fails",
    "lost": "it gets lost",
    "rejected": "it is refused",
    "wrong_decision": "the decision is wrong",
    "conflict": "two places disagree",
    "duplicate": "it happens twice",
    "out_of_order": "it comes out of order",
    "stale": "we show old data",
    "lag": "the copy is behind",
}
FALLBACK_WORDS: Mapping[str, str] = {
    "retry": "try again",
    "queue": "put it in a queue",
    "degrade": "make do with less",
    "undo": "undo it",
    "human": "a person steps in",
    "tell": "tell the customer",
}


@dataclass(frozen=True, eq=False)
class Lookup:
    """The tables of one design. All are keyed by id; a missing key of the relations means "none"."""

    design: Design
    surfaces: Mapping[str, Surface]
    components: Mapping[str, Component]
    objects: Mapping[str, DesignObject]
    states: Mapping[str, State]
    transitions: Mapping[str, Transition]
    triggers: Mapping[str, Trigger]
    failures: Mapping[str, Failure]
    fallbacks: Mapping[str, Fallback]
    object_of: Mapping[str, DesignObject]
    outgoing: Mapping[str, tuple[Transition, ...]]
    incoming: Mapping[str, tuple[Transition, ...]]
    failures_at: Mapping[str, tuple[Failure, ...]]
    fallbacks_for: Mapping[str, tuple[Fallback, ...]]
    triggers_when: Mapping[str, tuple[Trigger, ...]]
    triggers_firing: Mapping[str, tuple[Trigger, ...]]
    shaped: frozenset[str] = frozenset()
    """What some trade-off says that it shapes."""
    called: dict[str, str] = field(default_factory=dict)
    """What elements are called in sentences, as far as that was asked for."""

    def element(self, element_id: str) -> FlowElement | None:
        """The element of the flow with this id, or `None`."""
        for table in (
            self.states,
            self.transitions,
            self.failures,
            self.fallbacks,
            self.triggers,
            self.objects,
            self.surfaces,
            self.components,
        ):
            if element_id in table:
                return table[element_id]
        return None

    def name(self, element_id: str) -> str:
        """What people read for this id: the name, or what stands for it; the id itself when nothing has it."""
        element = self.element(element_id)
        if element is None:
            return element_id
        if isinstance(element, Fallback):
            return FALLBACK_WORDS[element.kind]
        return element.name or self._unnamed(element)

    def _unnamed(self, element: FlowElement) -> str:
        if isinstance(element, Transition):
            return f"{self.states[element.source].name} to {self.states[element.target].name}"
        if isinstance(element, Trigger):
            return f"{self.name(element.when)}, then {self.name(element.fires)}"
        if isinstance(element, Failure):
            return FAILURE_WORDS[element.type]
        return element.id

    def object_id(self, element_id: str) -> str | None:
        """The id of the object that an element of the flow belongs to; of a hand-over, the one it enters."""
        if element_id in self.objects:
            return element_id
        if element_id in self.object_of:
            return self.object_of[element_id].id
        if element_id in self.transitions:
            return self.object_id(self.transitions[element_id].source)
        if element_id in self.triggers:
            return self.object_id(self.triggers[element_id].fires)
        if element_id in self.failures:
            return self.object_id(self.failures[element_id].at)
        if element_id in self.fallbacks:
            return self.object_id(self.fallbacks[element_id].failure)
        return None


_id = attrgetter("id")


class _Groups(dict[str, tuple[T, ...]]):
    """Missing means none, and asking for it stores nothing: several threads may read."""

    def __missing__(self, key: str) -> tuple[T, ...]:
        return ()


def grouped(key_of: Callable[[T], str], elements: Iterable[T]) -> Mapping[str, tuple[T, ...]]:
    """The elements that share a key, in their order; none where nothing has the key."""
    lists: dict[str, list[T]] = defaultdict(list)
    for element in elements:
        lists[key_of(element)].append(element)
    return _Groups(zip(lists, map(tuple, lists.values()), strict=True))


def once(make: Callable[[K], R]) -> Callable[[K], R]:
    """Makes the tables of a value once, and keeps those of the last few values by identity: what is frozen stays true,
    and what an edit leaves as it is, is the same value in the design before and after."""
    recent: OrderedDict[int, tuple[K, R]] = OrderedDict()

    def made(value: K) -> R:
        found = recent.get(id(value))
        if found is None or found[0] is not value:
            found = recent[id(value)] = (value, make(value))
            while len(recent) > _KEPT:
                recent.popitem(last=False)
        return found[1]

    return made


def _by_id(elements: Sequence[T]) -> Mapping[str, T]:
    return dict(zip(map(_id, elements), elements, strict=True))


@once
def _of_objects(
    objects: tuple[DesignObject, ...],
) -> tuple[Mapping[str, DesignObject], Mapping[str, State], Mapping[str, DesignObject]]:
    """By their ids: the objects, their states, and the object of each state."""
    states = _by_id([state for owner in objects for state in owner.states])
    return _by_id(objects), states, {state.id: owner for owner in objects for state in owner.states}


@once
def _of_transitions(transitions: tuple[Transition, ...]) -> tuple[Mapping[str, Transition], _ByPlace, _ByPlace]:
    """By their ids, by their sources and by their targets."""
    outgoing = grouped(attrgetter("source"), transitions)
    return _by_id(transitions), outgoing, grouped(attrgetter("target"), transitions)


@once
def _of_failures(failures: tuple[Failure, ...]) -> tuple[Mapping[str, Failure], Mapping[str, tuple[Failure, ...]]]:
    """By their ids and by their places."""
    return _by_id(failures), grouped(attrgetter("at"), failures)


@once
def _of_fallbacks(fallbacks: tuple[Fallback, ...]) -> tuple[Mapping[str, Fallback], Mapping[str, tuple[Fallback, ...]]]:
    """By their ids and by what they answer."""
    return _by_id(fallbacks), grouped(attrgetter("failure"), fallbacks)


@once
def lookup(design: Design) -> Lookup:
    """The tables of `design`, which are kept for the last few designs."""
    objects, states, object_of = _of_objects(design.objects)
    transitions, outgoing, incoming = _of_transitions(design.transitions)
    failures, failures_at = _of_failures(design.failures)
    fallbacks, fallbacks_for = _of_fallbacks(design.fallbacks)
    return Lookup(
        design=design,
        surfaces=_by_id(design.surfaces),
        components=_by_id(design.components),
        objects=objects,
        states=states,
        transitions=transitions,
        triggers=_by_id(design.triggers),
        failures=failures,
        fallbacks=fallbacks,
        object_of=object_of,
        outgoing=outgoing,
        incoming=incoming,
        failures_at=failures_at,
        fallbacks_for=fallbacks_for,
        triggers_when=grouped(attrgetter("when"), design.triggers),
        triggers_firing=grouped(attrgetter("fires"), design.triggers),
        shaped=frozenset(each for tradeoff in design.tradeoffs for each in tradeoff.about),
    )
