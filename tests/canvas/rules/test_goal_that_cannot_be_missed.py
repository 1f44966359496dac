"""A goal that cannot be missed: what it says."""

from canvas.rules import goal_that_cannot_be_missed
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = goal_that_cannot_be_missed.RULE


def test_a_name_and_nothing_else() -> None:
    finding = only_finding(
        RULE,
        design(metrics={"primary": [{"id": "m", "name": "contacts per 100 late packages"}]}),
    )
    assert finding.key == "MET001@metrics.primary.m"
    assert finding.message == "“contacts per 100 late packages” has no number, direction or time."
    assert finding.customer == "The customer may fare worse, and no number has to show it."
    assert finding.truth == "Without a number, a direction and a time, any result can be called a success."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Give “contacts per 100 late packages” a number, a direction and a time",
    ]


def test_a_goal_without_a_time() -> None:
    finding = only_finding(
        RULE,
        design(metrics={"primary": [{"id": "m", "name": "contacts", "direction": "down", "target": "20 %"}]}),
    )
    assert finding.key == "MET001@metrics.primary.m"
    assert finding.message == "“contacts” has no time."
    assert finding.customer == "The customer may fare worse, and no number has to show it."
    assert finding.truth == "Without a number, a direction and a time, any result can be called a success."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Give “contacts” a time",
    ]
