"""Hope becomes fact: what it says."""

from canvas.rules import hope_becomes_fact
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design

RULE = hope_becomes_fact.RULE


def test_a_payment_that_is_not_certain_and_a_parcel_that_is() -> None:
    finding = only_finding(
        RULE,
        design(
            objects=[
                {
                    "id": "order",
                    "name": "Order",
                    "states": [
                        {"id": "cart", "name": "Cart"},
                        {"id": "paid", "name": "Paid", "certainty": "tentative"},
                    ],
                },
                {
                    "id": "parcel",
                    "name": "Parcel",
                    "states": [
                        {"id": "waiting", "name": "Waiting"},
                        {"id": "coming", "name": "Coming", "messages": {"app": "On its way"}},
                    ],
                },
            ],
            transitions=[
                {"id": "pay", "name": "Pay", "source": "cart", "target": "paid", "by": "customer"},
                {"id": "go", "source": "waiting", "target": "coming", "by": "event"},
            ],
            triggers=[{"id": "news", "when": "pay", "fires": "go"}],
        ),
    )
    assert finding.key == "XOB004@news"
    assert finding.message == (
        "Order in “Paid” is only tentative, and yet that takes Parcel to “Coming”, which is shown as certain."
    )
    assert finding.customer == "The customer reads “On its way” on App."
    assert finding.truth == "Nobody knows yet whether Order really is in “Paid”."
    assert sentences(finding) == [
        "Order starts in “Cart”.",
        "“Pay”, by the customer: Order comes to “Paid”.",
    ]
    assert titles(finding) == [
        "Mark “Coming” as tentative",
        "Or hand over to Parcel only once it is certain",
    ]
