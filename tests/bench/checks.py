"""What the validator takes for a thousand states, against one depth-first search by networkx of the same design.

The graph that is searched has the states and the failures as nodes, the transitions as edges, and an edge to each
failure from the source of the step that it is on: 2,000 nodes and 3,000 edges.
"""

from collections.abc import Callable, Mapping

import networkx as nx

from canvas.edits import rename, set_message, update
from canvas.model import Design
from canvas.validator import UNCHECKED, check, recheck
from tests.bench.states import of_states
from tests.bench.timing import Budget, worked

SEARCH = "depth-first search of 1,000 states"
WHOLE = "check, 1,000 states in one object"
TEN_TIMES = "check, 10,000 states in ten objects"
TEN_OBJECTS, AGAIN = "check, 1,000 states in ten objects", "the same again after an edit"
AGAIN_IN_ONE = "1,000 states in one object again after an edit"
CHECKS = (Budget(WHOLE, SEARCH, 60), Budget(TEN_TIMES, WHOLE, 15), Budget(AGAIN, TEN_OBJECTS, 0.2))
EDITS: tuple[Callable[[Design], Design], ...] = (
    lambda design: set_message(design, "s0_4", "app", "On the way again."),
    lambda design: rename(design, "s0_4", "Moving"),
    lambda design: update(design, "bs0_4", owner="Desk"),
    lambda design: update(design, "fs0_4", severity=9),
)


def searched(design: Design) -> "nx.DiGraph[str]":
    """The graph of the design that the search goes through."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(state.id for owner in design.objects for state in owner.states)
    graph.add_edges_from((step.source, step.target) for step in design.transitions)
    source = {step.id: step.source for step in design.transitions}
    graph.add_edges_from((source[failure.at], failure.id) for failure in design.failures)
    return graph


def after_edits(design: Design) -> Callable[[], None]:
    """Checks the design again after each of some edits, one in each call, from what was known before."""
    known = recheck(UNCHECKED, design)
    edited = [edit(design) for edit in EDITS]
    calls = [0]

    def again() -> None:
        calls[0] += 1
        recheck(known, edited[calls[0] % len(edited)].model_copy())

    return again


def checks() -> Mapping[str, Callable[[], float]]:
    """The runs, by their names. Each checks a copy, so that no table of the design is there yet."""
    one, ten, large = of_states(1000), of_states(1000, objects=10), of_states(10_000, objects=10)
    graph = searched(one)
    return {
        SEARCH: worked(lambda: list(nx.dfs_edges(graph))),
        WHOLE: worked(lambda: check(one.model_copy())),
        TEN_TIMES: worked(lambda: check(large.model_copy())),
        TEN_OBJECTS: worked(lambda: check(ten.model_copy())),
        AGAIN: worked(after_edits(ten)),
        AGAIN_IN_ONE: worked(after_edits(one)),
    }
