"""Failures, fallbacks and reasons, edited."""

import pytest

from canvas import edits
from canvas.edits import EditError
from canvas.model import Design
from canvas.model.flow import FallbackKind

BASE = edits.connect(
    edits.add_state(
        edits.add_object(Design(title="T"), "Order", id="order", first_state_id="cart", first_state_name="Cart"),
        "order",
        "Paid",
        id="paid",
    ),
    "cart",
    "paid",
    id="pay",
)
BROKEN = edits.attach_failure(BASE, "pay", "network", id="drop")


def test_a_failure_stands_on_a_transition_or_a_state() -> None:
    assert edits.attach_failure(BASE, "cart", "lag", id="f").failures[0].at == "cart"
    assert BROKEN.failures[0].at == "pay"


def test_a_failure_does_not_stand_on_an_object() -> None:
    with pytest.raises(EditError, match="stands on"):
        edits.attach_failure(BASE, "order", "lag", id="f")


def test_only_a_step_that_did_not_happen_moves_the_object() -> None:
    assert edits.attach_failure(BASE, "pay", "rejected", id="f", lands="cart").failures[0].lands == "cart"
    with pytest.raises(EditError):
        edits.attach_failure(BASE, "pay", "conflict", id="f", lands="cart")


def test_a_fallback_answers_a_failure_and_nothing_else() -> None:
    answered = edits.attach_fallback(BROKEN, "drop", "retry", id="b", cap=3, then="cart")
    assert (answered.fallbacks[0].failure, answered.fallbacks[0].cap) == ("drop", 3)
    with pytest.raises(EditError, match="answers a failure"):
        edits.attach_fallback(BROKEN, "pay", "retry", id="b")


def test_a_fallback_of_a_failure_that_moves_has_no_end_of_its_own() -> None:
    moved = edits.attach_failure(BASE, "pay", "rejected", id="f", lands="cart")
    with pytest.raises(EditError, match='moves the object to "Cart"'):
        edits.attach_fallback(moved, "f", "degrade", id="b", to="paid")


def test_only_trying_again_and_a_queue_have_something_after() -> None:
    with pytest.raises(EditError):
        edits.attach_fallback(BROKEN, "drop", "degrade", id="b", then="cart")


def test_a_fallback_is_led_to_another_state() -> None:
    answered = edits.attach_fallback(BROKEN, "drop", "queue", id="b", to="paid", then="cart")
    led = edits.lead_answer(answered, "b", "cart", instead_of="paid").fallbacks[0]
    assert (led.to, led.then) == ("cart", "cart")
    led = edits.lead_answer(answered, "b", "paid", instead_of="cart").fallbacks[0]
    assert (led.to, led.then) == ("paid", "paid")


@pytest.mark.parametrize(
    ("kind", "end"), [("retry", "then"), ("queue", "to"), ("degrade", "to"), ("undo", "to"), ("human", "to")]
)
def test_a_fallback_without_an_end_gets_the_one_that_its_kind_has_first(kind: FallbackKind, end: str) -> None:
    answered = edits.attach_fallback(BROKEN, "drop", kind, id="b")
    assert getattr(edits.lead_answer(answered, "b", "cart").fallbacks[0], end) == "cart"


def test_a_failure_that_moves_the_object_is_led_to_another_state() -> None:
    moved = edits.attach_failure(BASE, "pay", "rejected", id="f", lands="cart")
    assert edits.lead_answer(moved, "f", "paid").failures[0].lands == "paid"


def test_what_leads_nowhere_is_not_led_elsewhere() -> None:
    with pytest.raises(EditError, match="Only a failure or a fallback"):
        edits.lead_answer(BASE, "cart", "paid")


def test_cannot_happen_because_is_said_and_taken_back() -> None:
    said = edits.rule_out(BASE, "pay", "duplicate", "the bank numbers its payments")
    assert dict(said.transitions[0].ruled_out) == {"duplicate": "the bank numbers its payments"}
    assert edits.rule_out(said, "pay", "duplicate", " ") == BASE


def test_on_purpose_knows_its_keys() -> None:
    assert dict(edits.set_on_purpose(BASE, "pay", "timeout", "it is instant").transitions[0].on_purpose) == {
        "timeout": "it is instant"
    }
    with pytest.raises(EditError):
        edits.set_on_purpose(BASE, "pay", "messages", "no")
    with pytest.raises(EditError, match="cannot be said here"):
        edits.set_on_purpose(BASE, "app", "messages", "no")
