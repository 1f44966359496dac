"""Traps: the last places where an object can strand. All seven rules of Recovery come from the two partitions here.

The first is of the reachable nodes that cannot settle at all, the second of those that can settle only under an
assumption. Of each, a bottom strongly connected component is one trap.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from canvas.graph.arcs import CUSTOMER, HEALS, SAME_FATE, UNNAMED, Arc
from canvas.graph.components import Successors, bottom_components, strongly_connected
from canvas.graph.graph import Graph

BLAME_ORDER = (UNNAMED, SAME_FATE, CUSTOMER, HEALS)
"""What an exit counts as, and what a trap is blamed on: the first of these that applies."""


class Trap(NamedTuple):
    """A place that nothing leads out of. `nodes` are the ids of all its situations, `key` those that name it, sorted;
    `blame` the assumption that every way out makes, 0 where there is no way out; `exits` the blamed ways out;
    `strands` how many situations end up here."""

    nodes: tuple[str, ...]
    key: tuple[str, ...]
    round_for_ever: bool
    blame: int
    exits: tuple[Arc, ...]
    strands: int


def hopeless(graph: Graph) -> tuple[Trap, ...]:
    """The traps that cannot settle under any assumption."""
    members = frozenset(node for node in graph.reachable if not graph.needs[node])
    leading = _successors(graph, members, _leads)
    bottoms = bottom_components(leading)
    return tuple(
        Trap(
            nodes=_ids(graph, component),
            key=_ids(graph, component),
            round_for_ever=_has_arc_inside(graph, component),
            blame=0,
            exits=(),
            strands=strands,
        )
        for component, strands in zip(bottoms, _strands(leading, bottoms), strict=True)
    )


def hopeful(graph: Graph) -> tuple[Trap, ...]:
    """The traps that settle only if something is assumed, each blamed on one assumption."""
    members = frozenset(node for node in graph.reachable if graph.needs[node] and graph.needs[node] != (0,))
    bottoms = bottom_components(_successors(graph, members, lambda arc: _leads(arc) and not arc.carries))
    strands = _strands(_successors(graph, members, _leads), bottoms)
    return tuple(_blamed(graph, component, count) for component, count in zip(bottoms, strands, strict=True))


def _leads(arc: Arc) -> bool:
    return arc.kind != "strike"


def _successors(graph: Graph, members: frozenset[int], counts: Callable[[Arc], bool]) -> Successors:
    return {
        node: [end for end, number in graph.out[node] if end in members and counts(graph.arcs[number])]
        for node in sorted(members)
    }


def _ids(graph: Graph, nodes: Iterable[int]) -> tuple[str, ...]:
    return tuple(sorted(graph.ids[node] for node in nodes))


def _has_arc_inside(graph: Graph, component: tuple[int, ...]) -> bool:
    inside = set(component)
    return any(
        end in inside and graph.arcs[number].kind != "strike" for node in component for end, number in graph.out[node]
    )


def _strands(successors: Successors, components: Sequence[tuple[int, ...]]) -> list[int]:
    """For each of these components, how many nodes can end up in it: the places that a way out of it heals.

    Tarjan's groups come after all that they lead to. So one pass over them knows for each node, as bits, the components
    that it leads to.
    """
    leads_to = dict.fromkeys(successors, 0)
    for number, component in enumerate(components):
        leads_to.update(dict.fromkeys(component, 1 << number))
    counts: Counter[int] = Counter()
    for group in strongly_connected(successors):
        bits = 0
        for node in chain(group, *(successors[node] for node in group)):
            bits |= leads_to[node]
        leads_to.update(dict.fromkeys(group, bits))
        counts[bits] += len(group)
    return [sum(counts[bits] for bits in counts if bits >> number & 1) for number in range(len(components))]


def _blamed(graph: Graph, component: tuple[int, ...], strands: int) -> Trap:
    exits = [
        (node, graph.arcs[number])
        for node in component
        for end, number in graph.out[node]
        if graph.arcs[number].kind != "strike" and _settles_without(graph, end, frozenset(component))
    ]
    blame = next(kind for kind in BLAME_ORDER if any(arc.carries & kind for _, arc in exits))
    blamed = tuple(arc for _, arc in exits if arc.carries & blame)
    return Trap(
        nodes=_ids(graph, component),
        key=tuple(sorted({arc.start for arc in blamed})),
        round_for_ever=False,
        blame=blame,
        exits=blamed,
        strands=strands,
    )


def _settles_without(graph: Graph, node: int, closed: frozenset[int]) -> bool:
    """Whether a settled node can be reached from `node` without passing `closed`, strikes aside."""
    seen = {node}
    waiting = [node] if node not in closed else []
    while waiting:
        at = waiting.pop()
        if graph.needs[at] == (0,):
            return True
        for end, number in graph.out[at]:
            if end not in seen and end not in closed and graph.arcs[number].kind != "strike":
                seen.add(end)
                waiting.append(end)
    return False
