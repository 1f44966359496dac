"""A hand-over with no failure mode: what it says."""

from canvas.rules import hand_over_without_failure
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design, flow

RULE = hand_over_without_failure.RULE


def test_a_parcel_that_waits_for_news_of_the_order() -> None:
    finding = only_finding(
        RULE,
        design(
            objects=[
                {"id": "order", "name": "Order", "states": [{"id": "paid", "name": "Paid"}]},
                {
                    "id": "parcel",
                    "name": "Parcel",
                    "states": [
                        {"id": "packed", "name": "Packed", "messages": {"app": "Ready to go"}},
                        {"id": "sent", "name": "Sent"},
                    ],
                },
            ],
            transitions=[{"id": "send", "name": "Send", "source": "packed", "target": "sent", "by": "event"}],
            triggers=[{"id": "go", "name": "Order paid", "when": "paid", "fires": "send"}],
        ),
    )
    assert finding.key == "COV001@go"
    assert finding.message == "The hand-over “Order paid” comes later, and nothing says what can go wrong there."
    assert finding.customer == "The customer reads “Ready to go” on App."
    assert (
        finding.truth == "It can get lost, come late or be refused, and then nobody knows what the customer is to see."
    )
    assert sentences(finding) == [
        "Order starts in “Paid”.",
    ]
    assert titles(finding) == [
        "Say what can go wrong at “Order paid”",
    ]


def test_a_step_that_a_partner_takes() -> None:
    finding = only_finding(RULE, flow("cart > paid", transitions={"cart-paid": {"name": "Pay", "by": "partner"}}))
    assert finding.key == "COV001@cart-paid"
    assert finding.message == "“Pay” leaves our hands, and nothing says what can go wrong there."
    assert finding.customer == "The customer sees Thing in “Cart” and reads no word from us."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "“Pay”, by the partner: Thing comes to “Paid”.",
    ]
