"""A place whose every way on waits for the broken part to come back."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import HEALS, Arc
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import at_places, customer_reads, listed, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeful:
        if trap.blame == HEALS and not _is_said_of_a_retry(facts, trap):
            yield _finding(facts, trap)


def _is_said_of_a_retry(facts: Facts, trap: Trap) -> bool:
    """Whether a retry has no end: then that is the finding, and settling it settles this one."""
    return any(
        fallback.kind == "retry" and (fallback.cap is None or fallback.then is None)
        for node in trap.key
        for fallback in facts.tables.fallbacks_for[node]
    )


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    place = at_places(tables, facts.graph.situations, trap.key)
    owner = object_name(tables, trap.key[0])
    ways = listed(sorted({_hope(facts, arc) for arc in trap.exits}), "or")
    return RULE.finding(
        trap.key,
        message=f"{place}, {owner} gets on only if {ways}, and nothing is planned for when it does not.",
        customer=customer_reads(tables, facts.shown(trap.key[0])),
        truth="Nobody knows when the broken part comes back, or whether it does.",
        witness=witness(facts, trap.key[0]),
        fixes=(Fix("plan-for-the-end", "Say what happens when it does not come back in time"),),
        heals=trap.strands,
    )


def _hope(facts: Facts, arc: Arc) -> str:
    if arc.kind == "retry":
        return "the next try works"
    if arc.kind == "queue":
        return "the queue is worked off"
    transition = facts.tables.transitions[arc.element]
    down = facts.graph.situations[arc.start].down
    broken = [quoted(facts.tables, part) for part in sorted(transition.components) if part in down]
    return f"{listed(broken)} comes back for {quoted(facts.tables, transition.id)}"


RULE = Rule(
    code="REC004",
    slug="recovers_only_if_it_heals",
    severity="warning",
    basis="proven",
    title="Recovers only if it heals by itself",
    why="Every way on waits for the part that broke to come back. While it does not, the customer waits with it.",
    fix="Say what happens when it does not come back in time: another place to go, a time after which a queue "
    "gives up, a named person.",
    not_when="One way on assumes nothing. A retry without an end, or with nothing after its last try, is said of "
    "the retry.",
    check=check,
)
