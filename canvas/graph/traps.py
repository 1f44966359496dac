"""Traps: the last places where an object can strand. All seven rules of Recovery come from the two partitions here.

The first is of the reachable nodes that cannot settle at all, the second of those that can settle only under an
assumption. Of each, a bottom strongly connected component is one trap.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from canvas.graph.arcs import CUSTOMER, HEALS, SAME_FATE, UNNAMED, Arc
from canvas.graph.components import bottom_components
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
    return tuple(
        Trap(
            nodes=_ids(graph, component),
            key=_ids(graph, component),
            round_for_ever=_has_arc_inside(graph, component),
            blame=0,
            exits=(),
            strands=_strands(graph, component, members),
        )
        for component in _bottoms(graph, members, lambda arc: arc.kind != "strike")
    )


def hopeful(graph: Graph) -> tuple[Trap, ...]:
    """The traps that settle only if something is assumed, each blamed on one assumption."""
    members = frozenset(node for node in graph.reachable if graph.needs[node] and graph.needs[node] != (0,))
    bottoms = _bottoms(graph, members, lambda arc: arc.kind != "strike" and not arc.carries)
    return tuple(_blamed(graph, component, members) for component in bottoms)


def _bottoms(graph: Graph, members: frozenset[int], counts: Callable[[Arc], bool]) -> list[tuple[int, ...]]:
    successors = {
        node: [end for end, number in graph.out[node] if end in members and counts(graph.arcs[number])]
        for node in sorted(members)
    }
    return bottom_components(successors)


def _ids(graph: Graph, nodes: Iterable[int]) -> tuple[str, ...]:
    return tuple(sorted(graph.ids[node] for node in nodes))


def _has_arc_inside(graph: Graph, component: tuple[int, ...]) -> bool:
    inside = set(component)
    return any(
        end in inside and graph.arcs[number].kind != "strike" for node in component for end, number in graph.out[node]
    )


def _strands(graph: Graph, component: tuple[int, ...], members: frozenset[int]) -> int:
    """How many of `members` can end up in the component: the places that a way out of it heals."""
    seen = set(component)
    waiting = list(component)
    while waiting:
        for start, number in graph.into[waiting.pop()]:
            if start in members and start not in seen and graph.arcs[number].kind != "strike":
                seen.add(start)
                waiting.append(start)
    return len(seen)


def _blamed(graph: Graph, component: tuple[int, ...], members: frozenset[int]) -> Trap:
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
        strands=_strands(graph, component, members),
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
