"""A failure that nothing leads out of."""

from collections.abc import Iterator

from canvas.findings import Finding
from canvas.graph.facts import Facts
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeless:
        if not trap.round_for_ever and trap.nodes[0] in facts.graph.situations:
            yield RULE.finding(trap.nodes, message="", customer="", truth="", heals=trap.strands)


RULE = Rule(
    code="REC001",
    slug="failure_without_way_out",
    severity="error",
    basis="proven",
    title="A failure with no way out",
    why="When this happens, nothing leads on. The customer is left where they were, for good.",
    fix="Give the failure an answer: try again and then something else, put it in a queue, or hand it to a named person.",
    not_when="Some step out of the failure leads, in the end, to a state that may last.",
    check=check,
)
