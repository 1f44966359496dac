"""A fallback that needs what just failed, where something else may still lead on."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import SAME_FATE
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.witness import witness
from canvas.model import Fallback
from canvas.phrases import after_failure, customer_reads, listed, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    named = {node for trap in facts.hopeful if trap.blame == SAME_FATE for node in trap.key}
    for situation, fallback in facts.fallbacks():
        if situation.failure.id not in named and _leads_on_what_failed(facts, situation, fallback):
            yield _finding(facts, situation, fallback)


def _leads_on_what_failed(facts: Facts, situation: Situation, fallback: Fallback) -> bool:
    return not situation.down.isdisjoint(fallback.needs) and any(
        arc.element == fallback.id and arc.kind in ("queue", "answer")
        for arc in facts.graph.arcs_from(situation.failure.id)
    )


def _finding(facts: Facts, situation: Situation, fallback: Fallback) -> Finding:
    tables = facts.tables
    parts = listed([quoted(tables, part) for part in sorted(situation.down.intersection(fallback.needs))])
    return RULE.finding(
        (fallback.id,),
        message=f"{after_failure(tables, situation)}, the fallback {quoted(tables, fallback.id)} needs {parts}, "
        "which went down with this very failure.",
        customer=customer_reads(tables, situation.lands),
        truth="This fallback does not work when it is needed.",
        witness=witness(facts, situation.failure.id),
        fixes=(Fix("other-part", f"Let the fallback do without {parts}"),),
    )


RULE = Rule(
    code="FBK005",
    slug="needs_what_failed",
    severity="warning",
    basis="proven",
    title="Needs what just failed",
    why="The fallback is down whenever it is needed. Whoever counts on it finds out on the worst day.",
    fix="Let the fallback stand on something else, or take it out.",
    not_when="The fallback needs nothing that failed or that fails together with it, or leads nowhere; where it is the "
    "only hope, that is said of the failure.",
    check=check,
)
