"""Tap, then silence: what it says."""

from canvas.rules import tap_then_silence
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = tap_then_silence.RULE


def test_a_post_that_shows_nothing_until_it_is_there() -> None:
    finding = only_finding(
        RULE,
        flow(
            "draft ~> posted",
            states={"draft": {"messages": {"app": "Post?"}}},
            transitions={"draft-posted": {"name": "Post", "by": "customer"}},
        ),
    )
    assert finding.key == "ASY004@draft-posted"
    assert finding.message == "The customer starts “Post”, and nothing changes until it is “Posted”, later."
    assert finding.customer == "The customer reads “Post?” on App."
    assert finding.truth == "It was asked for and is under way, and Thing is still in “Draft”."
    assert sentences(finding) == [
        "Thing starts in “Draft”.",
        "Later, “Post”, by the customer: Thing comes to “Posted”.",
    ]
    assert titles(finding) == [
        "Show at once a state before “Posted” that says we are on it",
    ]
