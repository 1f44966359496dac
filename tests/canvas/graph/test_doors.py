"""Doors: what every sure way out of many failures leads through."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.graph.doors import Door, Thing, doors
from canvas.graph.facts import facts_of
from canvas.model import Design
from tests.canvas.random_combinations import random_trouble
from tests.designs import flow


def at_cart(*arrows: str, count: int = 3, **more: Any) -> Design:
    """A flow that begins in a cart, where so many failures happen, and ends well where it is paid."""
    states = {"paid": {"kind": "good_end"}} | more.pop("states", {})
    failures = [{"id": f"f{n}", "at": "cart", "type": "crash"} for n in range(count)] + more.pop("failures", [])
    return flow(*arrows, states=states, failures=failures, **more)


def names(whole: Design) -> list[str]:
    return [door.thing.name for door in doors(facts_of(whole))]


def test_a_state_on_every_way_is_a_door() -> None:
    whole = at_cart("cart > review", "review > paid")
    assert doors(facts_of(whole)) == (Door(Thing("review", "state"), 3, 3, ("review",)),)


def test_all_states_in_a_row_are_doors_but_not_the_end() -> None:
    assert names(at_cart("cart > packed", "packed > moving", "moving > paid")) == ["moving", "packed"]


def test_where_one_can_stay_is_an_end_and_no_door() -> None:
    assert names(at_cart("cart > review", "review > paid", states={"review": {"kind": "resting"}})) == []


def test_a_second_way_leaves_no_door() -> None:
    assert names(at_cart("cart > review", "review > paid", "cart > desk", "desk > paid")) == []


def test_two_ways_that_meet_have_one_where_they_meet() -> None:
    assert names(at_cart("cart > a", "cart > b", "a > c", "b > c", "c > paid")) == ["c"]


def test_a_way_that_assumes_something_opens_no_second_door() -> None:
    whole = at_cart(
        "cart > review", "review > paid", "cart > desk", "desk > paid", transitions={"cart-desk": {"by": "staff"}}
    )
    assert names(whole) == ["review"]


def test_where_nothing_sure_leads_out_there_is_no_door() -> None:
    assert names(at_cart("cart > review", "review > gone")) == []


def test_going_round_is_no_way_out() -> None:
    assert names(at_cart("cart > review", "review > cart", "review > paid")) == ["review"]


def test_a_component_and_an_owner_can_be_doors() -> None:
    step = {"components": ["bank"], "owner": "Payments team"}
    whole = at_cart("cart > paid", components=[{"id": "bank", "name": "Bank"}], transitions={"cart-paid": step})
    assert doors(facts_of(whole)) == (
        Door(Thing("Payments team", "owner"), 3, 3, ("cart-paid",)),
        Door(Thing("bank", "component"), 3, 3, ("cart-paid",)),
    )


def test_an_owner_of_white_space_is_nobody() -> None:
    assert names(at_cart("cart > paid", transitions={"cart-paid": {"owner": " "}})) == []


def test_components_that_share_a_fate_are_doors_of_their_own_only() -> None:
    whole = at_cart(
        "cart > a",
        "cart > b",
        "a > paid",
        "b > paid",
        components=[{"id": f"c{n}", "name": "C", "shares_fate_with": "east"} for n in range(2)],
        transitions={"cart-a": {"components": ["c0"]}, "cart-b": {"components": ["c1"]}},
    )
    assert names(whole) == []


def test_two_failures_are_too_few() -> None:
    assert names(at_cart("cart > review", "review > paid", count=2)) == []


@pytest.mark.parametrize(("others", "wanted"), [(3, ["review"]), (4, [])])
def test_it_must_be_half_of_the_failures_that_can_happen(others: int, wanted: list[str]) -> None:
    calm = [{"id": f"g{n}", "at": "paid", "type": "lag"} for n in range(others)]
    assert names(at_cart("cart > review", "review > paid", failures=calm)) == wanted


def test_failures_that_cannot_happen_do_not_count() -> None:
    far = [{"id": f"g{n}", "at": "lost", "type": "crash"} for n in range(9)]
    assert names(at_cart("cart > review", "review > paid", "lost > found", failures=far)) == ["review"]


def test_a_search_that_is_stopped_finds_nothing() -> None:
    assert doors(facts_of(at_cart("cart > review", "review > paid"), lambda: True)) == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_a_state_is_a_door_of_a_failure_where_it_dominates_it_backwards(number: int) -> None:
    facts = facts_of(random_trouble(number))
    graph = facts.graph
    backwards: nx.DiGraph[str] = nx.DiGraph()
    backwards.add_edges_from(("", graph.ids[node]) for node in graph.settled)
    for arc in graph.arcs:
        # A way ends where it settles, so that none leads on from there.
        if arc.kind != "strike" and not arc.carries and graph.index[arc.start] not in graph.settled:
            backwards.add_edge(arc.end, arc.start)
    above = nx.immediate_dominators(backwards, "") if graph.settled else {}
    failures = [situation.failure.id for situation in facts.failures()]
    counts: dict[str, int] = {}
    for failure in failures:
        node = above.get(failure)
        while node:
            counts[node] = counts.get(node, 0) + 1
            node = above[node] if above[node] != node else None
    settled = {graph.ids[node] for node in graph.settled}
    wanted = {s for s, n in counts.items() if s not in settled and n >= 3 and n * 2 >= len(failures)}
    assert {door.thing.name for door in doors(facts) if door.thing.kind == "state"} == wanted
