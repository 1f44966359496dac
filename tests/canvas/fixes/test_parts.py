"""Answers to a failure that do without what went down with it, and steps that count once."""

from typing import Any

from canvas.lookup import lookup
from canvas.model import Design
from tests.canvas.fixes.fixing import applied, titles, written
from tests.designs import Fields, flow

PARTS = [{"id": "index", "name": "Index", "shares_fate_with": "region"}, {"id": "cache", "name": "Cache"}]
TOGETHER = [*PARTS, {"id": "copy", "name": "Copy", "shares_fate_with": "region"}]


def searching(*answers: Fields, **fields: Any) -> Design:
    """A search that uses the index and can crash, with these answers."""
    states: dict[str, Fields] = {"found": {"kind": "good_end"}, "less": {"kind": "resting"}}
    return flow(
        "asked > found",
        states=states,
        **{
            "components": TOGETHER,
            "transitions": {"asked-found": {"components": ["index"]}},
            "failures": [{"id": "f", "at": "asked-found", "type": "crash"}],
            "fallbacks": [{"id": f"b{i}", "for": "f", **answer} for i, answer in enumerate(answers)],
            **fields,
        },
    )


def test_the_only_plan_b_does_without_what_broke_and_keeps_what_did_not() -> None:
    whole = searching({"kind": "degrade", "to": "less", "needs": ["cache", "index"]})
    assert titles(whole, "FBK001") == ["Let “make do with less” do without “Index”"]
    after = applied(whole, "FBK001", "other-part")
    assert lookup(after).fallbacks["b0"].needs == ("cache",)


def test_a_part_that_shares_the_fate_is_done_without_too() -> None:
    whole = searching({"kind": "degrade", "to": "less", "needs": ["copy"]})
    assert titles(whole, "FBK001") == ["Let “make do with less” do without “Copy”"]


def test_all_answers_that_a_place_is_blamed_on_do_without() -> None:
    whole = searching(
        {"kind": "degrade", "to": "less", "needs": ["index"]}, {"kind": "undo", "to": "less", "needs": ["copy"]}
    )
    assert titles(whole, "FBK001") == ["Let “make do with less” and “undo it” do without “Copy” and “Index”"]
    answers = lookup(applied(whole, "FBK001", "other-part")).fallbacks.values()
    assert [answer.needs for answer in answers] == [(), ()]


def test_one_answer_among_others_is_changed_alone() -> None:
    whole = searching(
        {"kind": "degrade", "to": "less", "needs": ["index"]}, {"kind": "human", "to": "less", "owner": "Desk"}
    )
    assert titles(whole, "FBK005") == ["Let “make do with less” do without “Index”"]
    after = lookup(applied(whole, "FBK005", "other-part"))
    assert (after.fallbacks["b0"].needs, after.fallbacks["b1"].owner) == ((), "Desk")


def test_a_person_who_is_named_gets_a_time() -> None:
    whole = searching({"kind": "human", "to": "less", "owner": "Desk"})
    assert titles(whole, "FBK007") == ["Let Desk step in within 4 hours"]
    assert lookup(applied(whole, "FBK007", "set-within")).fallbacks["b0"].within == "4h"


def test_everybody_who_would_have_to_step_in_is_named_at_once() -> None:
    whole = searching({"kind": "human", "to": "less"}, {"kind": "human", "to": "found"})
    after = lookup(written(whole, "REC005", {"owner": "Desk"}))
    assert {answer.owner for answer in after.fallbacks.values()} == {"Desk"}


def test_what_is_done_again_counts_once() -> None:
    charged = {"asked-found": {"components": ["index"], "effect": "charge", "by": "customer"}}
    whole = searching(
        {"kind": "retry", "cap": 3, "then": "less"},
        transitions=charged,
        failures=[{"id": "f", "at": "asked-found", "type": "timeout"}],
    )
    for rule in ("FBK008", "FBK009"):
        assert titles(whole, rule) == ["Count “Asked to Found” once, however often it comes"]
        assert lookup(applied(whole, rule, "set-idempotent")).transitions["asked-found"].idempotent


def test_a_queue_that_is_not_worked_off_gives_up_or_the_clock_leads_on() -> None:
    whole = searching({"kind": "queue", "to": "found", "within": "2h"})
    assert titles(whole, "REC004") == [
        "Give up the queue after 2 hours, then a new state, “To be cleared up”",
        "Add a limit of 1 day in “Asked”, then a new state, “To be cleared up”",
    ]
    queue = lookup(applied(whole, "REC004", "plan-for-the-end")).fallbacks["b0"]
    assert (queue.then is not None, queue.within) == (True, "2h")
