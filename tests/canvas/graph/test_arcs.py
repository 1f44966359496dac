"""The arcs, row by row of their table: from where to where, and what each assumes."""

from collections.abc import Mapping
from typing import Any

import pytest

from canvas.graph.arcs import CUSTOMER, HEALS, SAME_FATE, UNNAMED, arcs
from canvas.graph.situation import situations
from canvas.lookup import lookup
from canvas.model import Design
from tests.designs import flow

BANK = [{"id": "bank", "name": "Bank"}]
Row = tuple[str, str, int]


def rows(whole: Design, *kinds: str) -> list[Row]:
    tables = lookup(whole)
    found = arcs(tables, whole.transitions, situations(tables, whole.failures))
    return [(a.start, a.end, a.carries) for a in found if a.kind in kinds]


def answered(*fallbacks: Mapping[str, Any], **failure: Any) -> Design:
    """a leads to b by the bank; the failure f is on it, and c is somewhere else."""
    return flow(
        "a > b",
        states={"c": {}},
        components=BANK,
        transitions={"a-b": {"components": ["bank"]}},
        failures=[{"id": "f", "at": "a-b", "type": "crash", **failure}],
        fallbacks=[{"id": f"b{n}", "for": "f", **fields} for n, fields in enumerate(fallbacks)],
    )


@pytest.mark.parametrize(
    ("step", "carries"),
    [
        ({}, 0),
        ({"by": "staff"}, UNNAMED),
        ({"by": "staff", "owner": " "}, UNNAMED),
        ({"by": "staff", "owner": "desk"}, 0),
        ({"by": "customer"}, CUSTOMER),
    ],
)
def test_a_step_assumes_what_its_actor_does(step: dict[str, str], carries: int) -> None:
    whole = flow("start > a", "a > b", transitions={"a-b": step})
    assert ("a", "b", carries) in rows(whole, "nominal")


@pytest.mark.parametrize(
    ("state", "carries"),
    [
        ({"messages": {"app": "Pay"}}, 0),
        ({"messages": {"app": "Pay"}, "visible": False}, CUSTOMER),
        ({"kind": "resting"}, 0),
        ({"kind": "bad_end"}, CUSTOMER),
    ],
)
def test_a_customer_acts_where_they_are_told_or_may_stay(state: dict[str, Any], carries: int) -> None:
    whole = flow("start > a", "a > b", states={"a": state}, transitions={"a-b": {"by": "customer"}})
    assert ("a", "b", carries) in rows(whole, "nominal")


def test_the_first_step_of_an_object_is_the_customers_own() -> None:
    assert rows(flow("a > b", transitions={"a-b": {"by": "customer"}}), "nominal") == [("a", "b", 0)]


def test_a_failure_strikes_from_where_its_step_begins() -> None:
    assert rows(answered(type="duplicate"), "strike") == [("a", "f", 0)]


def test_a_failure_that_moves_lands_and_leaves_no_other_step() -> None:
    whole = answered(lands="c")
    assert rows(whole, "lands", "stay") == [("f", "c", 0)]


def test_the_failed_step_is_gone_and_the_others_stay() -> None:
    whole = flow("a > b", "a > c", failures=[{"id": "f", "at": "a-b", "type": "lost"}])
    assert rows(whole, "stay") == [("f", "c", 0)]


def test_after_an_old_reading_the_step_itself_stays() -> None:
    assert rows(answered(type="stale"), "stay") == [("f", "b", 0)]


def test_a_refused_customer_who_reads_why_can_try_again() -> None:
    fails = [{"id": "f", "at": "a-b", "type": "rejected", "error_text": "No money"}]
    assert rows(flow("a > b", transitions={"a-b": {"by": "customer"}}, failures=fails), "stay") == [("f", "b", 0)]
    assert rows(flow("a > b", failures=fails), "stay") == []


