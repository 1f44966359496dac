"""A failure that nobody notices, and no clock does either."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for situation in facts.failures():
        failure = situation.failure
        if failure.undetected and not facts.timers_out_of(situation.lands):
            owner = object_name(tables, situation.lands)
            place = quoted(tables, situation.lands)
            yield RULE.finding(
                (failure.id,),
                message=f"{after_failure(tables, situation)}, nobody notices, and no clock runs in {place}.",
                customer=customer_reads(tables, situation.lands),
                truth=f"Something broke, and nobody is on it: {owner} stays in {place}.",
                witness=witness(facts, failure.id),
                fixes=(
                    Fix("add-timer", f"Let the clock lead on from {place} after a while"),
                    Fix("say-detected", "Or say what notices it"),
                ),
            )


RULE = Rule(
    code="UNC006",
    slug="failure_nobody_notices",
    severity="warning",
    basis="proven",
    title="A failure nobody notices",
    why="A fallback helps only once somebody knows. Here the customer is the first to find out.",
    fix="Let the clock lead on from the state after a while, or detect the failure and say how.",
    not_when="Somebody notices the failure, or a step by the clock leads out of the state that it leaves behind.",
    check=check,
)
