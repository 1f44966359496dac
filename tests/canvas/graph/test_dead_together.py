"""Components that strand somebody only when all of them are out."""

from collections.abc import Callable
from typing import Any

import pytest

from canvas.graph import dead_together
from canvas.graph.dead_together import MinimalSets, Stranding, fates, minimal_sets, pairs
from canvas.graph.facts import facts_of
from canvas.model import Design, Fallback
from tests.designs import design


def answered(*needs: list[str], components: int = 5, failures: tuple[str, ...] = ("f",)) -> Design:
    """A failure at a state without steps, and for each list a person who needs these components; the same for each of
    the failures, all in objects of their own."""
    ends = [
        [{"id": f"at-{f}", "name": "Cart"}, {"id": f"end-{f}", "name": "Paid", "kind": "good_end"}] for f in failures
    ]
    return design(
        components=[{"id": f"c{n}", "name": f"C{n}"} for n in range(components)],
        objects=[
            {"id": f"of-{f}", "name": "Order", "states": states} for f, states in zip(failures, ends, strict=True)
        ],
        failures=[{"id": f, "at": f"at-{f}", "type": "crash"} for f in failures],
        fallbacks=[_person(f, number, inner) for f in failures for number, inner in enumerate(needs)],
    )


def _person(failure: str, number: int, needs: list[str]) -> dict[str, Any]:
    return {"id": f"{failure}{number}", "for": failure, "kind": "human", "to": f"end-{failure}", "needs": needs}


def found(whole: Design, order: int = 4) -> list[tuple[str, ...]]:
    return [stranding.components for stranding in minimal_sets(facts_of(whole), order).found]


def test_a_pair_is_found_with_the_failure_that_it_strands() -> None:
    assert pairs(facts_of(answered(["c1"], ["c0"]))) == (Stranding(("c0", "c1"), ("f",)),)


def test_pairs_are_sorted() -> None:
    whole = answered(["c2", "c1"], ["c0", "c3"])
    assert [each.components for each in pairs(facts_of(whole))] == [
        ("c0", "c1"),
        ("c0", "c2"),
        ("c1", "c3"),
        ("c2", "c3"),
    ]


def test_three_and_four_are_found_on_request_only() -> None:
    whole = answered(["c0"], ["c1"], ["c2"])
    assert pairs(facts_of(whole)) == ()
    assert found(whole) == [("c0", "c1", "c2")]
    assert found(answered(["c0"], ["c1"], ["c2"], ["c3"])) == [("c0", "c1", "c2", "c3")]
    assert found(answered(["c0"], ["c1"], ["c2"], ["c3"], ["c4"])) == []


def test_the_smaller_sets_come_first_and_what_contains_one_is_dropped() -> None:
    whole = answered(["c3"], ["c3", "c4"], ["c0", "c1"], ["c0", "c2"])
    assert found(whole) == [("c0", "c3"), ("c1", "c2", "c3")]


def test_what_contains_a_set_is_dropped_even_where_it_strands_another_failure() -> None:
    whole = answered(["c0"], ["c1"], failures=("f", "g"))
    third = Fallback.model_validate(_person("g", 2, ["c2"]) | {"needs": ("c2",)})
    assert found(whole.model_copy(update={"fallbacks": (*whole.fallbacks, third)})) == [("c0", "c1")]


def test_a_component_that_strands_alone_makes_no_pair() -> None:
    assert found(answered(["c0"])) == []
    assert found(answered(["c0", "c1"], ["c0", "c2"])) == [("c1", "c2")]


def test_more_sets_than_fit_at_once_are_all_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = answered(["c0", "c1"], ["c2", "c3"], ["c4"])
    at_once = found(whole)
    monkeypatch.setattr(dead_together, "_AT_ONCE", 2)
    assert found(whole) == at_once == [(a, b, "c4") for a in ("c0", "c1") for b in ("c2", "c3")]


def test_what_two_objects_need_alike_is_found_once() -> None:
    whole = answered(["c0"], ["c1"], failures=("f", "g"))
    assert pairs(facts_of(whole)) == (Stranding(("c0", "c1"), ("f", "g")),)


def stopped_after(calls: int) -> Callable[[], bool]:
    left = [calls]

    def stop() -> bool:
        left[0] -= 1
        return left[0] < 0

    return stop


def test_a_search_that_is_stopped_says_how_far_it_came() -> None:
    whole = answered(["c0"], ["c1"], ["c2"])
    assert minimal_sets(facts_of(whole, lambda: True)) == MinimalSets((), 1)
    assert minimal_sets(facts_of(whole, stopped_after(2))) == MinimalSets((), 2)
    assert minimal_sets(facts_of(whole)).largest == 4


def test_a_search_that_would_take_too_long_ends_before_the_level_that_is_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dead_together, "SETS_AT_MOST", 10)
    assert minimal_sets(facts_of(answered(["c0"], ["c1"], ["c2"], ["c3"], ["c4"]))) == MinimalSets((), 2)


def test_components_that_share_a_fate_go_by_the_smallest_id() -> None:
    whole = answered(components=4)
    labels = dict(zip(("c0", "c1", "c2", "c3"), ("", "east", " ", "east"), strict=True))
    shared = [c.model_copy(update={"shares_fate_with": labels[c.id]}) for c in reversed(whole.components)]
    assert fates(shared) == {"c0": "c0", "c1": "c1", "c2": "c2", "c3": "c1"}
