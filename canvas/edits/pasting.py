"""Pasting: a part of a design into a design, under new ids and with its meaning."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from canvas.edits.clipping import with_places_that_are_named
from canvas.edits.core import checked, find, swap, with_fields
from canvas.edits.parts import require_own_surface_id
from canvas.edits.placing import move
from canvas.lookup import lookup
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
from canvas.model.base import ReadOnlyMap
from canvas.model.design import Position
from canvas.writing import ids_of

REFERENCES: Mapping[type[Value], tuple[str, ...]] = {
    Surface: ("id",),
    Component: ("id",),
    DesignObject: ("id",),
    State: ("id", "messages"),
    Transition: ("id", "source", "target", "components"),
    Trigger: ("id", "when", "fires", "components"),
    Failure: ("id", "at", "lands"),
    Fallback: ("id", "failure", "to", "then", "needs", "tell"),
}
"""The fields in which each kind of element names itself and others."""
V = TypeVar("V", bound=Value)
S = TypeVar("S", Surface, Component)


class Pasted(NamedTuple):
    """The design with the part in it, and the id that each element of the part has there."""

    design: Design
    ids: Mapping[str, str]


def pasted(design: Design, part: Design, at: Position | None = None, into: str | None = None) -> Pasted:
    """The design with the part added, its top left corner at `at` (canvas pixels), or where the part has it.

    Every element of the flow gets a new id. A surface or component that the design has already, alike but for its id,
    is that one; others are added if the flow names them. Objects are added; with `into`, the id of an object, the
    states of the part join that object at its end instead. Only the flow of the part is taken.
    """
    part = with_places_that_are_named(part)
    ids = _new_ids(design, part, into)
    if not {ids[surface.id] for surface in part.surfaces} <= lookup(design).surfaces.keys():
        require_own_surface_id(design)
    grown = _with_objects(design, part, ids, into)
    for name in ("surfaces", "components", "transitions", "triggers", "failures", "fallbacks"):
        there = {item.id for item in getattr(grown, name)}
        added = (_renamed(item, ids) for item in getattr(part, name) if ids[item.id] not in there)
        grown = with_fields(grown, **{name: (*getattr(grown, name), *added)})
    return Pasted(checked(_placed(grown, part, ids, at), design), ids)


def _new_ids(design: Design, part: Design, into: str | None) -> dict[str, str]:
    ids = _alike(part.surfaces, design.surfaces) | _alike(part.components, design.components)
    if into is not None:
        ids |= {owner.id: into for owner in part.objects}
    fresh = _Fresh(design, part)
    for prefix, items in _kinds(part):
        for item in items:
            if item.id not in ids:
                ids[item.id] = fresh.id(prefix)
    return ids


def _kinds(part: Design) -> Iterator[tuple[str, Iterable[Any]]]:
    """The elements of a part with what the ids of their kind begin with."""
    yield "surface", part.surfaces
    yield "component", part.components
    yield "object", part.objects
    yield "state", (state for owner in part.objects for state in owner.states)
    yield "transition", part.transitions
    yield "handover", part.triggers
    yield "failure", part.failures
    yield "fallback", part.fallbacks


class _Fresh:
    """Ids that neither design has. Counted on, since looking from 1 again for each of thousands would take long."""

    def __init__(self, *designs: Design) -> None:
        self._taken = frozenset[str]().union(*map(ids_of, designs))
        self._counts: Counter[str] = Counter()

    def id(self, prefix: str) -> str:
        while True:
            self._counts[prefix] += 1
            made = f"{prefix}_{self._counts[prefix]}"
            if made not in self._taken:
                return made


def _alike(items: tuple[S, ...], there: tuple[S, ...]) -> dict[str, str]:
    """For each item one there that is the same but for its id, the one with the same id first; no two share one."""
    free, found = list(there), dict[str, str]()
    for item in items:
        alike = [other for other in free if other.model_copy(update={"id": item.id}) == item]
        if alike:
            best = next((other for other in alike if other.id == item.id), alike[0])
            free.remove(best)
            found[item.id] = best.id
    return found


def _with_objects(design: Design, part: Design, ids: Mapping[str, str], into: str | None) -> Design:
    if into is not None:
        home = find(design, into)
        states = (_renamed(state, ids) for owner in part.objects for state in owner.states)
        return swap(design, home, home.model_copy(update={"states": (*home.states, *states)}))
    added = (
        _renamed(owner, ids).model_copy(update={"states": tuple(_renamed(state, ids) for state in owner.states)})
        for owner in part.objects
    )
    return with_fields(design, objects=(*design.objects, *added))


def _renamed(value: V, ids: Mapping[str, str]) -> V:
    return value.model_copy(update={name: _named(getattr(value, name), ids) for name in REFERENCES[type(value)]})


def _named(named: Any, ids: Mapping[str, str]) -> Any:
    """An id, several ids, or texts by id, with the new ids."""
    if isinstance(named, Mapping):
        return ReadOnlyMap({ids[key]: text for key, text in named.items()})
    if isinstance(named, tuple):
        return tuple(ids[each] for each in named)
    return named if named is None else ids[named]


def _placed(design: Design, part: Design, ids: Mapping[str, str], at: Position | None) -> Design:
    nodes = {state: place for state, place in part.layout.nodes.items() if state in lookup(part).states}
    if not nodes:
        return design
    left, top = min(x for x, _ in nodes.values()), min(y for _, y in nodes.values())
    dx, dy = (at[0] - left, at[1] - top) if at is not None else (0, 0)
    moved = {ids[state]: (x + dx, y + dy) for state, (x, y) in nodes.items()}
    hand_placed = set(part.layout.placed)
    by_hand = {ids[state]: moved[ids[state]] for state in nodes if state in hand_placed}
    return move(move(design, moved, placed=False), by_hand)
