"""No guardrail, or more than anybody looks at."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import says_anything
from canvas.rules.rule import Rule

PLENTY = 2
"""How many guardrails people go on looking at."""


def check(facts: Facts) -> Iterator[Finding]:
    count = len(facts.design.metrics.guardrails)
    if says_anything(facts.design.metrics) and not count:
        yield RULE.in_brief(
            "metrics.guardrails",
            message="No guardrail says what must not get worse meanwhile.",
            customer="The goal can be reached at the customer's expense, and no number has to show it.",
            truth="Every goal can be reached by harming something.",
            fix=Fix("add-guardrail", "Say what must not get worse, in one or two numbers"),
        )
    elif count > PLENTY:
        yield RULE.in_brief(
            "metrics.guardrails",
            message=f"There are {count} guardrails.",
            customer="The number that is about the customer is one of many.",
            truth="With so many, one of them is always red, and soon nobody looks.",
            fix=Fix("fewer-guardrails", "Keep the two that would hurt most"),
            severity="advice",
        )


RULE = Rule(
    code="MET003",
    slug="no_guardrail_or_too_many",
    severity="warning",
    basis="question",
    title="No guardrail, or too many",
    why="Every goal can be reached by harming something. Without a guardrail, or among many, nobody sees it.",
    fix="Say what must not get worse, in one or two numbers.",
    not_when="There are one or two guardrails, or nothing of the metrics is filled.",
    check=check,
)
