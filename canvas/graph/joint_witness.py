"""Witnesses of several objects: a shortest run of them all together, told step by step in the design's own names."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from canvas.findings import Step
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.witness import starting, step_of
from canvas.phrases import object_name, quoted

if TYPE_CHECKING:
    from canvas.graph.composed import Taken
    from canvas.graph.packing import HandOver


def joint_witness(facts: Facts, number: int, owners: Iterable[str]) -> tuple[Step, ...]:
    """The run to the configuration with this number: first where the objects start, those named and those that move,
    then each step, with what it sets off at once."""
    run = facts.composed.run_to(number)
    moving = {owner for taken in run for owner in _owners(facts, taken)}
    return (*_starts(facts, moving.union(owners)), *(step for taken in run for step in _told(facts, taken)))


def _owners(facts: Facts, taken: "Taken") -> Iterator[str]:
    fields, hand_overs = facts.composed.system.fields, facts.composed.system.hand_overs
    if taken.delivers is not None:
        yield fields[taken.delivers.field].owner
    elif taken.change.arc is not None:
        yield facts.tables.object_id(taken.change.arc.end) or ""
    yield from (fields[hand_overs[number].field].owner for number, _ in taken.played)


def _starts(facts: Facts, owners: Iterable[str]) -> Iterator[Step]:
    first, *others = (starting(facts, facts.tables.objects[owner].states[0].id) for owner in sorted(owners))
    yield first
    # Where the second object starts is no step that may be folded away.
    yield from (step._replace(eventful=True) for step in others)


def _told(facts: Facts, taken: "Taken") -> Iterator[Step]:
    if taken.delivers is not None:
        yield _delivery(facts, taken, taken.delivers)
    elif taken.change.arc is not None:
        yield step_of(facts, taken.change.arc)
    for number, change in taken.played:
        if change.arc is not None:
            yield _arrival(facts, facts.composed.system.hand_overs[number].name, change.arc)


def _delivery(facts: Facts, taken: "Taken", one: "HandOver") -> Step:
    if taken.change.arc is not None:
        return _arrival(facts, one.name, taken.change.arc)
    tables = facts.tables
    state = facts.composed.system.nodes(taken.end)[one.field]
    place = f"{object_name(tables, state)} in {quoted(tables, state)}"
    return starting(facts, state)._replace(
        via=one.name,
        sentence=f"{quoted(tables, one.name)} arrives, and {place} does nothing with it.",
        eventful=True,
    )


def _arrival(facts: Facts, trigger_id: str, arc: Arc) -> Step:
    """The hand-over arrives, and takes its receiver along the arc."""
    step = step_of(facts, arc)._replace(via=trigger_id, eventful=True)
    if arc.kind == "strike":
        return step
    goes = f"{object_name(facts.tables, arc.end)} comes to {quoted(facts.tables, arc.end)}."
    return step._replace(sentence=f"{quoted(facts.tables, trigger_id)} arrives: {goes}")