def test_after_a_wrong_outcome_only_steps_that_confirm_stay() -> None:
    fails = [{"id": "f", "at": "a-b", "type": "conflict"}]
    whole = flow("a > b", "b > c", "b > d", transitions={"b-c": {"confirms": True}}, failures=fails)
    assert rows(whole, "stay") == [("f", "c", 0)]


def test_a_step_that_needs_what_is_down_hopes() -> None:
    step = {"components": ["bank"]}
    fails = [{"id": "f", "at": "a-b", "type": "crash"}]
    whole = flow("a > b", "a > c", components=BANK, transitions={"a-b": step, "a-c": step}, failures=fails)
    assert rows(whole, "stay") == [("f", "c", HEALS)]


@pytest.mark.parametrize(("tell", "carries"), [({}, CUSTOMER), ({"app": " "}, CUSTOMER), ({"app": "Pay"}, 0)])
def test_a_fallback_that_tells_lets_the_customer_act(tell: dict[str, str], carries: int) -> None:
    whole = flow(
        "start > a",
        "a > b",
        "a > c",
        transitions={"a-c": {"by": "customer"}},
        failures=[{"id": "f", "at": "a-b", "type": "lost"}],
        fallbacks=[{"id": "t", "for": "f", "kind": "tell", "tell": tell}],
    )
    assert rows(whole, "stay") == [("f", "c", carries)]


def test_a_retry_hopes_and_leads_on_with_the_step_unless_it_says_where() -> None:
    assert rows(answered({"kind": "retry"}), "retry") == [("f", "b", HEALS)]
    assert rows(answered({"kind": "retry", "to": "c"}), "retry") == [("f", "c", HEALS)]
    assert rows(answered({"kind": "retry"}, at="a"), "retry") == [("f", "a", HEALS)]
    assert rows(answered({"kind": "retry"}, lands="c"), "retry") == []


def test_a_retry_never_stands_on_what_failed() -> None:
    assert rows(answered({"kind": "retry", "needs": ["bank"]}), "retry") == [("f", "b", HEALS)]


def test_the_last_try_leads_on_only_if_the_tries_are_counted() -> None:
    assert rows(answered({"kind": "retry", "cap": 2, "then": "c"}), "exhausted") == [("f", "c", 0)]
    assert rows(answered({"kind": "retry", "then": "c"}), "exhausted") == []


def test_a_queue_hopes_unless_it_says_what_then() -> None:
    assert rows(answered({"kind": "queue", "to": "b"}), "queue") == [("f", "b", HEALS)]
    whole = answered({"kind": "queue", "to": "b", "then": "c", "needs": ["bank"]})
    assert rows(whole, "queue", "expired") == [("f", "b", SAME_FATE), ("f", "c", 0)]


def test_a_queue_that_expires_needs_no_other_end() -> None:
    assert rows(answered({"kind": "queue", "then": "c"}), "queue", "expired") == [("f", "c", 0)]


@pytest.mark.parametrize("kind", ["degrade", "undo", "tell"])
def test_the_plain_answers_assume_only_that_their_parts_are_up(kind: str) -> None:
    assert rows(answered({"kind": kind, "to": "c"}), "answer") == [("f", "c", 0)]
    assert rows(answered({"kind": kind, "to": "c", "needs": ["bank"]}), "answer") == [("f", "c", SAME_FATE)]


def test_a_person_has_a_name_and_a_desk_that_is_up() -> None:
    assert rows(answered({"kind": "human", "to": "c", "owner": "desk"}), "answer") == [("f", "c", 0)]
    assert rows(answered({"kind": "human", "to": "c", "needs": ["bank"]}), "answer") == [
        ("f", "c", UNNAMED | SAME_FATE)
    ]


@pytest.mark.parametrize("kind", ["queue", "degrade", "undo", "human", "tell"])
def test_talking_is_not_recovering(kind: str) -> None:
    whole = answered({"kind": kind})
    assert rows(whole, "queue", "expired", "answer") == []
