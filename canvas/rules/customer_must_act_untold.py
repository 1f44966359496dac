"""A place that only the customer can lead out of, and nothing tells them to."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import CUSTOMER
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import at_places, customer_reads, listed, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeful:
        if trap.blame == CUSTOMER:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    place = at_places(tables, facts.graph.situations, trap.key)
    owner = object_name(tables, trap.key[0])
    shown = facts.shown(trap.key[0])
    deeds = listed(sorted({quoted(tables, arc.element) for arc in trap.exits}), "or")
    return RULE.finding(
        trap.key,
        message=f"{place}, {owner} gets on only if the customer takes the step {deeds}, and nothing tells them to.",
        customer=customer_reads(tables, shown),
        truth=f"We wait for the customer, and the customer waits for us: {owner} stays in {quoted(tables, shown)}.",
        witness=witness(facts, trap.key[0]),
        fixes=(
            Fix("write-message", f"Write in {quoted(tables, shown)} what the customer can do now"),
            Fix("add-timer", f"Or let the clock lead on from {quoted(tables, shown)} after a while"),
        ),
        heals=trap.strands,
    )


RULE = Rule(
    code="REC006",
    slug="customer_must_act_untold",
    severity="error",
    basis="proven",
    title="The customer must act and is not told",
    why="The way on is the customer's, and they cannot know: they see nothing of it, or read nothing about it.",
    fix="Make the state visible and write what to do, or tell it with the fallback.",
    not_when="The customer can see the state and reads something there, may stay there, or is told by a fallback; "
    "or some other way on assumes nothing.",
    check=check,
)
