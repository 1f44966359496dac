"""A step or a hand-over that leaves our hands, while nothing says what can go wrong."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix, Step
from canvas.graph.coverage import hand_overs_without_failure
from canvas.graph.facts import Facts
from canvas.graph.witness import witness, witness_of_step
from canvas.phrases import customer_reads, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for element_id in hand_overs_without_failure(facts):
        trigger = tables.triggers.get(element_id)
        step = tables.transitions[trigger.fires if trigger else element_id]
        name = quoted(tables, element_id)
        what = f"The hand-over {name} comes later" if trigger else f"{name} leaves our hands"
        yield RULE.finding(
            (element_id,),
            message=f"{what}, and nothing says what can go wrong there.",
            customer=customer_reads(tables, step.source),
            truth="It can get lost, come late or be refused, and then nobody knows what the customer is to see.",
            witness=_run(facts, trigger.when if trigger else element_id),
            fixes=(Fix("add-failure", f"Say what can go wrong at {name}"),),
        )


def _run(facts: Facts, when: str) -> tuple[Step, ...]:
    """The run to where it leaves: a state that is entered, or a step that is taken."""
    transition = facts.tables.transitions.get(when)
    return witness_of_step(facts, transition) if transition else witness(facts, when)


RULE = Rule(
    code="COV001",
    slug="hand_over_without_failure",
    severity="warning",
    basis="proven",
    title="A hand-over with no failure mode",
    why="What others answer fails on their terms. Where nobody asked how, the customer is the first to find out.",
    fix="Draw one failure on it and answer it, or say why none is needed.",
    not_when="A failure is drawn on it, it waits for an answer of our own, or none is drawn on purpose.",
    check=check,
)
