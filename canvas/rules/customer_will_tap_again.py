"""A step by the customer after which nobody knows whether it worked, and which counts twice when done twice."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.meaning import OUTCOME_UNKNOWN, repeating_matters
from canvas.model import Transition
from canvas.phrases import NAME_LENGTH, after_failure, customer_reads, it_or_named, quoted, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for situation in facts.failures():
        host = situation.host
        if host is not None and host.by == "customer" and repeating_matters(host) and _leaves_in_doubt(situation):
            yield _finding(facts, situation, host)


def _leaves_in_doubt(situation: Situation) -> bool:
    return situation.is_down and situation.failure.type in OUTCOME_UNKNOWN and not situation.moves


def _finding(facts: Facts, situation: Situation, host: Transition) -> Finding:
    tables = facts.tables
    step = quoted(tables, host.id)
    return RULE.finding(
        (situation.failure.id,),
        message=f"{after_failure(tables, situation)}, "
        f"the customer cannot tell whether {it_or_named(tables, situation)} worked, "
        "and will do it again.",
        customer=customer_reads(tables, situation.lands),
        truth=f"If it did work, “{shortened(host.effect, NAME_LENGTH)}” happens a second time.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("set-idempotent", f"Let a second {step} with the same number count as the first"),),
    )


RULE = Rule(
    code="FBK009",
    slug="customer_will_tap_again",
    severity="warning",
    basis="proven",
    title="The customer will tap again",
    why="A customer who gets no answer taps again. The first tap may have counted, and then both do.",
    fix="Give the request a number, so that a second tap counts once, or lead to a state that says we are checking.",
    not_when="The step has no effect outside or counts once however often it is done, the failure leads to another "
    "state, or it leaves no doubt that the step did not happen.",
    check=check,
)
