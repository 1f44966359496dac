"""A state that nothing leads out of, and that is no end."""

from collections.abc import Iterator

from canvas.findings import Finding
from canvas.graph.facts import Facts
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeless:
        if not trap.round_for_ever and trap.nodes[0] not in facts.graph.situations:
            yield RULE.finding(trap.nodes, message="", customer="", truth="", heals=trap.strands)


RULE = Rule(
    code="REC002",
    slug="dead_end",
    severity="error",
    basis="proven",
    title="A dead end",
    why="An object that comes here never leaves, and nobody said that this is an end.",
    fix="Draw the way on, or say that this is an end.",
    not_when="The state is an end or may last, or some step leads on.",
    check=check,
)
