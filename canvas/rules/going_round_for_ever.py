"""States that lead only to each other, and to no end."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import all_quoted, customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeless:
        if trap.round_for_ever:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    owner = object_name(tables, trap.nodes[0])
    places = all_quoted(tables, trap.nodes)
    return RULE.finding(
        trap.nodes,
        message=f"{owner} goes round for ever through {places}: no step leads out to an end."
        if len(trap.nodes) > 1
        else f"{owner} comes back to {places} again and again: no step leads out to an end.",
        customer=customer_reads(tables, trap.nodes[0]),
        truth=f"However often it goes round, {owner} never gets anywhere it could stay.",
        witness=witness(facts, trap.nodes[0]),
        fixes=(Fix("draw-way-out", f"Draw a step from {quoted(tables, trap.nodes[0])} to an end"),),
        heals=trap.strands,
    )


RULE = Rule(
    code="REC003",
    slug="going_round_for_ever",
    severity="error",
    basis="proven",
    title="Going round for ever",
    why="Something always happens next, and none of it ends. The customer sees movement and gets no result.",
    fix="Draw one step out of the circle that leads to an end, for example after a number of tries.",
    not_when="Some step out of the circle leads, in the end, to a state that may last.",
    check=check,
)
