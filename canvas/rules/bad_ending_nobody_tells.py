"""A bad end that the customer is never told about."""

from collections.abc import Iterator, Sequence

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.telling import entries, surfaces_told
from canvas.graph.witness import witness
from canvas.model import State
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for state in facts.states():
        if state.kind != "bad_end" or facts.told(state.id) or not _object_is_seen(facts, state.id):
            continue
        silent = [arc for arc in entries(facts, state.id) if not surfaces_told(facts, arc)]
        if facts.is_start(state.id):
            yield _finding(facts, state, state.id, ())
        elif silent:
            yield _finding(facts, state, silent[0].start, silent[:1])


def _object_is_seen(facts: Facts, state_id: str) -> bool:
    siblings = facts.tables.object_of[state_id].states
    return any(facts.graph.reached(sibling.id) and facts.visible(sibling.id) for sibling in siblings)


def _finding(facts: Facts, state: State, before: str, step: Sequence[Arc]) -> Finding:
    tables = facts.tables
    place = quoted(tables, state.id)
    owner = object_name(tables, state.id)
    return RULE.finding(
        (state.id,),
        message=f"{owner} can end badly in {place}, and neither the state nor the way there tells the customer.",
        customer=customer_reads(tables, facts.shown(before)),
        truth=f"It is over: {owner} stays in {place}.",
        witness=witness(facts, before, *step),
        fixes=(Fix("write-message", f"Write what the customer reads in {place}"),),
    )


RULE = Rule(
    code="UNC007",
    slug="bad_ending_nobody_tells",
    severity="error",
    basis="proven",
    title="A bad ending that nobody tells",
    why="The customer goes on waiting for something that will not come, and finds out by themselves, late.",
    fix="Write a message in the bad end, on a surface that reaches the customer, or tell it on every way there.",
    not_when="The bad end says something, every way into it tells the customer, or the customer never sees the object.",
    check=check,
)
