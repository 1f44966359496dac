"""A failure with no way out: what it says."""

from canvas.rules import failure_without_way_out
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = failure_without_way_out.RULE


def test_a_payment_that_nobody_answers() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            states={"cart": {"messages": {"app": "Ready to pay"}}, "paid": {"kind": "good_end"}},
            transitions={"cart-paid": {"name": "Pay", "by": "customer"}},
            failures=[{"id": "f", "at": "cart-paid", "type": "timeout"}],
        ),
    )
    assert finding.key == "REC001@f"
    assert finding.message == "When nothing answers at “Pay”, Thing is left in “Cart”, and nothing leads on from there."
    assert finding.customer == "The customer reads “Ready to pay” on App."
    assert finding.truth == "Thing stays there for good: no step is left to take, and nobody steps in."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Nothing answers at “Pay”: Thing stays in “Cart”.",
    ]
    assert titles(finding) == [
        "Let a named person step in when “Pay” fails",
    ]


def test_a_named_failure_two_steps_on() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart > paid",
            "paid > sent",
            states={"paid": {"visible": False}, "sent": {"kind": "good_end"}},
            transitions={"paid-sent": {"name": "Hand to the carrier", "by": "partner", "mode": "async"}},
            failures=[{"id": "f", "name": "No pick-up", "at": "paid-sent", "type": "lost"}],
        ),
    )
    assert finding.key == "REC001@f"
    assert finding.message == (
        "After the failure “No pick-up” at “Hand to the carrier”, Thing is left in "
        "“Paid”, and nothing leads on from there."
    )
    assert finding.customer == "The customer sees nothing: “Paid” is not shown to them."
    assert finding.truth == "Thing stays there for good: no step is left to take, and nobody steps in."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Then: Thing comes to “Paid”.",
        "The failure “No pick-up” happens at “Hand to the carrier”: Thing stays in “Paid”.",
    ]
    assert titles(finding) == [
        "Let a named person step in when “Hand to the carrier” fails",
    ]
