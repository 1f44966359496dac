"""Happy path only: what it says."""

from canvas.rules import happy_path_only
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import flow

RULE = happy_path_only.RULE


def test_a_design_in_which_nothing_goes_wrong() -> None:
    finding = only_finding(
        RULE,
        flow("cart > paid", "paid > sent"),
    )
    assert finding.key == "COV006@design"
    assert finding.message == "The design has 3 states and no failure: in it nothing ever goes wrong."
    assert (
        finding.customer
        == "The customer expects that all goes well, and nobody has written what they see when it does not."
    )
    assert finding.truth == "Only the happy path was looked at, and nothing was tested."
    assert finding.witness == ()
    assert titles(finding) == [
        "Choose a step and say what can go wrong there",
    ]
    assert (finding.elements, finding.place) == ((), "")
