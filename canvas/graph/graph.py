"""The situation graph: every state and every failure, and the arcs between them, on plain integers.

Nodes are numbered in the order of their ids, and the arcs of a node are sorted, so that the order of the lists in the
design changes nothing. Reachability, needs and what is settled are computed once, here.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from canvas.graph.arcs import Arc, arcs
from canvas.graph.belongings import belongings
from canvas.graph.needs import smallest_sets, sufficient
from canvas.graph.situation import Situation, situations
from canvas.lookup import Lookup
from canvas.meaning import settled
from canvas.model import DesignObject, State

Neighbours = tuple[tuple[tuple[int, int], ...], ...]
"""For each node (node at the other end, number of the arc) pairs."""


@dataclass(frozen=True, eq=False)
class Graph:
    """`out[n]` and `into[n]` are the arcs that leave and enter node `n`; `needs[n]` the minimal sets of
    assumptions, as bits, under which node `n` can settle: empty when none suffices, `(0,)` when none is needed."""

    ids: tuple[str, ...]
    index: Mapping[str, int]
    situations: Mapping[str, Situation]
    arcs: tuple[Arc, ...]
    out: Neighbours
    into: Neighbours
    starts: tuple[int, ...]
    settled: frozenset[int]
    reachable: frozenset[int]
    needs: tuple[tuple[int, ...], ...]

    def is_failure(self, node: int) -> bool:
        return self.ids[node] in self.situations

    def reached(self, node_id: str) -> bool:
        """Whether the state or failure with this id is one of this graph, and can be reached from a start."""
        return self.index.get(node_id) in self.reachable

    def need(self, node_id: str) -> tuple[int, ...]:
        return self.needs[self.index[node_id]]

    def arcs_into(self, node_id: str) -> tuple[Arc, ...]:
        """The reachable arcs that enter this state or failure."""
        pairs = self.into[self.index[node_id]]
        return tuple(self.arcs[number] for start, number in pairs if start in self.reachable)

    def arcs_from(self, node_id: str) -> tuple[Arc, ...]:
        """All arcs that leave this state or failure."""
        return tuple(self.arcs[number] for _, number in self.out[self.index[node_id]])

    def last_arcs(self) -> dict[str, Arc]:
        """For each reachable node but the starts, the last arc of a shortest run to it, breadth first."""
        found: dict[str, Arc] = {}
        seen = set(self.starts)
        waiting = deque(self.starts)
        while waiting:
            for end, number in self.out[waiting.popleft()]:
                if end not in seen:
                    seen.add(end)
                    found[self.ids[end]] = self.arcs[number]
                    waiting.append(end)
        return found


def build(tables: Lookup, owners: Sequence[DesignObject]) -> Graph:
    """The situation graph of these objects of a design. No arc leads from one object to another."""
    own = belongings(tables, owners)
    placed = situations(tables, own.failures)
    ids = tuple(sorted((*(state.id for state in own.states), *placed)))
    index = {node_id: number for number, node_id in enumerate(ids)}
    all_arcs = tuple(sorted(arcs(tables, own.transitions, placed)))
    out, into = _neighbours(index, all_arcs)
    starts = tuple(sorted(index[owner.states[0].id] for owner in owners))
    resting = frozenset(index[node_id] for node_id in _settled(tables, own.states, placed))
    return Graph(
        ids=ids,
        index=index,
        situations=placed,
        arcs=all_arcs,
        out=out,
        into=into,
        starts=starts,
        settled=resting,
        reachable=reach(out, starts),
        needs=smallest_sets(sufficient(_recovering(into, all_arcs), resting)),
    )


def _settled(tables: Lookup, states: Iterable[State], placed: Mapping[str, Situation]) -> Iterable[str]:
    yield from (state.id for state in states if settled(state))
    for failure_id, situation in placed.items():
        if not situation.is_wrong and settled(tables.states[situation.lands]):
            yield failure_id


def _neighbours(index: Mapping[str, int], all_arcs: Sequence[Arc]) -> tuple[Neighbours, Neighbours]:
    """Where the arcs of each node lead, and where those into it come from."""
    out: list[list[tuple[int, int]]] = [[] for _ in index]
    into: list[list[tuple[int, int]]] = [[] for _ in index]
    for number, arc in enumerate(all_arcs):
        start, end = index[arc.start], index[arc.end]
        out[start].append((end, number))
        into[end].append((start, number))
    return tuple(map(tuple, out)), tuple(map(tuple, into))


def _recovering(into: Sequence[Sequence[tuple[int, int]]], all_arcs: Sequence[Arc]) -> list[list[tuple[int, int]]]:
    """The arcs that count for recovering, backwards, with what they carry: all but strikes."""
    return [
        [(start, all_arcs[number].carries) for start, number in pairs if all_arcs[number].kind != "strike"]
        for pairs in into
    ]


def reach(out: Sequence[Sequence[tuple[int, int]]], starts: Iterable[int]) -> frozenset[int]:
    """All nodes that can be reached from `starts`, these included."""
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for end, _ in out[waiting.pop()]:
            if end not in seen:
                seen.add(end)
                waiting.append(end)
    return frozenset(seen)
