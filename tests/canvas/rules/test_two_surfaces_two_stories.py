"""Two surfaces tell two stories: what it says."""

from canvas.rules import two_surfaces_two_stories
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = two_surfaces_two_stories.RULE


def test_an_order_that_is_paid_and_pending() -> None:
    finding = only_finding(
        RULE,
        flow(
            surfaces=[{"id": "app", "name": "App"}, {"id": "mail", "name": "E-mail", "kind": "sent"}],
            states={"paid": {"kind": "good_end", "messages": {"app": "Paid", "mail": "Your payment is pending"}}},
        ),
    )
    assert finding.key == "UNC009@paid"
    assert finding.message == (
        "In “Paid” the customer reads “Paid” on App, and at the same time “Your payment is pending” on E-mail."
    )
    assert finding.customer == "The customer believes the one that they happen to see."
    assert finding.truth == "Thing is in “Paid”, and that is marked as certain."
    assert sentences(finding) == [
        "Thing starts in “Paid”.",
    ]
    assert titles(finding) == [
        "Let all messages in “Paid” say the same",
    ]
