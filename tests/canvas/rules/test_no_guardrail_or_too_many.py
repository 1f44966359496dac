"""No guardrail, or too many: what it says."""

from canvas.rules import no_guardrail_or_too_many
from tests.canvas.rules.speaking import only_finding, titles
from tests.designs import design

RULE = no_guardrail_or_too_many.RULE


def test_a_goal_and_no_guardrail() -> None:
    finding = only_finding(
        RULE,
        design(metrics={"primary": [{"id": "m", "name": "contacts"}]}),
    )
    assert finding.key == "MET003@metrics.guardrails"
    assert finding.message == "No guardrail says what must not get worse meanwhile."
    assert finding.customer == "The goal can be reached at the customer's expense, and no number has to show it."
    assert finding.truth == "Every goal can be reached by harming something."
    assert (finding.severity, finding.basis) == ("warning", "question")
    assert titles(finding) == [
        "Say what must not get worse, in one or two numbers",
    ]


def test_three_guardrails() -> None:
    finding = only_finding(
        RULE,
        design(metrics={"guardrails": [{"id": each, "name": each} for each in ("refunds", "calls", "returns")]}),
    )
    assert finding.key == "MET003@metrics.guardrails"
    assert finding.message == "There are 3 guardrails."
    assert finding.customer == "The number that is about the customer is one of many."
    assert finding.truth == "With so many, one of them is always red, and soon nobody looks."
    assert (finding.severity, finding.basis) == ("advice", "question")
    assert titles(finding) == [
        "Keep the two that would hurt most",
    ]
