"""A retry that never stops."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for situation, fallback in facts.fallbacks():
        if fallback.kind == "retry" and fallback.cap is None:
            owner = object_name(tables, situation.lands)
            yield RULE.finding(
                (fallback.id,),
                message=f"{after_failure(tables, situation)}, we try again, and no number says when we stop.",
                customer=customer_reads(tables, situation.lands),
                truth=f"If it never works, we try for ever, and {owner} stays in {quoted(tables, situation.lands)}.",
                witness=witness(facts, situation.failure.id),
                fixes=(Fix("set-cap", "Stop after 3 tries, and say what happens then"),),
            )


RULE = Rule(
    code="FBK002",
    slug="retries_for_ever",
    severity="error",
    basis="proven",
    title="Retries for ever",
    why="A retry without a limit hides the failure from everybody: nobody is told, and nothing else is tried.",
    fix="Set the number of tries, and what happens after the last one.",
    not_when="The retry has a number of tries.",
    check=check,
)
