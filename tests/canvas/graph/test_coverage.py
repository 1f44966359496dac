"""Unhappy paths covered n of m."""

from typing import Any

import pytest

from canvas.graph.coverage import coverage, hand_overs_without_failure
from canvas.graph.facts import facts_of
from canvas.model import Design
from tests.designs import design, flow

PARTNER = [{"id": "bank", "name": "Bank", "kind": "partner"}, {"id": "disk", "name": "Disk"}]


def asked(whole: Design) -> list[str]:
    return list(hand_overs_without_failure(facts_of(whole)))


@pytest.mark.parametrize("step", [{"mode": "async"}, {"by": "partner"}, {"components": ["bank"]}])
def test_a_step_that_leaves_our_hands_is_asked_for_a_failure(step: dict[str, Any]) -> None:
    assert asked(flow("a > b", components=PARTNER, transitions={"a-b": step})) == ["a-b"]


def test_a_step_of_our_own_is_not() -> None:
    assert asked(flow("a > b", components=PARTNER, transitions={"a-b": {"components": ["disk"]}})) == []


def test_a_step_with_a_failure_a_reason_or_no_way_to_it_is_not() -> None:
    assert asked(flow("a ~> b", failures=[{"id": "f", "at": "a-b", "type": "lost"}])) == []
    assert asked(flow("a ~> b", transitions={"a-b": {"on_purpose": {"failures": "It is a form."}}})) == []
    assert asked(flow("a > b", "c ~> b")) == []


def handed_over(**more: Any) -> Design:
    fields: dict[str, Any] = {
        "objects": [
            {"id": "a", "name": "A", "states": [{"id": "a1", "name": "A1"}, {"id": "a2", "name": "A2"}]},
            {"id": "b", "name": "B", "states": [{"id": "b1", "name": "B1"}, {"id": "b2", "name": "B2"}]},
        ],
        "transitions": [{"id": "t", "source": "b1", "target": "b2", "by": "event"}],
        "triggers": [{"id": "h", "when": "a1", "fires": "t"}],
    }
    return design(**fields | more)


def test_a_hand_over_that_comes_later_is_asked_for_a_failure() -> None:
    assert asked(handed_over()) == ["h"]


def test_a_hand_over_is_not_asked_if_it_waits_is_answered_or_can_never_be() -> None:
    assert asked(handed_over(triggers=[{"id": "h", "when": "a1", "fires": "t", "mode": "sync"}])) == []
    assert asked(handed_over(failures=[{"id": "f", "at": "h", "type": "lost"}])) == []
    assert asked(handed_over(failures=[{"id": "f", "at": "t", "type": "lost"}])) == []
    assert asked(handed_over(triggers=[{"id": "h", "when": "a2", "fires": "t"}])) == []
    why = {"failures": "It is a form."}
    assert asked(handed_over(triggers=[{"id": "h", "when": "a1", "fires": "t", "on_purpose": why}])) == []


def test_a_hand_over_on_a_step_is_reached_when_the_step_can_begin() -> None:
    steps = [
        {"id": "t", "source": "b1", "target": "b2", "by": "event"},
        {"id": "s", "source": "a2", "target": "a1"},
    ]
    triggers = [{"id": "h", "when": "s", "fires": "t"}]
    assert asked(handed_over(transitions=steps, triggers=triggers)) == []
    steps[1] |= {"source": "a1", "target": "a2"}
    assert asked(handed_over(transitions=steps, triggers=triggers)) == ["h"]


def test_covered_is_what_somebody_notices_and_what_ends_well_without_hoping() -> None:
    whole = flow(
        "a ~> b",
        "a > c",
        "a ~> d",
        "e > b",
        states={"b": {"kind": "good_end"}, "c": {"kind": "good_end"}, "d": {}},
        failures=[
            {"id": "fine", "at": "a-b", "type": "lost"},
            {"id": "unseen", "at": "a-b", "type": "crash", "undetected": True},
            {"id": "stuck", "at": "d", "type": "crash"},
            {"id": "never", "at": "e-b", "type": "crash"},
        ],
    )
    assert coverage(facts_of(whole)) == (1, 4)


def test_nothing_drawn_is_nothing_covered() -> None:
    assert coverage(facts_of(design())) == (0, 0)
