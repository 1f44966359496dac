"""A fallback that does again what may have happened already."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.meaning import OUTCOME_UNKNOWN, repeating_matters
from canvas.model import Fallback, Transition
from canvas.phrases import NAME_LENGTH, after_failure, customer_reads, it_or_named, quoted, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for situation, fallback in facts.fallbacks():
        host = situation.host
        again = fallback.kind in ("retry", "queue") and situation.failure.type in OUTCOME_UNKNOWN
        if again and host is not None and repeating_matters(host):
            yield _finding(facts, situation, fallback, host)


def _finding(facts: Facts, situation: Situation, fallback: Fallback, host: Transition) -> Finding:
    tables = facts.tables
    step = quoted(tables, host.id)
    again = "try it again" if fallback.kind == "retry" else "put it in a queue to be done later"
    return RULE.finding(
        (fallback.id,),
        message=f"{after_failure(tables, situation)}, nobody knows whether {it_or_named(tables, situation)} went "
        f"through, and we {again}.",
        customer=customer_reads(tables, situation.lands),
        truth=f"If it went through, “{shortened(host.effect, NAME_LENGTH)}” happens a second time.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("set-idempotent", f"Let a second {step} with the same number count as the first"),),
    )


RULE = Rule(
    code="FBK008",
    slug="again_may_be_twice",
    severity="error",
    basis="proven",
    title="Doing it again may do it twice",
    why="No answer is not a no. What is done again may have gone through already: the customer pays or gets it twice.",
    fix="Give the request a number, so that doing it again counts once, or ask first whether it has happened.",
    not_when="The step has no effect outside or counts once however often it is done, or the failure leaves no doubt "
    "that it did not happen.",
    check=check,
)
