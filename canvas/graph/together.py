"""What the objects of a design come to together: facts that contradict each other, places that block each other."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from canvas.graph.claims import Claim, claims
from canvas.graph.composed import Composed
from canvas.graph.graph import Graph
from canvas.lookup import Lookup


class Contradiction(NamedTuple):
    """A fact and two values of it that are shown at the same time, sorted."""

    fact: str
    values: tuple[str, str]


class Clash(NamedTuple):
    """A contradiction that the objects can come to. `at` is the number of the configuration that shows it and `states`
    the two states that say it, that of the first value first. `lasting` ones can never be set right from there on."""

    contradiction: Contradiction
    at: int
    states: tuple[str, str]
    lasting: bool


class Standstill(NamedTuple):
    """Objects that block each other for ever: the nodes that they go through, sorted, and the number of the first
    configuration from which on it is so."""

    nodes: tuple[str, ...]
    at: int


def clashes(tables: Lookup, graph: Graph, composed: Composed) -> Iterator[Clash]:
    """The contradictions between two objects that last, or that show while nothing is under way, in order."""
    if not composed.complete:
        return
    shown = _Shown(tables, graph, composed)
    lasting = _lasting(composed, shown)
    quiet = _quiet(composed, shown)
    for contradiction in sorted(lasting.keys() | quiet.keys()):
        at = lasting[contradiction] if contradiction in lasting else quiet[contradiction]
        states = shown.at(composed.configurations[at])[contradiction]
        yield Clash(contradiction, at, states, contradiction in lasting)


class _Shown:
    """The contradictions in a configuration, worked out once for all that agree in the nodes that tell facts."""

    def __init__(self, tables: Lookup, graph: Graph, composed: Composed) -> None:
        fields = composed.system.fields
        said = [tuple(claims(tables, graph, node) for node in field.nodes) for field in fields]
        self._fields = [(field.at, field.mask, told) for field, told in zip(fields, said, strict=True) if any(told)]
        self._telling = sum(mask << at for at, mask, _ in self._fields)
        self._known: dict[int, Mapping[Contradiction, tuple[str, str]]] = {}

    def at(self, configuration: int) -> Mapping[Contradiction, tuple[str, str]]:
        """Each contradiction with the two states that tell it."""
        telling = configuration & self._telling
        if telling not in self._known:
            said = [told[telling >> at & mask] for at, mask, told in self._fields]
            self._known[telling] = dict(reversed(list(_contradictions(said))))
        return self._known[telling]


def _contradictions(said: list[tuple[Claim, ...]]) -> Iterator[tuple[Contradiction, tuple[str, str]]]:
    for ones, others in combinations(said, 2):
        for one in ones:
            for other in others:
                if one.fact == other.fact and one.value != other.value:
                    first, second = sorted((one, other), key=lambda claim: claim.value)
                    yield Contradiction(one.fact, (first.value, second.value)), (first.state, second.state)


def _lasting(composed: Composed, shown: _Shown) -> dict[Contradiction, int]:
    """The contradictions that every configuration of some last group shows, each with the first such one."""
    found: dict[Contradiction, int] = {}
    for group in composed.bottoms:
        everywhere = set(shown.at(composed.configurations[group[0]]))
        for number in group:
            if not everywhere:
                break
            everywhere.intersection_update(shown.at(composed.configurations[number]))
        for contradiction in everywhere:
            found[contradiction] = min(group[0], found.get(contradiction, group[0]))
    return found


def _quiet(composed: Composed, shown: _Shown) -> dict[Contradiction, int]:
    """The contradictions that show while nothing is under way, each with the first configuration that shows it."""
    found: dict[Contradiction, int] = {}
    for number, configuration in enumerate(composed.configurations):
        if not configuration >> composed.system.width:
            for contradiction in shown.at(configuration):
                found.setdefault(contradiction, number)
    return found


def standstills(graph: Graph, composed: Composed) -> Iterator[Standstill]:
    """The last groups of configurations in which some objects never settle, though each of their places has a way out,
    in the order of these places."""
    blocked = [frozenset(_unsettled(graph, field.nodes)) for field in composed.system.fields]
    first: dict[tuple[str, ...], int] = {}
    for group in composed.bottoms:
        nodes = tuple(sorted(_blocked(composed, group, blocked)))
        if nodes:
            first[nodes] = min(group[0], first.get(nodes, group[0]))
    for nodes, at in sorted(first.items()):
        yield Standstill(nodes, at)


def _unsettled(graph: Graph, nodes: tuple[str, ...]) -> Iterator[int]:
    """The nodes, by their number in the object, that are not settled and have a Need."""
    for number, node in enumerate(nodes):
        place = graph.index[node]
        if place not in graph.settled and graph.needs[place]:
            yield number


def _blocked(composed: Composed, group: tuple[int, ...], blocked: list[frozenset[int]]) -> Iterator[str]:
    for field, unsettled in zip(composed.system.fields, blocked, strict=True):
        inside: set[int] = set()
        for number in group:
            node = composed.configurations[number] >> field.at & field.mask
            if node not in unsettled:
                break
            inside.add(node)
        else:
            yield from (field.nodes[node] for node in inside)
