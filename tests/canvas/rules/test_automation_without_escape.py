"""Automation without an escape hatch: what it says."""

from canvas.rules import automation_without_escape
from tests.canvas.rules.speaking import only_finding, sentences, titles
from tests.designs import flow

RULE = automation_without_escape.RULE


def test_a_score_that_refuses_for_good() -> None:
    finding = only_finding(
        RULE,
        flow(
            "asked > refused",
            states={"refused": {"kind": "bad_end", "messages": {"app": "Refused"}}},
            transitions={"asked-refused": {"name": "Score", "decision": True}},
        ),
    )
    assert finding.key == "COV003@asked-refused"
    assert finding.message == "“Score” decides by itself, and nobody can object in “Refused”."
    assert finding.customer == "The customer reads “Refused” on App."
    assert finding.truth == "The decision may be wrong, and nothing here finds that out or puts it right."
    assert sentences(finding) == [
        "Thing starts in “Asked”.",
        "“Score”: Thing comes to “Refused”.",
    ]
    assert titles(finding) == [
        "Let the customer object in “Refused”",
    ]
