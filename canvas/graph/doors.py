"""Doors: what every sure way out of many failures leads through."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.settling import needed, settling, tally
from canvas.meaning import filled

FAILURES_AT_LEAST = 3

Kind = Literal["state", "component", "owner"]


class Thing(NamedTuple):
    """A state or a component, by its id, or an owner, by what is written."""

    name: str
    kind: Kind


class Door(NamedTuple):
    """A thing that so many of the `reachable` failures cannot settle without, unless something is assumed. `places`
    are the elements of the drawing that lead through it, sorted."""

    thing: Thing
    failures: int
    reachable: int
    places: tuple[str, ...]


def doors(facts: Facts) -> tuple[Door, ...]:
    """What is on every way out that assumes nothing, of at least three and at least half of the reachable failures,
    sorted by name. A failure without such a way has no door; and where a way ends, it leads through no more."""
    graph = facts.graph
    ways = {n: tuple(_through(facts, a)) for n, a in enumerate(graph.arcs) if a.kind != "strike" and not a.carries}
    things = sorted({thing for way in ways.values() for thing in way})
    failures = [graph.index[situation.failure.id] for situation in facts.failures()]
    if facts.stop() or len(failures) < FAILURES_AT_LEAST:
        return ()
    return tuple(
        Door(thing, count, len(failures), _places(facts, ways, thing))
        for thing, count in zip(things, _counts(facts, ways, things, failures), strict=True)
        if count >= FAILURES_AT_LEAST and count * 2 >= len(failures)
    )


def _counts(
    facts: Facts, ways: dict[int, tuple[Thing, ...]], things: list[Thing], failures: list[int]
) -> Iterator[int]:
    """For each thing, how many failures settle with nothing assumed, and not once the thing is gone."""
    whole = 1 << len(things)
    everything = whole * 2 - 1
    number_of = {thing: number for number, thing in enumerate(things)}
    open_in = [0] * len(facts.graph.arcs)
    for arc, way in ways.items():
        open_in[arc] = everything & ~sum(1 << number_of[thing] for thing in set(way))
    can = settling(facts.graph, open_in, everything)
    digits = tally(everything & ~can[node] for node in failures if can[node] & whole)
    for number in range(len(things)):
        yield sum((digit >> number & 1) << place for place, digit in enumerate(digits))


def _through(facts: Facts, arc: Arc) -> Iterator[Thing]:
    """What an arc leads through: the state where it ends, unless the way ends there; components; and an owner."""
    if facts.graph.index[arc.end] not in facts.graph.settled:
        yield Thing(arc.end, "state")
    yield from (Thing(component, "component") for component in needed(facts, arc))
    owner = _owner(facts, arc)
    if filled(owner):
        yield Thing(owner, "owner")


def _owner(facts: Facts, arc: Arc) -> str:
    """Whose the transition or the fallback is. What comes once it is over is nobody's."""
    if arc.kind in ("nominal", "stay"):
        return facts.tables.transitions[arc.element].owner
    return facts.tables.fallbacks[arc.element].owner if arc.kind in ("retry", "queue", "answer") else ""


def _places(facts: Facts, ways: dict[int, tuple[Thing, ...]], thing: Thing) -> tuple[str, ...]:
    if thing.kind == "state":
        return (thing.name,)
    return tuple(sorted({facts.graph.arcs[number].element for number, way in ways.items() if thing in way}))
