"""May happen twice: what it says."""

from canvas.rules import may_happen_twice
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = may_happen_twice.RULE


def test_a_card_that_may_be_charged_twice() -> None:
    finding = only_finding(
        RULE,
        flow(
            "cart ~> paid",
            states={"paid": {"kind": "good_end", "messages": {"app": "Paid €42"}}},
            transitions={"cart-paid": {"name": "Pay", "effect": "charges the card"}},
        ),
    )
    assert finding.key == "ASY002@cart-paid"
    assert finding.message == (
        "“Pay” comes later and may come twice, and then this happens twice outside: “charges the card”."
    )
    assert finding.customer == "The customer reads “Paid €42” on App."
    assert finding.truth == "It may have happened twice, and nothing here notices."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Later, “Pay”: Thing comes to “Paid”.",
    ]
    assert titles(finding) == [
        "Make “Pay” do no harm when it comes twice",
    ]
