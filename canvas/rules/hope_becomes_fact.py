"""A hand-over that makes something certain elsewhere out of what is not certain here."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.model import Transition, Trigger
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule

UNSURE = {"tentative": "only tentative", "unknown": "not known"}


def check(facts: Facts) -> Iterator[Finding]:
    for trigger in facts.triggers():
        step = facts.tables.transitions.get(trigger.when)
        fired = facts.tables.transitions[trigger.fires]
        if facts.confirmed(step.target if step else trigger.when) or fired.confirms:
            continue
        if facts.visible(fired.target) and facts.confirmed(fired.target):
            yield _finding(facts, trigger, step)


def _finding(facts: Facts, trigger: Trigger, step: Transition | None) -> Finding:
    tables = facts.tables
    unsure, certain = (step.target if step else trigger.when), tables.transitions[trigger.fires].target
    here, there = object_name(tables, unsure), object_name(tables, certain)
    word = UNSURE[tables.states[unsure].certainty]
    return RULE.finding(
        (trigger.id,),
        message=f"{here} in {quoted(tables, unsure)} is {word}, "
        f"and yet that takes {there} to {quoted(tables, certain)}, which is shown as certain.",
        customer=customer_reads(tables, certain),
        truth=f"Nobody knows yet whether {here} really is in {quoted(tables, unsure)}.",
        witness=witness(facts, step.source, *_taken(facts, step)) if step else witness(facts, unsure),
        fixes=(
            Fix("set-tentative", f"Mark {quoted(tables, certain)} as tentative"),
            Fix("confirm-first", f"Or hand over to {there} only once it is certain"),
        ),
    )


def _taken(facts: Facts, step: Transition) -> Iterator[Arc]:
    return (arc for arc in facts.graph.arcs_from(step.source) if arc.kind == "nominal" and arc.element == step.id)


RULE = Rule(
    code="XOB004",
    slug="hope_becomes_fact",
    severity="error",
    basis="proven",
    title="Hope becomes fact",
    why="What one part only hopes, the next one states. The customer relies on it, and it may be taken back.",
    fix="Mark the place that is entered as tentative, let its step confirm first, or hand over only once it is "
    "certain.",
    not_when="What sets it off is certain; or the step that it sets off confirms, or leads to a place that is hidden "
    "or not marked as certain.",
    check=check,
)
