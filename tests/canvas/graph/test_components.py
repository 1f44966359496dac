"""Strongly connected components, with networkx as the oracle."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from canvas.graph.components import bottom_components, strongly_connected

Arrows = list[tuple[int, int]]
arrows = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


def successors(pairs: Arrows) -> dict[int, list[int]]:
    return {node: [end for start, end in pairs if start == node] for node in range(10)}


def oracle(pairs: Arrows) -> "nx.DiGraph[int]":
    graph: nx.DiGraph[int] = nx.DiGraph(pairs)
    graph.add_nodes_from(range(10))
    return graph


@given(arrows)
def test_the_components_are_those_of_networkx(pairs: Arrows) -> None:
    expected = {frozenset(group) for group in nx.strongly_connected_components(oracle(pairs))}
    assert {frozenset(group) for group in strongly_connected(successors(pairs))} == expected


@given(arrows)
def test_the_bottom_components_are_the_attracting_ones_of_networkx(pairs: Arrows) -> None:
    expected = sorted(tuple(sorted(group)) for group in nx.attracting_components(oracle(pairs)))
    assert bottom_components(successors(pairs)) == expected


@given(arrows)
def test_every_node_is_in_one_component(pairs: Arrows) -> None:
    assert sorted(node for group in strongly_connected(successors(pairs)) for node in group) == list(range(10))


def test_no_nodes_have_no_components() -> None:
    assert bottom_components({}) == []


def test_thousands_of_nodes_in_a_row_are_no_deep_recursion() -> None:
    count = 20_000
    row = {node: [node + 1] if node + 1 < count else [0] for node in range(count)}
    assert [len(group) for group in strongly_connected(row)] == [count]
