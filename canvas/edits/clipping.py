"""A part of a design that stands on its own: what a copy carries."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from canvas.edits.core import with_fields
from canvas.edits.removing import remove
from canvas.lookup import Lookup, lookup
from canvas.model import Design


class Part(NamedTuple):
    """A part as a design of its own. `severed` are the ids of what the whole leads out of it or into it: transitions
    and hand-overs that were left out, failures and fallbacks that lost where they lead."""

    design: Design
    severed: tuple[str, ...] = ()


def part_of(design: Design, ids: Collection[str]) -> Part:
    """The states that these elements stand for, and all that stands between them: their transitions, hand-overs,
    failures and fallbacks, with the surfaces and components that these name; of the whole design for no state.

    What is said about the whole goes: brief, metrics, trade-offs, roll-out, and what was accepted.
    """
    tables = lookup(design)
    wanted = {state for element in ids for state in states_of(tables, element)} or set(tables.states)
    flow = Design(title=design.title, language=design.language).model_copy(
        update={name: getattr(design, name) for name in (*_PLACES, *_FLOW, "objects", "layout")}
    )
    left = remove(flow, tables.states.keys() - wanted)
    part = with_places_that_are_named(left)
    # One surface stays: the customer needs a place to read something.
    part = part if part.surfaces else with_fields(part, surfaces=design.surfaces[:1])
    return Part(part, tuple(_severed(tables, left, wanted)))


_PLACES = ("surfaces", "components")
_FLOW = ("transitions", "triggers", "failures", "fallbacks")


def states_of(tables: Lookup, element_id: str) -> tuple[str, ...]:
    """The states that an element stands for: itself, those of an object, the ends of an arrow, of a hand-over those
    where it begins and ends, and of a failure or a fallback those of what it hangs on."""
    if element_id in tables.objects:
        return tuple(state.id for state in tables.objects[element_id].states)
    if element_id in tables.transitions:
        return (tables.transitions[element_id].source, tables.transitions[element_id].target)
    if element_id in tables.triggers:
        trigger = tables.triggers[element_id]
        return (*states_of(tables, trigger.when), *states_of(tables, trigger.fires))
    if element_id in tables.failures:
        return states_of(tables, tables.failures[element_id].at)
    if element_id in tables.fallbacks:
        return states_of(tables, tables.fallbacks[element_id].failure)
    return (element_id,) if element_id in tables.states else ()


def with_places_that_are_named(design: Design) -> Design:
    """Without the surfaces and components that nothing in the flow names; there may be no surface then."""
    used = set(_names_in(design))
    surfaces = tuple(surface for surface in design.surfaces if surface.id in used)
    components = tuple(component for component in design.components if component.id in used)
    return with_fields(design, surfaces=surfaces, components=components)


def _names_in(design: Design) -> Iterator[str]:
    for state in lookup(design).states.values():
        yield from state.messages
    for transition in design.transitions:
        yield from transition.components
    for trigger in design.triggers:
        yield from trigger.components
    for fallback in design.fallbacks:
        yield from (*fallback.needs, *fallback.tell)


def _severed(tables: Lookup, left: Design, wanted: set[str]) -> Iterator[str]:
    """The arrows that are gone with one end in the part, and what stayed but leads nowhere now."""
    kept = lookup(left)
    for transition in tables.transitions.values():
        if (transition.source in wanted) != (transition.target in wanted):
            yield transition.id
    for trigger in tables.triggers.values():
        ends = [end in kept.states or end in kept.transitions for end in (trigger.when, trigger.fires)]
        if any(ends) and not all(ends):
            yield trigger.id
    yield from (failure.id for failure in left.failures if failure is not tables.failures[failure.id])
    yield from (fallback.id for fallback in left.fallbacks if fallback is not tables.fallbacks[fallback.id])
