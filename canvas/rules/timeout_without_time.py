"""A step that can take too long, while nothing says how long that is."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.meaning import filled
from canvas.model import Transition
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for transition in facts.transitions():
        on_step = facts.failures_on[transition.id] if transition.timeout is None else ()
        late = next((on for on in on_step if on.failure.type == "timeout"), None)
        if late is not None and not filled(transition.on_purpose.get("timeout")):
            yield _finding(facts, transition, late)


def _finding(facts: Facts, transition: Transition, situation: Situation) -> Finding:
    tables = facts.tables
    step = quoted(tables, transition.id)
    owner = object_name(tables, transition.source)
    return RULE.finding(
        (transition.id,),
        message=f"{after_failure(tables, situation)}, we stop waiting, and nothing says after how long.",
        customer=customer_reads(tables, transition.source),
        truth=f"{owner} is in {quoted(tables, transition.source)}, and nobody can say when that has been too long.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("set-timeout", f"Say how long we wait for {step}"),),
    )


RULE = Rule(
    code="ASY005",
    slug="timeout_without_time",
    severity="warning",
    basis="proven",
    title="A timeout without a time",
    why="A limit that nobody set is built as whatever somebody guesses, and the customer waits for that long.",
    fix="Say how long we wait for the step.",
    not_when="The step has a limit, it cannot take too long on this drawing, or it has no limit on purpose.",
    check=check,
)
