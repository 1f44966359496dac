"""Doing it again may do it twice: what it says."""

from canvas.rules import again_may_be_twice
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = again_may_be_twice.RULE


def test_a_charge_that_is_tried_again() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"cart": {"messages": {"app": "Your cart"}}},
            transitions={"cart-paid": {"name": "Pay", "effect": "charge"}},
            failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "retry", "cap": 3, "then": "cart"}],
        ),
    )
    assert finding.key == "FBK008@b"
    assert (
        finding.message == "When nothing answers at “Pay”, nobody knows whether it went through, and we try it again."
    )
    assert finding.customer == "The customer reads “Your cart” on App."
    assert finding.truth == "If it went through, “charge” happens a second time."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Nothing answers at “Pay”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Let a second “Pay” with the same number count as the first",
    ]


def test_a_charge_that_waits_in_a_queue() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            transitions={"cart-paid": {"effect": "charge"}},
            failures=[{"id": "f", "name": "No line", "at": "cart-paid", "type": "network"}],
            fallbacks=[{"id": "b", "for": "f", "kind": "queue", "to": "paid"}],
        ),
    )
    assert finding.key == "FBK008@b"
    assert finding.message == (
        "After the failure “No line” at “Cart to Paid”, nobody knows whether it went through, and we put it in a "
        "queue to be done later."
    )
    assert finding.customer == "The customer sees Thing in “Cart” and reads no word from us."
    assert finding.truth == "If it went through, “charge” happens a second time."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "The failure “No line” happens at “Cart to Paid”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Let a second “Cart to Paid” with the same number count as the first",
    ]
