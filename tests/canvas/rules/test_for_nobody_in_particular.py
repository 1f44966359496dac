"""For nobody in particular: what it says."""

from canvas.rules import for_nobody_in_particular
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = for_nobody_in_particular.RULE


def test_a_word_for_everybody() -> None:
    finding = only_finding(
        RULE,
        design(brief={"segment": "The users"}),
    )
    assert finding.key == "BRF001@brief.segment"
    assert finding.message == "The brief says that this is for “The users”, and that is anybody."
    assert finding.customer == (
        "Whoever uses it has a moment and a worry of their own, and the design does not know them."
    )
    assert finding.truth == "Without a group that one can picture, nobody can say which failure hurts most."
    assert (finding.severity, finding.basis) == ("warning", "wording")
    assert titles(finding) == [
        "Say who this is for, in one phrase that leaves somebody out",
    ]


def test_nothing_said() -> None:
    finding = only_finding(
        RULE,
        design(brief={"job": "know whether to wait"}),
    )
    assert finding.key == "BRF001@brief.segment"
    assert finding.message == "The brief does not say who this is for."
    assert finding.customer == (
        "Whoever uses it has a moment and a worry of their own, and the design does not know them."
    )
    assert finding.truth == "Without a group that one can picture, nobody can say which failure hurts most."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say who this is for, in one phrase that leaves somebody out",
    ]
