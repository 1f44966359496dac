"""A retry that stops, and then nothing."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.model import Fallback
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for situation, fallback in facts.fallbacks():
        if _stops_and_then_nothing(facts, situation, fallback):
            yield _finding(facts, situation, fallback)


def _stops_and_then_nothing(facts: Facts, situation: Situation, fallback: Fallback) -> bool:
    gives_up = fallback.kind == "retry" and fallback.cap is not None and fallback.then is None
    return gives_up and not situation.moves and facts.graph.need(situation.failure.id) != (0,)


def _finding(facts: Facts, situation: Situation, fallback: Fallback) -> Finding:
    tables = facts.tables
    tries = f"{fallback.cap} {'try' if fallback.cap == 1 else 'tries'}"
    owner = object_name(tables, situation.lands)
    return RULE.finding(
        (fallback.id,),
        message=f"{after_failure(tables, situation)}, we give up after {tries}, and nothing says what happens then.",
        customer=customer_reads(tables, situation.lands),
        truth=f"After the last try {owner} stays in {quoted(tables, situation.lands)}, and nobody is on it.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("set-then", "Say where it goes after the last try"),),
    )


RULE = Rule(
    code="FBK003",
    slug="nothing_after_last_try",
    severity="error",
    basis="proven",
    title="After the last try nothing",
    why="The tries run out, and the design is silent about what comes then. The customer is left in the middle.",
    fix="Say where it goes after the last try: a state that tells the customer, or a person.",
    not_when="The retry says where it goes after its last try, or another way on from the failure assumes nothing.",
    check=check,
)
