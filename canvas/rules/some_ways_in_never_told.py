"""A hand-over that hangs on one way into a state, while another way in tells the other object nothing."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.steps import happened, made_to_happen
from canvas.graph.telling import entries
from canvas.graph.witness import witness
from canvas.model import Transition, Trigger
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trigger in facts.triggers():
        step = facts.tables.transitions.get(trigger.when)
        if step is not None:
            untold = [arc for arc in entries(facts, step.target) if _tells_nobody(facts, trigger, step, arc)]
            if untold:
                yield _finding(facts, trigger, step, untold[0])


def _tells_nobody(facts: Facts, trigger: Trigger, step: Transition, arc: Arc) -> bool:
    """Whether the arc enters the state without the step having happened, and without another word to that object."""
    situation = facts.graph.situations.get(arc.start)
    if situation and situation.host and situation.host.id == step.id and happened(situation):
        return False
    made = made_to_happen(facts.graph.situations, arc)
    return made != step.id and not any(
        _tells(facts, trigger, cause) for cause in (step.target, made) if cause is not None
    )


def _tells(facts: Facts, trigger: Trigger, cause: str) -> bool:
    """Whether a hand-over when this happens moves the object that `trigger` moves."""
    receiver = facts.tables.object_id(trigger.id)
    return any(facts.tables.object_id(other.id) == receiver for other in facts.tables.triggers_when[cause])


def _finding(facts: Facts, trigger: Trigger, step: Transition, arc: Arc) -> Finding:
    tables = facts.tables
    here, there = object_name(tables, step.target), object_name(tables, trigger.fires)
    waiting, place = tables.transitions[trigger.fires].source, quoted(tables, step.target)
    return RULE.finding(
        (trigger.id,),
        message=f"{there} hears of {place} only when {quoted(tables, step.id)} leads there, "
        f"and {here} can also come there another way.",
        customer=customer_reads(tables, waiting),
        truth=f"{here} is in {place}, and {there} was never told.",
        witness=witness(facts, arc.start, arc),
        fixes=(Fix("hang-on-state", f"Let {there} hear of {place} whichever way {here} comes there"),),
    )


RULE = Rule(
    code="XOB005",
    slug="some_ways_in_never_told",
    severity="warning",
    basis="proven",
    title="Some ways in are never told",
    why="The same thing has happened, but by another way, and the other part never hears of it: it goes on as before, "
    "and so does what the customer sees of it.",
    fix="Let the hand-over start from the state and not from one step into it, or add one for the other way.",
    not_when="The hand-over starts from the state itself; or every other way into it comes from a place that was there "
    "already, or tells the same object.",
    check=check,
)
