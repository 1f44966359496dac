"""Together they get stuck: what it says."""

from typing import Any

from canvas.findings import Finding
from canvas.rules import stuck_together
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import design

RULE = stuck_together.RULE
ORDER = {
    "id": "order",
    "name": "Order",
    "states": [
        {"id": "cart", "name": "Cart"},
        {"id": "paid", "name": "Paid", "kind": "good_end"},
        {"id": "void", "name": "Void", "kind": "bad_end"},
    ],
}
PARCEL = {
    "id": "parcel",
    "name": "Parcel",
    "states": [
        {"id": "waiting", "name": "Waiting", "messages": {"app": "We wait for your payment"}},
        {"id": "here", "name": "Here", "kind": "good_end"},
    ],
}


def finding_in(**fields: Any) -> Finding:
    return only_finding(RULE, design(objects=[ORDER, PARCEL], **fields))


def test_a_parcel_that_waits_for_a_payment_that_was_cancelled() -> None:
    finding = finding_in(
        transitions=[
            {"id": "pay", "source": "cart", "target": "paid"},
            {"id": "cancel", "source": "cart", "target": "void", "by": "customer"},
            {"id": "go", "source": "waiting", "target": "here", "by": "event"},
        ],
        triggers=[{"id": "news", "when": "pay", "fires": "go"}],
    )
    assert finding.key == "XOB003@waiting"
    assert finding.message == (
        "In “Waiting”, Parcel can no longer come to an end: there is a way out, but it hangs on another object, "
        "and nothing there opens it any more."
    )
    assert finding.customer == "The customer reads “We wait for your payment” on App."
    assert finding.truth == "Nothing that can still happen, in any object, takes Parcel to an end."
    assert sentences(finding) == [
        "Order starts in “Cart”.",
        "Parcel starts in “Waiting”.",
        "By the customer: Order comes to “Void”.",
    ]
    assert titles(finding) == [
        "Let the clock lead on from “Waiting” after a while",
        "Or let Parcel hear of it whichever way the others go",
    ]


def test_two_objects_that_wait_for_each_other() -> None:
    finding = finding_in(
        transitions=[
            {"id": "pay", "source": "cart", "target": "paid", "by": "event"},
            {"id": "go", "source": "waiting", "target": "here", "by": "event"},
        ],
        triggers=[{"id": "a", "when": "here", "fires": "pay"}, {"id": "b", "when": "paid", "fires": "go"}],
    )
    assert finding.key == "XOB003@cart+waiting"
    assert finding.message == (
        "In “Cart”, and in 1 more place, Order and Parcel can no longer come to an end: there is a way out, "
        "but it hangs on another object, and nothing there opens it any more."
    )
    assert finding.truth == "Nothing that can still happen, in any object, takes Order and Parcel to an end."
    assert sentences(finding) == ["Order starts in “Cart”.", "Parcel starts in “Waiting”."]
