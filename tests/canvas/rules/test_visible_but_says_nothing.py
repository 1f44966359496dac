"""Visible but says nothing: what it says."""

from canvas.rules import visible_but_says_nothing
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = visible_but_says_nothing.RULE


def test_a_parcel_in_the_hall() -> None:
    finding = only_finding(
        RULE,
        flow("sent > hall", states={"sent": {"visible": False}, "hall": {"name": "In the hall", "kind": "resting"}}),
    )
    assert finding.key == "UNC010@hall"
    assert finding.message == "The customer can see “In the hall”, and no surface says anything there."
    assert finding.customer == "The customer sees Thing in “In the hall” and reads no word from us."
    assert finding.truth == "Thing is in “In the hall”, and we know it."
    assert sentences(finding) == [
        "Thing starts in “Sent”.",
        "Then: Thing comes to “In the hall”.",
    ]
    assert titles(finding) == [
        "Write what the customer reads in “In the hall”",
    ]
