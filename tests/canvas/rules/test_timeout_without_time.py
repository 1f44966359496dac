"""A timeout without a time: what it says."""

from canvas.rules import timeout_without_time
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = timeout_without_time.RULE


def test_a_payment_that_nobody_can_call_late() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"cart": {"messages": {"app": "Ready to pay"}}},
            transitions={"cart-paid": {"name": "Pay"}},
            failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
        ),
    )
    assert finding.key == "ASY005@cart-paid"
    assert finding.message == "When nothing answers at “Pay”, we stop waiting, and nothing says after how long."
    assert finding.customer == "The customer reads “Ready to pay” on App."
    assert finding.truth == "Thing is in “Cart”, and nobody can say when that has been too long."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Nothing answers at “Pay”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Say how long we wait for “Pay”",
    ]
