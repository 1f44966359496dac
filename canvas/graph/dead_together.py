"""Components that strand somebody only when all of them are out: the pairs, and on request the larger minimal sets."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations, islice
from math import comb
from typing import NamedTuple

from canvas.graph.facts import Facts
from canvas.graph.settling import bits, needed, settling
from canvas.meaning import filled
from canvas.model import Component

ORDER = 4
"""So many components that are out together are looked for, at most."""
SETS_AT_MOST = 1_000_000
"""So many sets of components are looked at on request, at most."""
_AT_ONCE = 4096

Components = tuple[str, ...]


class Stranding(NamedTuple):
    """Components, sorted, each named by the smallest id of those that share its fate; and the reachable failures,
    sorted, after which there is no way out while all of them are out, though there is one while any of them works."""

    components: Components
    failures: tuple[str, ...]


class MinimalSets(NamedTuple):
    """What was found, the smaller sets first, each size sorted. All sets of up to `largest` components were looked at;
    larger ones only in part, or not at all."""

    found: tuple[Stranding, ...]
    largest: int


class _Parts(NamedTuple):
    """What each arc needs, by its number; and the components that one object needs, since no arc leaves an object."""

    of_arcs: tuple[frozenset[str], ...]
    together: tuple[Components, ...]

    def sets(self, size: int) -> Iterator[Components]:
        """All sets of so many components in one object. One that two objects have comes twice."""
        for parts in self.together:
            yield from combinations(parts, size)

    def count(self, size: int) -> int:
        return sum(comb(len(parts), size) for parts in self.together)


def pairs(facts: Facts) -> tuple[Stranding, ...]:
    """All pairs that strand, sorted; where `facts.stop` says so, only those that were found so far."""
    parts = _parts(facts)
    return tuple(sorted(set(_stranding(facts, parts, parts.sets(2)))))


def minimal_sets(facts: Facts, order: int = ORDER) -> MinimalSets:
    """All minimal sets of two to `order` components that strand: level by level, without what contains one that was
    found. It ends early where `facts.stop` says so, and before a level that leads beyond `SETS_AT_MOST`."""
    parts = _parts(facts)
    found: dict[Components, Stranding] = {}
    looked_at = 0
    for size in range(2, order + 1):
        looked_at += parts.count(size)
        if looked_at > SETS_AT_MOST:
            return MinimalSets(tuple(found.values()), size - 1)
        level = (each for each in parts.sets(size) if not _contains_one(each, found))
        found |= {each.components: each for each in sorted(_stranding(facts, parts, level))}
        if facts.stop():
            return MinimalSets(tuple(found.values()), size - 1)
    return MinimalSets(tuple(found.values()), order)


def fates(components: Iterable[Component]) -> Mapping[str, str]:
    """For each component the one that stands for all that share its fate: the one with the smallest id."""
    first: dict[str, str] = {}
    return {
        each.id: first.setdefault(each.shares_fate_with, each.id) if filled(each.shares_fate_with) else each.id
        for each in sorted(components, key=lambda component: component.id)
    }


def _parts(facts: Facts) -> _Parts:
    named = fates(facts.design.components)
    of_arcs = tuple(frozenset(named[each] for each in needed(facts, arc)) for arc in facts.graph.arcs)
    together: dict[str, set[str]] = {}
    for arc, parts in zip(facts.graph.arcs, of_arcs, strict=True):
        if parts:
            together.setdefault(facts.tables.object_of[arc.end].id, set()).update(parts)
    return _Parts(of_arcs, tuple(sorted({tuple(sorted(parts)) for parts in together.values()})))


def _contains_one(components: Components, found: Collection[Components]) -> bool:
    sizes = range(2, len(components)) if found else ()
    return any(part in found for size in sizes for part in combinations(components, size))


def _stranding(facts: Facts, parts: _Parts, sets: Iterator[Components]) -> Iterator[Stranding]:
    while (chunk := tuple(islice(sets, _AT_ONCE))) and not facts.stop():
        yield from _of_chunk(facts, parts, chunk)


def _of_chunk(facts: Facts, parts: _Parts, chunk: tuple[Components, ...]) -> Iterator[Stranding]:
    """Those of the sets that strand: with all of it out there is no way, and with all but one, whichever that is, there
    is one. With still fewer out there is one, too: no way closes when something works again."""
    graph = facts.graph
    everything = (1 << len(chunk)) - 1
    all_out, *all_but_one = (
        settling(graph, _open_in(parts, chunk, everything, spared), everything) for spared in range(-1, len(chunk[0]))
    )
    stranded: dict[str, int] = {}
    for situation in facts.failures():
        node = graph.index[situation.failure.id]
        stranded[situation.failure.id] = everything & ~all_out[node]
        for run in all_but_one:
            stranded[situation.failure.id] &= run[node]
    for number in bits(_either(stranded.values())):
        yield Stranding(chunk[number], tuple(failure for failure, cases in stranded.items() if cases >> number & 1))


def _either(cases: Iterable[int]) -> int:
    whole = 0
    for each in cases:
        whole |= each
    return whole


def _open_in(parts: _Parts, chunk: tuple[Components, ...], everything: int, spared: int) -> list[int]:
    """For each arc, in which of the sets it can be taken while all of that set is out but the component at the place
    `spared`; none is at -1."""
    out: dict[str, int] = {}
    for number, components in enumerate(chunk):
        for place, component in enumerate(components):
            if place != spared:
                out[component] = out.get(component, 0) | 1 << number
    closed = {needs: _either(out.get(each, 0) for each in needs) for needs in set(parts.of_arcs)}
    return [everything & ~closed[needs] for needs in parts.of_arcs]
