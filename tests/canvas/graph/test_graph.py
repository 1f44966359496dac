"""The situation graph: what can be reached, what is settled, and that the order of lists changes nothing."""

from canvas.graph.graph import Graph, build
from canvas.lookup import lookup
from canvas.model import Design
from tests.designs import flow


def graph(whole: Design) -> Graph:
    return build(lookup(whole), whole.objects)


def names(of: Graph, nodes: frozenset[int]) -> list[str]:
    return [of.ids[node] for node in sorted(nodes)]


def test_every_state_and_every_failure_is_a_situation() -> None:
    built = graph(flow("a > b", failures=[{"id": "f", "at": "a-b", "type": "lost"}]))
    assert built.ids == ("a", "b", "f")
    assert [built.is_failure(node) for node in range(3)] == [False, False, True]


def test_strikes_make_reachable() -> None:
    whole = flow("a > b", states={"c": {}}, failures=[{"id": "f", "at": "a", "type": "lost", "lands": "c"}])
    built = graph(whole)
    assert names(built, built.reachable) == ["a", "b", "c", "f"]


def test_what_no_start_leads_to_is_not_reached_and_neither_is_its_failure() -> None:
    built = graph(flow("a > b", "c > b", failures=[{"id": "f", "at": "c-b", "type": "lost"}]))
    assert names(built, built.reachable) == ["a", "b"]
    assert [built.reached("b"), built.reached("f")] == [True, False]


def test_strikes_count_for_nothing_else() -> None:
    whole = flow(
        states={"a": {}, "c": {"kind": "bad_end"}}, failures=[{"id": "f", "at": "a", "type": "lost", "lands": "c"}]
    )
    assert graph(whole).need("a") == ()


def test_a_failure_is_settled_where_it_leaves_the_object_settled() -> None:
    states = {"a": {"kind": "resting"}, "b": {"kind": "good_end"}}
    fails = [{"id": kind, "at": "a-b", "type": kind} for kind in ("lost", "lag", "conflict")]
    built = graph(flow("a > b", states=states, failures=fails))
    assert names(built, built.settled) == ["a", "b", "lag", "lost"]


def test_a_failure_that_moves_is_settled_where_it_lands() -> None:
    states = {"c": {"kind": "bad_end"}}
    fails = [{"id": "f", "at": "a-b", "type": "lost", "lands": "c"}]
    assert graph(flow("a > b", states=states, failures=fails)).need("f") == (0,)


def test_the_arcs_into_a_place_are_only_those_that_can_be_taken() -> None:
    built = graph(flow("a > b", "c > b"))
    assert [arc.start for arc in built.arcs_into("b")] == ["a"]


def test_the_arcs_from_a_place_are_all_of_them() -> None:
    built = graph(flow("a > b", "a > c", failures=[{"id": "f", "at": "a-b", "type": "lost"}]))
    assert [arc.end for arc in built.arcs_from("a")] == ["b", "c", "f"]


def test_the_last_arcs_lead_back_to_a_start_by_the_shortest_run() -> None:
    built = graph(flow("a > b", "b > c", "c > d", "a > c"))
    assert {end: arc.start for end, arc in built.last_arcs().items()} == {"b": "a", "c": "a", "d": "c"}


def test_the_order_of_lists_changes_nothing() -> None:
    one = graph(flow("a > b", "b > c", "c > a"))
    other = graph(flow("a > b", "c > a", "b > c"))
    assert one.arcs == other.arcs
    assert one.needs == other.needs
