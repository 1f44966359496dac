"""What the objects of a design tell the customer for certain, fact by fact."""

from itertools import combinations
from typing import NamedTuple

from canvas.graph.graph import Graph
from canvas.lookup import Lookup
from canvas.meaning import visible


class Claim(NamedTuple):
    """What an object says: the value of a fact, in the state that is shown."""

    fact: str
    value: str
    state: str


def facts_disagree(tables: Lookup, graph: Graph) -> bool:
    """Whether two objects tell different values of one fact, in places that are reached."""
    told: dict[str, dict[str, set[str]]] = {}
    for node in graph.reachable:
        for claim in claims(tables, graph, graph.ids[node]):
            told.setdefault(claim.fact, {}).setdefault(tables.object_of[claim.state].id, set()).add(claim.value)
    return any(len(one | other) > 1 for owners in told.values() for one, other in combinations(owners.values(), 2))


def claims(tables: Lookup, graph: Graph, node_id: str) -> tuple[Claim, ...]:
    """What the customer is told for certain in a state, or after a failure, in the order of the facts."""
    situation = graph.situations.get(node_id)
    state = tables.states[situation.lands if situation else node_id]
    if not (state.facts and visible(tables, state.id) and state.certainty == "confirmed"):
        return ()
    return tuple(Claim(fact, value, state.id) for fact, value in sorted(state.facts.items()))
