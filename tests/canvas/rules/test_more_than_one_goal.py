"""More than one goal: what it says."""

from canvas.rules import more_than_one_goal
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = more_than_one_goal.RULE


def test_two_goals() -> None:
    finding = only_finding(
        RULE,
        design(metrics={"primary": [{"id": "m", "name": "contacts"}, {"id": "n", "name": "orders"}]}),
    )
    assert finding.key == "MET002@metrics.primary"
    assert finding.message == "There are 2 primary metrics: “contacts” and “orders”."
    assert finding.customer == "The customer gets what helped one of the numbers, and loses what the others stood for."
    assert finding.truth == "With two goals, each excuses the other."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Keep one of them, and make guardrails of what must not get worse",
    ]
