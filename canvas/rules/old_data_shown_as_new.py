"""A fallback that shows something as certain that nobody has checked."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.meaning import filled
from canvas.model import Fallback
from canvas.phrases import after_failure, customer_reads, quoted
from canvas.rules.rule import Rule


def shows_old_as_new(facts: Facts, fallback: Fallback) -> bool:
    """Whether a fallback leads, without a label and without knowing, to what the customer takes for the present."""
    if fallback.kind not in ("degrade", "queue") or fallback.to is None:
        return False
    if fallback.confirms or filled(fallback.label):
        return False
    open_ended = facts.tables.states[fallback.to].kind in ("active", "resting")
    return open_ended and facts.visible(fallback.to) and facts.confirmed(fallback.to)


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for situation, fallback in facts.fallbacks():
        if fallback.to is None or not shows_old_as_new(facts, fallback):
            continue
        place = quoted(tables, fallback.to)
        what = "an old or smaller answer" if fallback.kind == "degrade" else "something that still waits in a queue"
        step = next(arc for arc in facts.graph.arcs_from(situation.failure.id) if arc.element == fallback.id)
        yield RULE.finding(
            (fallback.id,),
            message=f"{after_failure(tables, situation)}, we show {what} as {place}, and nothing says how old it is.",
            customer=customer_reads(tables, fallback.to),
            truth=f"Nobody has confirmed {place}: the step that would have done so has just failed.",
            witness=witness(facts, situation.failure.id, step),
            fixes=(Fix("add-label", f"Say at {place} since when we know nothing new"),),
        )


RULE = Rule(
    code="UNC004",
    slug="old_data_shown_as_new",
    severity="error",
    basis="proven",
    title="Old data shown as new",
    why="The customer decides on what was true some time ago, and cannot see that it was.",
    fix="Add a label that says how old it is, or lead to a state that is not marked as confirmed.",
    not_when="The fallback has a label or confirms what it shows, or leads to an end or to a state that is hidden "
    "or not confirmed.",
    check=check,
)
