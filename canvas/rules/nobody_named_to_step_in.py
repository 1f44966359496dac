"""A place that only a person can lead out of, and no person is named."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import UNNAMED, Arc
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import at_places, customer_reads, listed, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeful:
        if trap.blame == UNNAMED:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    place = at_places(tables, facts.graph.situations, trap.key)
    owner = object_name(tables, trap.key[0])
    deeds = listed(sorted({_deed(facts, arc) for arc in trap.exits}), "or")
    return RULE.finding(
        trap.key,
        message=f"{place}, {owner} gets on only if somebody {deeds}, and nobody is named for that.",
        customer=customer_reads(tables, facts.shown(trap.key[0])),
        truth="It is nobody's job, so it may never happen.",
        witness=witness(facts, trap.key[0]),
        fixes=tuple(
            Fix("name-owner", f"Name who {deed}") for deed in sorted({_deed(facts, arc) for arc in trap.exits})[:1]
        ),
        heals=trap.strands,
    )


def _deed(facts: Facts, arc: Arc) -> str:
    if arc.element in facts.tables.fallbacks:
        return "steps in"
    return f"takes the step {quoted(facts.tables, arc.element)}"


RULE = Rule(
    code="REC005",
    slug="nobody_named_to_step_in",
    severity="error",
    basis="proven",
    title="A person must step in and nobody is named",
    why="What is everybody's job is nobody's. The customer waits for a person who does not know that they are meant.",
    fix="Name an owner for the step or the fallback: a team or a role that reads the queue.",
    not_when="An owner is named, or some other way on assumes nothing.",
    check=check,
)
