"""Celebrated too early: what it says."""

from canvas.rules import celebrated_too_early
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = celebrated_too_early.RULE


def test_a_post_that_is_shown_at_once() -> None:
    finding = only_finding(
        RULE,
        flow(
            "draft > posted",
            states={"posted": {"kind": "good_end", "messages": {"app": "Posted"}}},
            transitions={"draft-posted": {"name": "Post", "by": "customer", "optimistic": True}},
        ),
    )
    assert finding.key == "UNC005@draft-posted"
    assert finding.message == "“Post” shows “Posted” before it is true, and “Posted” is marked as certain."
    assert finding.customer == "The customer reads “Posted” on App."
    assert finding.truth == "Thing is not there yet, and it may still fail."
    assert sentences(finding) == [
        "Thing starts in “Draft”.",
        "“Post”, by the customer: Thing comes to “Posted”.",
    ]
    assert titles(finding) == [
        "Mark “Posted” as tentative",
    ]
