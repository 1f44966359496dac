"""All objects together: the packed search against a plain one, and its limit."""

from collections.abc import Callable
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.graph.bounds import LIMIT, never
from canvas.graph.composed import STOP_EVERY, Composed, explore
from canvas.graph.facts import facts_of
from canvas.graph.packing import pack
from canvas.model import Design
from tests.canvas.composed_law import Configuration, Steps, Together
from tests.canvas.random_designs import random_design
from tests.canvas.random_systems import random_system
from tests.designs import design, designs
from tests.often import often


def walked(whole: Design, limit: int = LIMIT, stop: Callable[[], bool] = never) -> Composed:
    facts = facts_of(whole)
    return explore(pack(facts.tables, facts.graph), limit, stop)


def plain(composed: Composed, configuration: int) -> Configuration:
    system = composed.system
    return system.nodes(configuration), frozenset(system.under_way(configuration))


def unpacked(composed: Composed) -> Steps:
    every = [plain(composed, configuration) for configuration in composed.configurations]
    return {every[n]: {every[end] for end in row} for n, row in enumerate(composed.successors)}


def rings(count: int, states: int = 4) -> Design:
    """So many objects, each going round by itself."""
    ids = [[f"o{owner}s{n}" for n in range(states)] for owner in range(count)]
    return design(
        objects=[
            {"id": f"o{n}", "name": f"O{n}", "states": [{"id": s, "name": s} for s in inner]}
            for n, inner in enumerate(ids)
        ],
        transitions=[
            {"id": f"t{inner[n]}", "source": inner[n], "target": inner[(n + 1) % states]}
            for inner in ids
            for n in range(states)
        ],
    )


@often()
@given(designs(with_words=False))
def test_it_finds_what_the_plain_search_finds(whole: Design) -> None:
    assert unpacked(walked(whole)) == Together(whole).explore(LIMIT)


@often()
@given(st.integers(0, 10**9), st.sampled_from([random_system, random_design]))
def test_it_finds_the_same_in_designs_full_of_hand_overs(number: int, make: Callable[[int], Design]) -> None:
    whole = make(number)
    assert unpacked(walked(whole)) == Together(whole).explore(LIMIT)


@often()
@given(st.integers(0, 10**9))
def test_the_last_groups_are_the_attracting_components_of_networkx(number: int) -> None:
    composed = walked(random_system(number))
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(composed.configurations)))
    graph.add_edges_from((n, end) for n, row in enumerate(composed.successors) for end in row)
    assert composed.bottoms == sorted(tuple(sorted(group)) for group in nx.attracting_components(graph))


@often()
@given(st.integers(0, 10**9))
def test_the_run_to_a_configuration_is_a_shortest_one_of_single_steps(number: int) -> None:
    composed = walked(random_system(number))
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_node(0)
    graph.add_edges_from((n, end) for n, row in enumerate(composed.successors) for end in row)
    steps = nx.single_source_shortest_path_length(graph, 0)
    for there, configuration in enumerate(composed.configurations):
        run = [composed.system.start, *(taken.end for taken in composed.run_to(there))]
        assert run[-1] == configuration
        assert len(run) == steps[there] + 1
        assert all(after in composed.system.after(before) for before, after in pairwise(run))


def test_objects_that_do_not_touch_stand_in_every_combination() -> None:
    composed = walked(rings(3))
    assert len(set(composed.configurations)) == len(composed.configurations) == 4**3
    assert composed.complete


def test_a_design_without_objects_is_one_configuration() -> None:
    assert unpacked(walked(design())) == {((), frozenset()): set()}


@pytest.mark.parametrize(("limit", "complete"), [(1, False), (63, False), (64, True), (65, True)])
def test_it_never_finds_more_than_the_limit_and_says_whether_that_was_all(limit: int, complete: bool) -> None:
    composed = walked(rings(3), limit)
    assert len(composed.configurations) == min(limit, 64)
    assert composed.complete == complete
    assert bool(composed.bottoms) == complete


def test_it_stops_when_it_is_told_to() -> None:
    composed = walked(rings(7), stop=lambda: True)
    assert (len(composed.configurations), composed.complete) == (1, False)


def test_it_asks_now_and_then_whether_to_go_on() -> None:
    asked: list[int] = []

    def second_time() -> bool:
        asked.append(1)
        return len(asked) > 1

    composed = walked(rings(7), stop=second_time)
    assert len(composed.successors) == STOP_EVERY
    assert not composed.complete


def test_very_many_ends_of_one_step_are_not_all_played_through() -> None:
    receivers = range(40)
    whole = design(
        objects=[
            {"id": "o", "name": "O", "states": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]},
            *(
                {"id": f"r{n}", "name": f"R{n}", "states": [{"id": f"{s}{n}", "name": s} for s in ("w", "x")]}
                for n in receivers
            ),
        ],
        transitions=[
            {"id": "go", "source": "a", "target": "b"},
            *({"id": f"t{n}", "source": f"w{n}", "target": f"x{n}", "by": "event"} for n in receivers),
        ],
        triggers=[{"id": f"h{n}", "when": "go", "fires": f"t{n}", "mode": "sync"} for n in receivers],
        failures=[{"id": f"f{n}", "at": f"t{n}", "type": "lost"} for n in receivers],
    )
    composed = walked(whole, limit=500)
    assert (len(composed.configurations), composed.complete) == (500, False)
