"""A technology without a reason: what it says."""

from canvas.rules import technology_without_reason
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = technology_without_reason.RULE


def test_praise_and_nothing_else() -> None:
    finding = only_finding(
        RULE,
        design(brief={"technology": [{"id": "q", "name": "Queue", "why": "modern and fast"}]}),
    )
    assert finding.key == "TRD001@brief.technology.q"
    assert finding.message == "The reason for “Queue” is “modern and fast”, which is said of anything."
    assert finding.customer == (
        "The customer waits for one more part that can fail, and nobody can say what they get for it."
    )
    assert finding.truth == "A reason that fits any other choice as well is none."
    assert (finding.severity, finding.basis) == ("warning", "wording")
    assert titles(finding) == [
        "Say what “Queue” does for the customer that something simpler would not",
    ]


def test_nothing_said() -> None:
    finding = only_finding(
        RULE,
        design(brief={"technology": [{"id": "q", "name": "Queue"}]}),
    )
    assert finding.key == "TRD001@brief.technology.q"
    assert finding.message == "Nothing says why it is “Queue”."
    assert finding.customer == (
        "The customer waits for one more part that can fail, and nobody can say what they get for it."
    )
    assert finding.truth == "A reason that fits any other choice as well is none."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say what “Queue” does for the customer that something simpler would not",
    ]
