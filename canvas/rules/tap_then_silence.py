"""A step that the customer takes and whose answer comes later, with nothing to see in between."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness_of_step
from canvas.model import Transition
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for transition in facts.transitions():
        tapped = transition.mode == "async" and transition.by == "customer" and not transition.optimistic
        if tapped and facts.visible(transition.target) and facts.confirmed(transition.target):
            yield _finding(facts, transition)


def _finding(facts: Facts, transition: Transition) -> Finding:
    tables = facts.tables
    place = quoted(tables, transition.target)
    owner = object_name(tables, transition.source)
    return RULE.finding(
        (transition.id,),
        message=f"The customer starts {quoted(tables, transition.id)}, and nothing changes until it is {place}, later.",
        customer=customer_reads(tables, transition.source),
        truth=f"It was asked for and is under way, and {owner} is still in {quoted(tables, transition.source)}.",
        witness=witness_of_step(facts, transition),
        fixes=(Fix("add-in-between", f"Show at once a state before {place} that says we are on it"),),
    )


RULE = Rule(
    code="ASY004",
    slug="tap_then_silence",
    severity="warning",
    basis="proven",
    title="Tap, then silence",
    why="The customer does something and sees nothing happen. They do it again, or leave and believe it failed.",
    fix="Show at once a state that says we are on it, and lead on from there when the answer comes.",
    not_when="The customer waits for the answer, or sees a result at once; or it leads to a state that is hidden or "
    "not marked as certain.",
    check=check,
)
