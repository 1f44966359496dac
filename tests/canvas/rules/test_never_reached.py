"""Never reached: what it says."""

from canvas.rules import never_reached
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import flow

RULE = never_reached.RULE


def test_a_state_that_was_forgotten() -> None:
    finding = only_finding(
        RULE,
        flow("cart > paid", states={"gift": {"name": "Gift wrap"}}),
    )
    assert finding.key == "COV005@gift"
    assert finding.message == (
        "Thing never comes to “Gift wrap”: no step, failure or fallback that can happen leads there."
    )
    assert finding.customer == "The customer never sees “Gift wrap”."
    assert finding.truth == "It is drawn, and it stands apart from all that can happen."
    assert finding.witness == ()
    assert titles(finding) == [
        "Draw the step that leads to “Gift wrap”",
        "Or take “Gift wrap” out",
    ]
