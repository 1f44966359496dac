"""A fallback that leads to where the failure happened, and says nothing."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.telling import told_by
from canvas.graph.witness import witness
from canvas.meaning import filled, settled
from canvas.model import Fallback
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.old_data_shown_as_new import shows_old_as_new
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for situation, fallback in facts.fallbacks():
        silent = not told_by(fallback) and not filled(situation.failure.error_text) and not _is_labelled(fallback)
        if silent and _leads_back(facts, situation, fallback) and not shows_old_as_new(facts, fallback):
            yield _finding(facts, situation, fallback)


def _is_labelled(fallback: Fallback) -> bool:
    return fallback.kind == "degrade" and filled(fallback.label)


def _end(fallback: Fallback) -> str | None:
    """Where the answer leaves the customer, when it is not simply that the step works after all."""
    if fallback.kind == "retry":
        return fallback.then if fallback.cap is not None else None
    return fallback.then if fallback.kind == "queue" else fallback.to


def _leads_back(facts: Facts, situation: Situation, fallback: Fallback) -> bool:
    here = situation.origin
    return _end(fallback) == here == situation.lands and not settled(facts.tables.states[here])


def _finding(facts: Facts, situation: Situation, fallback: Fallback) -> Finding:
    tables = facts.tables
    place = quoted(tables, situation.lands)
    arcs = facts.graph.arcs_from(situation.failure.id)
    step = next(arc for arc in arcs if arc.element == fallback.id and arc.end == situation.lands)
    return RULE.finding(
        (fallback.id,),
        message=f"{after_failure(tables, situation)}, the fallback {quoted(tables, fallback.id)} leads to {place}, "
        f"where {object_name(tables, situation.lands)} is already.",
        customer=customer_reads(tables, situation.lands),
        truth="Something failed, and for the customer nothing has changed: they wait as before, and nobody tells them.",
        witness=witness(facts, situation.failure.id, step),
        fixes=(Fix("tell-customer", "Tell the customer what happened"),),
    )


RULE = Rule(
    code="FBK004",
    slug="answer_changes_nothing",
    severity="warning",
    basis="proven",
    title="The answer changes nothing",
    why="The fallback looks like an answer, and the customer is where they were and knows no more than before.",
    fix="Lead to a state that says what happened, or tell the customer with the fallback.",
    not_when="The fallback leads elsewhere, tells the customer or shows less with a label; the failure has an error "
    "text; or one may stay in the state that it leads to.",
    check=check,
)
