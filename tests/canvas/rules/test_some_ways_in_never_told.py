"""Some ways in are never told: what it says."""

from canvas.rules import some_ways_in_never_told
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design

RULE = some_ways_in_never_told.RULE


def test_a_person_who_marks_an_order_as_paid() -> None:
    finding = only_finding(
        RULE,
        design(
            objects=[
                {
                    "id": "order",
                    "name": "Order",
                    "states": [{"id": "cart", "name": "Cart"}, {"id": "paid", "name": "Paid"}],
                },
                {
                    "id": "parcel",
                    "name": "Parcel",
                    "states": [
                        {"id": "waiting", "name": "Waiting", "messages": {"app": "We wait for your payment"}},
                        {"id": "coming", "name": "Coming"},
                    ],
                },
            ],
            transitions=[
                {"id": "pay", "name": "Pay", "source": "cart", "target": "paid", "by": "customer"},
                {"id": "go", "source": "waiting", "target": "coming", "by": "event"},
            ],
            triggers=[{"id": "news", "when": "pay", "fires": "go"}],
            failures=[{"id": "f", "name": "Bank", "at": "pay", "type": "timeout"}],
            fallbacks=[{"id": "desk", "for": "f", "kind": "human", "owner": "Desk", "to": "paid"}],
        ),
    )
    assert finding.key == "XOB005@news"
    assert finding.message == (
        "Parcel hears of “Paid” only when “Pay” leads there, and Order can also come there another way."
    )
    assert finding.customer == "The customer reads “We wait for your payment” on App."
    assert finding.truth == "Order is in “Paid”, and Parcel was never told."
    assert sentences(finding) == [
        "Order starts in “Cart”.",
        "The failure “Bank” happens at “Pay”: Order stays in “Cart”.",
        "Desk steps in: Order comes to “Paid”.",
    ]
    assert titles(finding) == ["Let Parcel hear of “Paid” whichever way Order comes there"]
