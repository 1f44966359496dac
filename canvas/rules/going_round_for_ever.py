"""States that lead only to each other, and to no end."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import path, witness
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
        witness=witness(facts, trap.nodes[0], *_once_round(facts, trap)),
        fixes=(Fix("draw-way-out", f"Draw a step from {quoted(tables, trap.nodes[0])} to an end"),),
        heals=trap.strands,
    )


def _once_round(facts: Facts, trap: Trap) -> tuple[Arc, ...]:
    """A shortest way from the first state of the circle back to it."""
    first, inside = trap.nodes[0], frozenset(trap.nodes)
    leaving = [arc for arc in facts.graph.arcs_from(first) if arc.end in inside]
    rounds = [(arc, *path(facts, frozenset({arc.end}), first, lambda back: back.start in inside)) for arc in leaving]
    return min(rounds, key=len)


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
