"""A person who steps in, and no word about when."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.meaning import filled
from canvas.model import Fallback
from canvas.phrases import NAME_LENGTH, after_failure, customer_reads, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for situation, fallback in facts.fallbacks():
        if _has_no_time(fallback):
            owner = shortened(fallback.owner, NAME_LENGTH)
            yield RULE.finding(
                (fallback.id,),
                message=f"{after_failure(tables, situation)}, {owner} steps in, and nothing says within what time.",
                customer=customer_reads(tables, situation.lands),
                truth=f"It takes as long as it takes: nobody can tell the customer when to expect {owner}.",
                witness=witness(facts, situation.failure.id),
                fixes=(Fix("set-within", f"Say within what time {owner} steps in"),),
            )


def _has_no_time(fallback: Fallback) -> bool:
    named = fallback.kind == "human" and filled(fallback.owner)
    return named and fallback.within is None and not filled(fallback.on_purpose.get("within"))


RULE = Rule(
    code="FBK007",
    slug="person_without_time",
    severity="advice",
    basis="proven",
    title="A person but no time",
    why="A person without a time is a queue without an end. Nobody can tell the customer when to expect an answer.",
    fix="Say within what time the person steps in, or why there is no limit on purpose.",
    not_when="A time is given, there is none on purpose, or nobody is named, which is a finding of its own.",
    check=check,
)
