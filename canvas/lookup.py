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


def _by_id(elements: Sequence[T]) -> Mapping[str, T]:
    return dict(zip(map(_id, elements), elements, strict=True))


def _build(design: Design) -> Lookup:
    return Lookup(
        design=design,
        surfaces=_by_id(design.surfaces),
        components=_by_id(design.components),
        objects=_by_id(design.objects),
        states=_by_id([state for owner in design.objects for state in owner.states]),
        transitions=_by_id(design.transitions),
        triggers=_by_id(design.triggers),
        failures=_by_id(design.failures),
        fallbacks=_by_id(design.fallbacks),
        object_of={state.id: owner for owner in design.objects for state in owner.states},
        outgoing=grouped(attrgetter("source"), design.transitions),
        incoming=grouped(attrgetter("target"), design.transitions),
        failures_at=grouped(attrgetter("at"), design.failures),
        fallbacks_for=grouped(attrgetter("failure"), design.fallbacks),
        triggers_when=grouped(attrgetter("when"), design.triggers),
        triggers_firing=grouped(attrgetter("fires"), design.triggers),
        shaped=frozenset(each for tradeoff in design.tradeoffs for each in tradeoff.about),
    )


_KEPT = 8
_recent: OrderedDict[int, Lookup] = OrderedDict()


def lookup(design: Design) -> Lookup:
    """The tables of `design`, kept for the last few designs by identity: a design is frozen, so they stay true."""
    found = _recent.get(id(design))
    if found is None or found.design is not design:
        found = _build(design)
        _recent[id(design)] = found
        while len(_recent) > _KEPT:
            _recent.popitem(last=False)
    return found
