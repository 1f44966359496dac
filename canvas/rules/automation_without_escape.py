"""A decision by the system about the customer that no person can put right."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness_of_step
from canvas.meaning import filled
from canvas.model import Transition
from canvas.phrases import customer_reads, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for transition in facts.transitions():
        decided = transition.decision and transition.by == "system"
        if decided and not _is_answered(facts, transition) and not _has_escape(facts, transition.target):
            place = quoted(tables, transition.target)
            yield RULE.finding(
                (transition.id,),
                message=f"{quoted(tables, transition.id)} decides by itself, and nobody can object in {place}.",
                customer=customer_reads(tables, transition.target),
                truth="The decision may be wrong, and nothing here finds that out or puts it right.",
                witness=witness_of_step(facts, transition),
                fixes=(Fix("add-appeal", f"Let the customer object in {place}"),),
            )


def _is_answered(facts: Facts, transition: Transition) -> bool:
    return any(situation.failure.type == "wrong_decision" for situation in facts.failures_on[transition.id])


def _has_escape(facts: Facts, state_id: str) -> bool:
    by_people = (
        step.by == "customer" or (step.by == "staff" and filled(step.owner)) for step in facts.tables.outgoing[state_id]
    )
    return facts.tables.states[state_id].kind == "good_end" or any(by_people)


RULE = Rule(
    code="COV003",
    slug="automation_without_escape",
    severity="warning",
    basis="proven",
    title="Automation without an escape hatch",
    why="A machine decides about the customer and is sometimes wrong. Without a way to object they are stuck with it.",
    fix="Let the customer object, name a person who can put it right, or draw the wrong decision with its answer.",
    not_when="It ends well, the wrong decision is drawn, or the customer or a named person can lead out of there.",
    check=check,
)
