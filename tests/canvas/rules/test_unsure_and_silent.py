"""We do not know and do not say: what it says."""

from canvas.rules import unsure_and_silent
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = unsure_and_silent.RULE


def test_a_parcel_of_which_nothing_is_known() -> None:
    finding = only_finding(
        RULE,
        flow("sent > no_news", states={"no_news": {"name": "No news", "certainty": "unknown"}}),
    )
    assert finding.key == "UNC001@no_news"
    assert finding.message == "In “No news” we are not sure how it stands with Thing, and no surface says so."
    assert finding.customer == "The customer sees Thing in “No news” and reads no word from us."
    assert finding.truth == "Nobody knows whether Thing is in “No news”."
    assert sentences(finding) == [
        "Thing starts in “Sent”.",
        "Then: Thing comes to “No news”.",
    ]
    assert titles(finding) == [
        "Write what the customer reads in “No news”",
    ]


def test_a_payment_that_is_likely() -> None:
    finding = only_finding(
        RULE,
        flow("cart > paid", states={"paid": {"certainty": "tentative"}}),
    )
    assert finding.key == "UNC001@paid"
    assert finding.message == "In “Paid” we are not sure how it stands with Thing, and no surface says so."
    assert finding.customer == "The customer sees Thing in “Paid” and reads no word from us."
    assert finding.truth == "Thing is likely to be in “Paid”, and nothing has confirmed it."
    assert sentences(finding) == [
        "Thing starts in “Cart”.",
        "Then: Thing comes to “Paid”.",
    ]
    assert titles(finding) == [
        "Write what the customer reads in “Paid”",
    ]
