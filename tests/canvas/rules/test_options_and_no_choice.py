"""Options and no choice: what it says."""

from canvas.rules import options_and_no_choice
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = options_and_no_choice.RULE


def test_a_question_that_is_left_open() -> None:
    finding = only_finding(
        RULE,
        design(tradeoffs=[{"id": "t", "question": "Who calls a package lost?", "options": ["a clock", "a person"]}]),
    )
    assert finding.key == "TRD002@tradeoffs.t"
    assert finding.message == "“Who calls a package lost?” has 2 options, and none is chosen."
    assert finding.customer == "The customer meets one answer here and the other there."
    assert finding.truth == "It is decided all the same, by whoever comes to it first."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Choose one of the options of “Who calls a package lost?”",
    ]
