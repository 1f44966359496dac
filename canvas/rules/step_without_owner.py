"""A step that a person takes, and no person is named."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import UNNAMED
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.meaning import filled
from canvas.model import Transition
from canvas.phrases import customer_reads, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    only_hope = {arc.element for trap in facts.hopeful if trap.blame == UNNAMED for arc in trap.exits}
    for transition in facts.transitions():
        if _is_nobodys(transition) and transition.id not in only_hope:
            yield _finding(facts, transition)


def _is_nobodys(transition: Transition) -> bool:
    unnamed = transition.by == "staff" and not filled(transition.owner)
    return unnamed and not filled(transition.on_purpose.get("owner"))


def _finding(facts: Facts, transition: Transition) -> Finding:
    tables = facts.tables
    step = quoted(tables, transition.id)
    return RULE.finding(
        (transition.id,),
        message=f"In {quoted(tables, transition.source)}, the step {step} is for a person, and nobody is named for it.",
        customer=customer_reads(tables, transition.source),
        truth=f"{step} is nobody's job, so it may never be done.",
        witness=witness(facts, transition.source),
        fixes=(Fix("name-owner", f"Name who takes the step {step}"),),
    )


RULE = Rule(
    code="FBK010",
    slug="step_without_owner",
    severity="advice",
    basis="proven",
    title="A step without an owner",
    why="What is everybody's job is nobody's. The flow gets on without this step, and so nobody misses it.",
    fix="Name an owner: a team or a role that reads the queue.",
    not_when="An owner is named, there is none on purpose, or the step is the only way on, which is a finding of its "
    "own.",
    check=check,
)
