"""A step that comes later, does something outside, and may do it twice."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness_of_step
from canvas.meaning import filled
from canvas.model import Transition
from canvas.phrases import MESSAGE_LENGTH, customer_reads, quoted, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for transition in facts.transitions():
        if _may_happen_twice(facts, transition) and not filled(transition.on_purpose.get("idempotent")):
            step = quoted(tables, transition.id)
            effect = f"“{shortened(transition.effect, MESSAGE_LENGTH)}”"
            yield RULE.finding(
                (transition.id,),
                message=f"{step} comes later and may come twice, and then this happens twice outside: {effect}.",
                customer=customer_reads(tables, transition.target),
                truth="It may have happened twice, and nothing here notices.",
                witness=witness_of_step(facts, transition),
                fixes=(Fix("set-idempotent", f"Make {step} do no harm when it comes twice"),),
            )


def _may_happen_twice(facts: Facts, transition: Transition) -> bool:
    acts = transition.mode == "async" and filled(transition.effect) and not transition.idempotent
    return acts and all(situation.failure.type != "duplicate" for situation in facts.failures_on[transition.id])


RULE = Rule(
    code="ASY002",
    slug="may_happen_twice",
    severity="warning",
    basis="proven",
    title="May happen twice",
    why="What is sent later is sent again when nobody answers. The customer pays twice, or gets two parcels.",
    fix="Make the second time harmless and say so, or draw what happens when it comes twice.",
    not_when="The step waits for its answer, does nothing outside, is harmless when it comes twice, has that failure "
    "drawn, or can come twice on purpose.",
    check=check,
)
