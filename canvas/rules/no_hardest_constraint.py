"""A brief that names no hardest constraint."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import says_anything
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    brief = facts.design.brief
    if says_anything(brief) and not says_anything(brief.constraint):
        yield RULE.in_brief(
            "brief.constraint",
            message="The brief names no hardest constraint.",
            customer="The customer gets a little of everything, and nothing that they can rely on.",
            truth="One constraint shapes the design, and nothing says which one it is.",
            fix=Fix("say-constraint", "Say which constraint is the hardest, and why"),
        )


RULE = Rule(
    code="BRF003",
    slug="no_hardest_constraint",
    severity="advice",
    basis="question",
    title="No hardest constraint",
    why="Where all constraints weigh the same, each part of the design obeys another one.",
    fix="Say which constraint is the hardest, and why; the others are answered by it or can wait.",
    not_when="A constraint is named, by its kind or in words, or nothing of the brief is filled.",
    check=check,
)
