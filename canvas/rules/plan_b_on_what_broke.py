"""A place whose way on is a fallback that needs what just failed."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import SAME_FATE, Arc
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import at_places, customer_reads, listed, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeful:
        if trap.blame == SAME_FATE:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    place = at_places(tables, facts.graph.situations, trap.key)
    parts = listed([quoted(tables, part) for part in _broken(facts, trap.exits)])
    plans = listed(sorted({quoted(tables, arc.element) for arc in trap.exits}))
    return RULE.finding(
        trap.key,
        message=f"{place}, the plan B is {plans}. It needs {parts}, which went down with this very failure.",
        customer=customer_reads(tables, facts.shown(trap.key[0])),
        truth=f"The plan B fails together with the plan A, and {object_name(tables, trap.key[0])} has no other way on.",
        witness=witness(facts, trap.key[0]),
        fixes=(Fix("other-part", f"Let the plan B do without {parts}"),),
        heals=trap.strands,
    )


def _broken(facts: Facts, exits: tuple[Arc, ...]) -> list[str]:
    return sorted(
        {
            part
            for arc in exits
            for part in facts.tables.fallbacks[arc.element].needs
            if part in facts.graph.situations[arc.start].down
        }
    )


RULE = Rule(
    code="FBK001",
    slug="plan_b_on_what_broke",
    severity="error",
    basis="proven",
    title="The plan B stands on what just broke",
    why="The fallback needs a part that is down when the fallback is needed, so the customer gets neither.",
    fix="Let the fallback stand on something else, or give the failure another way on.",
    not_when="The fallback needs nothing that failed or that fails together with it, "
    "or some other way on assumes nothing.",
    check=check,
)
