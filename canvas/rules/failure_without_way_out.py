"""A failure that nothing leads out of."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import after_failure, customer_reads, failure_place, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeless:
        if not trap.round_for_ever and trap.nodes[0] in facts.graph.situations:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    situation = facts.graph.situations[trap.nodes[0]]
    owner = object_name(tables, situation.lands)
    place = quoted(tables, situation.lands)
    return RULE.finding(
        trap.nodes,
        message=f"{after_failure(tables, situation)}, {owner} is left in {place}, and nothing leads on from there.",
        customer=customer_reads(tables, situation.lands),
        truth=f"{owner} stays there for good: no step is left to take, and nobody steps in.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("add-person", f"Let a named person step in when {failure_place(tables, situation)} fails"),),
        heals=trap.strands,
    )


RULE = Rule(
    code="REC001",
    slug="failure_without_way_out",
    severity="error",
    basis="proven",
    title="A failure with no way out",
    why="When this happens, nothing leads on. The customer is left where they were, for good.",
    fix="Give the failure an answer: try again and then something else, queue it, or hand it to a named person.",
    not_when="Some step out of the failure leads, in the end, to a state that may last.",
    check=check,
)
