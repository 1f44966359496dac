"""A target and nothing after it: what it says."""

from canvas.rules import target_without_afterwards
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = target_without_afterwards.RULE


def test_a_fresh_status() -> None:
    finding = only_finding(
        RULE,
        design(brief={"needs": [{"id": "n", "what": "the status is fresh", "target": "15m"}]}),
    )
    assert finding.key == "BRF004@brief.needs.n"
    assert finding.message == (
        "“the status is fresh” has the target “15m”, and nothing says how much longer is still bearable or what "
        "happens then."
    )
    assert finding.customer == "When it takes longer, the customer waits, and the design has no word for it."
    assert finding.truth == "Every target is missed one day, and then somebody decides in haste."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say of “the status is fresh” how much longer is still bearable and what happens then",
    ]


def test_an_answer_with_a_tolerance() -> None:
    finding = only_finding(
        RULE,
        design(brief={"needs": [{"id": "n", "what": "an answer", "target": "2 s", "tolerance": "5 s"}]}),
    )
    assert finding.key == "BRF004@brief.needs.n"
    assert finding.message == "“an answer” has the target “2 s”, and nothing says what happens then."
    assert finding.customer == "When it takes longer, the customer waits, and the design has no word for it."
    assert finding.truth == "Every target is missed one day, and then somebody decides in haste."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say of “an answer” what happens then",
    ]
