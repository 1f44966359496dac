"""Removing, with everything that cannot stand without what goes."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from canvas.edits.core import EditError, changed, with_fields
from canvas.lookup import lookup
from canvas.model import Component, Design, DesignObject, Fallback, Rollout, State, Surface, Tradeoff
from canvas.model.base import ReadOnlyMap
from canvas.writing import without_leftovers

T = TypeVar("T", Surface, Component)


def remove(design: Design, ids: Iterable[str]) -> Design:
    """Takes elements out of the design, and all that hangs on them.

    With a state go its transitions; with these their hand-overs and failures; with a failure its fallbacks. Where only
    a reference is lost (where a failure lands, where a fallback ends), the reference goes and the element stays.
    Objects that lose their last state go too. Raises `EditError` when no surface would be left.
    """
    gone = _closure(design, set(ids))
    if gone.issuperset(surface.id for surface in design.surfaces):
        raise EditError("The customer needs one place at least to read something.")
    left = with_fields(
        design,
        surfaces=_kept(design.surfaces, gone),
        components=_kept(design.components, gone),
        objects=tuple(_object_without(owner, gone) for owner in design.objects if owner.id not in gone),
        transitions=tuple(
            changed(t, components=_names(t.components, gone)) for t in design.transitions if t.id not in gone
        ),
        triggers=tuple(changed(t, components=_names(t.components, gone)) for t in design.triggers if t.id not in gone),
        failures=tuple(changed(f, lands=_name(f.lands, gone)) for f in design.failures if f.id not in gone),
        fallbacks=tuple(_fallback_without(b, gone) for b in design.fallbacks if b.id not in gone),
        tradeoffs=tuple(_tradeoff_without(t, gone) for t in design.tradeoffs if t.id not in gone),
        rollout=_rollout_without(design.rollout, gone),
    )
    # A new element may get the id of one that went. It must not inherit its place or what was accepted of it.
    return without_leftovers(left)


def _closure(design: Design, wanted: set[str]) -> set[str]:
    """What is wanted gone, and all that cannot stand without it."""
    tables = lookup(design)
    gone = {element_id for element_id in wanted if tables.element(element_id) or _is_tradeoff(design, element_id)}
    for owner in design.objects:
        states = {state.id for state in owner.states}
        if owner.id in gone or states <= gone:
            gone |= {owner.id, *states}
    for hanging, ends in (
        (design.transitions, ("source", "target")),
        (design.triggers, ("when", "fires")),
        (design.failures, ("at",)),
        (design.fallbacks, ("failure",)),
    ):
        gone |= {element.id for element in hanging if any(getattr(element, end) in gone for end in ends)}
    return gone


def _is_tradeoff(design: Design, element_id: str) -> bool:
    return any(tradeoff.id == element_id for tradeoff in design.tradeoffs)


def _kept(items: tuple[T, ...], gone: set[str]) -> tuple[T, ...]:
    return tuple(item for item in items if item.id not in gone)


def _names(names: tuple[str, ...], gone: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in gone)


def _name(name: str | None, gone: set[str]) -> str | None:
    return None if name in gone else name


def _texts(texts: Mapping[str, str], gone: set[str]) -> ReadOnlyMap[str, str]:
    return ReadOnlyMap({surface: text for surface, text in texts.items() if surface not in gone})


def _object_without(owner: DesignObject, gone: set[str]) -> DesignObject:
    states = tuple(_state_without(state, gone) for state in owner.states if state.id not in gone)
    if len(states) == len(owner.states) and all(a is b for a, b in zip(states, owner.states, strict=True)):
        return owner
    return owner.model_copy(update={"states": states})


def _state_without(state: State, gone: set[str]) -> State:
    return changed(state, messages=_texts(state.messages, gone))


def _fallback_without(fallback: Fallback, gone: set[str]) -> Fallback:
    return changed(
        fallback,
        to=_name(fallback.to, gone),
        then=_name(fallback.then, gone),
        needs=_names(fallback.needs, gone),
        tell=_texts(fallback.tell, gone),
    )


def _tradeoff_without(tradeoff: Tradeoff, gone: set[str]) -> Tradeoff:
    return changed(tradeoff, about=_names(tradeoff.about, gone))


def _rollout_without(rollout: Rollout, gone: set[str]) -> Rollout:
    monitors = tuple(changed(m, watches=_name(m.watches, gone)) for m in rollout.monitors)
    return changed(rollout, monitors=monitors)
