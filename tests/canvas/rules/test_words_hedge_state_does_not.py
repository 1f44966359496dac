"""The words hedge and the state does not: what it says."""

from canvas.rules import words_hedge_state_does_not
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = words_hedge_state_does_not.RULE


def test_a_check_that_is_marked_as_certain() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > checked",
            states={"checked": {"messages": {"app": "We are checking your papers"}}},
        ),
    )
    assert finding.key == "UNC011@checked"
    assert finding.message == (
        "In “Checked” the customer reads “We are checking your papers” on App, and “Checked” is marked as certain."
    )
    assert finding.customer == "The customer reads in “We are checking your papers” on App that it is still open."
    assert finding.truth == "The drawing is certain and the words are not: one of the two is wrong."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "Then: Thing comes to “Checked”.",
    ]
    assert titles(finding) == [
        "Mark “Checked” as tentative",
    ]
