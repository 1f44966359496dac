"""The customer will tap again: what it says."""

from canvas.rules import customer_will_tap_again
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = customer_will_tap_again.RULE


def test_a_tap_on_pay_without_an_answer() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"cart": {"messages": {"app": "Your cart"}}},
            transitions={"cart-paid": {"name": "Pay", "by": "customer", "effect": "charge"}},
            failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
        ),
    )
    assert finding.key == "FBK009@f"
    assert finding.message == (
        "When nothing answers at “Pay”, the customer cannot tell whether it worked, and will do it again."
    )
    assert finding.customer == "The customer reads “Your cart” on App."
    assert finding.truth == "If it did work, “charge” happens a second time."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Nothing answers at “Pay”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Let a second “Pay” with the same number count as the first",
    ]
