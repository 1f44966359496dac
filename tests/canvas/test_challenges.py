"""What the guide asks of each place: "What if nothing answers here?" """

from typing import Any

import pytest

from canvas.edits import attach_failure, rule_out, set_on_purpose
from canvas.guide.challenges import Challenge, Round, challenges
from canvas.lookup import lookup
from canvas.model import Design
from canvas.model.flow import FailureType
from templates.catalog import TEMPLATES, load_template
from tests.designs import design, flow


def types(made: Design, asked_in: Round = "first") -> list[FailureType]:
    return [each.type for each in challenges(made, asked_in).asked]


def design_step(**fields: Any) -> Design:
    return design(
        objects=[{"id": "o", "name": "Order", "states": [{"id": "cart", "name": "C"}, {"id": "paid", "name": "P"}]}],
        components=[
            {"id": "bank", "name": "Bank", "kind": "partner"},
            {"id": "copy", "name": "Copy", "kind": "replica"},
        ],
        transitions=[{"id": "pay", "source": "cart", "target": "paid", **fields}],
    )


@pytest.mark.parametrize(
    ("step", "asked"),
    [
        ({}, ["write_fail"]),
        ({"by": "staff"}, ["write_fail"]),
        ({"by": "customer"}, ["network", "write_fail"]),
        ({"by": "customer", "mode": "async"}, ["network", "timeout"]),
        ({"by": "partner"}, ["timeout"]),
        ({"by": "partner", "mode": "async"}, ["lag", "timeout"]),
        ({"by": "event"}, ["timeout"]),
        ({"components": ["bank"]}, ["timeout"]),
        ({"components": ["copy"]}, ["write_fail", "lag"]),
        ({"by": "timer"}, []),
    ],
    ids=str,
)
def test_a_step_is_asked_what_fits_who_takes_it(step: dict[str, Any], asked: list[str]) -> None:
    assert types(design_step(**step)) == asked


@pytest.mark.parametrize(
    ("step", "asked"),
    [
        ({}, []),
        ({"effect": "charge"}, ["duplicate"]),
        ({"effect": "charge", "idempotent": True}, []),
        ({"by": "partner"}, ["rejected"]),
        ({"by": "partner", "mode": "async"}, ["duplicate", "rejected"]),
        ({"decision": True}, ["wrong_decision"]),
    ],
    ids=str,
)
def test_the_harder_ones_are_asked_where_they_can_happen(step: dict[str, Any], asked: list[str]) -> None:
    assert types(design_step(**step), "harder") == asked


def handed_over() -> Design:
    order, parcel = ({"id": name, "name": name.title(), "states": states(name)} for name in ("order", "parcel"))
    return design(
        objects=[order, parcel],
        transitions=[
            {"id": "pay", "source": "order_a", "target": "order_b"},
            {"id": "pack", "source": "parcel_a", "target": "parcel_b", "by": "event"},
        ],
        triggers=[{"id": "told", "when": "pay", "fires": "pack"}],
    )


def states(name: str) -> list[dict[str, str]]:
    return [{"id": f"{name}_a", "name": "A"}, {"id": f"{name}_b", "name": "B", "kind": "good_end"}]


def test_a_hand_over_is_asked_right_after_the_step_it_follows_and_the_step_it_fires_is_not() -> None:
    asked = challenges(handed_over()).asked
    assert asked == (Challenge("pay", "write_fail"), Challenge("told", "network"), Challenge("told", "lag"))


def test_two_objects_that_a_customer_sees_may_disagree() -> None:
    assert types(handed_over(), "harder") == ["duplicate", "conflict"]


def test_what_breaks_on_the_step_breaks_on_its_hand_over() -> None:
    broken = attach_failure(handed_over(), "pack", "lag", id="f")
    assert Challenge("told", "lag") not in challenges(broken).open


@pytest.mark.parametrize("failure", ["timeout", "lost"])
def test_a_failure_of_that_kind_answers_a_question(failure: FailureType) -> None:
    made = attach_failure(design_step(by="partner"), "pay", failure, id="f")
    assert (challenges(made).done, challenges(made).open) == (1, ())


def test_another_failure_answers_nothing() -> None:
    made = attach_failure(design_step(by="partner"), "pay", "crash", id="f")
    assert challenges(made).open == (Challenge("pay", "timeout"),)


def test_a_reason_why_it_cannot_happen_answers_a_question() -> None:
    made = rule_out(design_step(by="customer"), "pay", "network", "it is on the same machine")
    assert challenges(made).open == (Challenge("pay", "write_fail"),)


def test_no_failures_on_purpose_answers_all_questions_at_the_place() -> None:
    made = set_on_purpose(design_step(by="customer"), "pay", "failures", "it is a prototype")
    assert challenges(made).open == ()


def test_the_questions_follow_the_flow_and_not_the_file() -> None:
    made = flow("a > b", "c > d", "b > c")
    assert [each.place for each in challenges(made).asked] == ["a-b", "b-c", "c-d"]


@pytest.mark.parametrize("name", [template.id for template in TEMPLATES])
def test_the_first_round_is_short(name: str) -> None:
    made = load_template(name)
    assert len(challenges(made).asked) <= 2 * len(lookup(made).states)
