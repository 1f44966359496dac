"""Traps: the last places where an object strands, once each, and what their ways out assume."""

from canvas.graph.arcs import CUSTOMER, HEALS, SAME_FATE, UNNAMED
from canvas.graph.facts import facts_of
from canvas.graph.traps import Trap
from canvas.model import Design
from tests.designs import flow

END = {"kind": "good_end"}


def hopeless(whole: Design) -> tuple[Trap, ...]:
    return facts_of(whole).hopeless


def hopeful(whole: Design) -> tuple[Trap, ...]:
    return facts_of(whole).hopeful


def test_only_the_last_place_of_a_chain_is_a_trap() -> None:
    assert [trap.key for trap in hopeless(flow("a > b", "b > c"))] == [("c",)]


def test_a_trap_counts_all_that_strands_in_it() -> None:
    (trap,) = hopeless(flow("a > b", "b > c"))
    assert trap.strands == 3


def test_a_circle_is_one_trap() -> None:
    (trap,) = hopeless(flow("a > b", "b > c", "c > b"))
    assert (trap.key, trap.round_for_ever) == (("b", "c"), True)


def test_two_branches_that_end_nowhere_are_two_traps() -> None:
    assert [trap.key for trap in hopeless(flow("a > b", "a > c"))] == [("b",), ("c",)]


def test_a_failure_that_leads_on_to_a_dead_end_is_no_trap_of_its_own() -> None:
    whole = flow("a > b", "a > c", failures=[{"id": "f", "at": "a-b", "type": "lost"}], states={"b": END})
    assert [trap.key for trap in hopeless(whole)] == [("c",)]


def test_what_can_still_settle_by_hoping_is_a_trap_of_the_other_kind() -> None:
    whole = flow(
        "a > b",
        states={"b": END},
        failures=[{"id": "f", "at": "a-b", "type": "lost"}],
        fallbacks=[{"id": "q", "for": "f", "kind": "queue", "to": "b"}],
    )
    assert hopeless(whole) == ()
    (trap,) = hopeful(whole)
    assert (trap.key, trap.blame, [arc.element for arc in trap.exits]) == (("f",), HEALS, ["q"])


def test_a_dead_end_is_no_way_out_of_the_other_kind_either() -> None:
    """The review ends well if somebody does it; that it can also run into a dead end is a finding of its own."""
    whole = flow("a > b", "a > c", states={"b": END}, transitions={"a-b": {"by": "staff"}})
    assert [trap.key for trap in hopeless(whole)] == [("c",)]
    assert [trap.key for trap in hopeful(whole)] == [("a",)]


def test_the_blame_goes_to_somebody_then_to_the_same_fate_then_to_the_customer_then_to_hope() -> None:
    def blame(*kinds: str) -> int:
        answers = {
            "U": {"id": "u", "for": "f", "kind": "human", "to": "b"},
            "X": {"id": "x", "for": "f", "kind": "degrade", "to": "b", "needs": ["bank"]},
            "H": {"id": "h", "for": "f", "kind": "queue", "to": "b"},
        }
        steps = ["start > a", "a > b", *(["a > c"] if "C" in kinds else [])]
        by = {"a-b": {"components": ["bank"]}, **({"a-c": {"by": "customer"}} if "C" in kinds else {})}
        whole = flow(
            *steps,
            states={"b": END, "c": END},
            components=[{"id": "bank", "name": "Bank"}],
            transitions=by,
            failures=[{"id": "f", "at": "a-b", "type": "crash"}],
            fallbacks=[answers[kind] for kind in kinds if kind != "C"],
        )
        (trap,) = hopeful(whole)
        return trap.blame

    assert blame("U", "X", "C", "H") == UNNAMED
    assert blame("X", "C", "H") == SAME_FATE
    assert blame("C", "H") == CUSTOMER
    assert blame("H") == HEALS


def test_a_way_that_only_comes_back_is_no_exit() -> None:
    """The step by staff leads to a place whose only way on is back: it is not blamed."""
    steps = {"a-b": {"by": "staff"}, "a-c": {"by": "customer"}}
    (trap,) = hopeful(flow("start > a", "a > b", "b > a", "a > c", states={"c": END}, transitions=steps))
    assert (trap.key, trap.blame) == (("a",), CUSTOMER)


def test_a_circle_that_assumes_nothing_is_one_trap_named_by_those_with_a_way_out() -> None:
    whole = flow("a > b", "b > a", "b > c", states={"c": END}, transitions={"b-c": {"by": "staff"}})
    (trap,) = hopeful(whole)
    assert (trap.nodes, trap.key, trap.strands) == (("a", "b"), ("b",), 2)


def test_a_way_out_may_assume_something_further_on() -> None:
    """b hopes for its own reason; a has an arc to b that carries nothing, so only b is a trap."""
    whole = flow("a > b", "b > c", states={"c": END}, transitions={"b-c": {"by": "staff"}})
    assert [trap.key for trap in hopeful(whole)] == [("b",)]


def test_a_way_out_counts_though_it_assumes_more_further_on() -> None:
    steps = {"a-b": {"by": "staff"}, "b-c": {"by": "customer"}}
    traps = hopeful(flow("start > a", "a > b", "b > c", states={"c": END}, transitions=steps))
    assert [(trap.key, trap.blame) for trap in traps] == [(("a",), UNNAMED), (("b",), CUSTOMER)]
