"""A serious failure that no monitor watches and nothing detects."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.meaning import filled, says_anything
from canvas.model import Failure
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.rule import Rule

SERIOUS = 7
"""From which severity on a failure must be watched."""


def check(facts: Facts) -> Iterator[Finding]:
    rollout = facts.design.rollout
    if not says_anything(rollout):
        return
    watched = {monitor.watches for monitor in rollout.monitors}
    for situation in facts.failures():
        failure = situation.failure
        if _is_serious(facts, situation) and failure.id not in watched and _goes_unseen(failure):
            yield _finding(facts, situation)


def _ends_badly(facts: Facts, situation: Situation) -> bool:
    return facts.tables.states[situation.lands].kind == "bad_end"


def _is_serious(facts: Facts, situation: Situation) -> bool:
    return (situation.failure.severity or 0) >= SERIOUS or _ends_badly(facts, situation)


def _goes_unseen(failure: Failure) -> bool:
    detected = filled(failure.detected_by) and not failure.undetected
    return not detected and not filled(failure.on_purpose.get("detected_by"))


def _finding(facts: Facts, situation: Situation) -> Finding:
    tables = facts.tables
    place = f"{object_name(tables, situation.lands)} in {quoted(tables, situation.lands)}"
    badly = f"It leaves {place}, which is a bad end"
    return RULE.finding(
        (situation.failure.id,),
        message=f"{after_failure(tables, situation)}, no monitor sees it and nothing else detects it.",
        customer=customer_reads(tables, situation.lands),
        truth=f"{badly}." if _ends_badly(facts, situation) else f"It weighs {situation.failure.severity} of 10.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("add-monitor", "Let a monitor watch for it, with a threshold and an owner"),),
    )


RULE = Rule(
    code="ROL003",
    slug="failure_nobody_watches",
    severity="warning",
    basis="question",
    title="A serious failure nobody watches",
    why="What nobody watches, the customer finds, and the worst of it first.",
    fix="Let a monitor watch for the failure, or say what detects it.",
    not_when="The failure weighs less than 7 and leads to no bad end, a monitor watches for it, something detects "
    "it, nothing does on purpose, or nothing of the roll-out is filled.",
    check=check,
)
