"""More than one primary metric."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.phrases import NAME_LENGTH, listed, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    primary = sorted(facts.design.metrics.primary, key=lambda metric: metric.id)
    if len(primary) > 1:
        names = listed([f"“{shortened(metric.name, NAME_LENGTH)}”" for metric in primary])
        yield RULE.in_brief(
            "metrics.primary",
            message=f"There are {len(primary)} primary metrics: {names}.",
            customer="The customer gets what helped one of the numbers, and loses what the others stood for.",
            truth="With two goals, each excuses the other.",
            fix=Fix("one-primary", "Keep one of them, and make guardrails of what must not get worse"),
        )


RULE = Rule(
    code="MET002",
    slug="more_than_one_goal",
    severity="warning",
    basis="question",
    title="More than one goal",
    why="With two goals, each excuses the other: nobody can say that it did not work.",
    fix="Keep one primary metric; what must not get worse is a guardrail.",
    not_when="There is one primary metric, or none.",
    check=check,
)
