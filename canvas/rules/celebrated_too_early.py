"""A step that is shown as done before it is."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness_of_step
from canvas.model import Transition
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for transition in facts.transitions():
        if transition.optimistic and facts.visible(transition.target) and facts.confirmed(transition.target):
            yield _finding(facts, transition)


def _finding(facts: Facts, transition: Transition) -> Finding:
    tables = facts.tables
    place = quoted(tables, transition.target)
    return RULE.finding(
        (transition.id,),
        message=f"{quoted(tables, transition.id)} shows {place} before it is true, and {place} is marked as certain.",
        customer=customer_reads(tables, transition.target),
        truth=f"{object_name(tables, transition.target)} is not there yet, and it may still fail.",
        witness=witness_of_step(facts, transition),
        fixes=(Fix("set-tentative", f"Mark {place} as tentative"),),
    )


RULE = Rule(
    code="UNC005",
    slug="celebrated_too_early",
    severity="warning",
    basis="proven",
    title="Celebrated too early",
    why="The customer walks away with a success that may still be taken back.",
    fix="Lead to a state that is tentative and says so, and confirm it later.",
    not_when="The step is shown only once it is true, or it leads to a state that is hidden or not marked as certain.",
    check=check,
)
