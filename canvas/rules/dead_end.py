"""A state that nothing leads out of, and that is no end."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.traps import Trap
from canvas.graph.witness import witness
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for trap in facts.hopeless:
        if not trap.round_for_ever and trap.nodes[0] not in facts.graph.situations:
            yield _finding(facts, trap)


def _finding(facts: Facts, trap: Trap) -> Finding:
    tables = facts.tables
    state = trap.nodes[0]
    owner = object_name(tables, state)
    place = quoted(tables, state)
    return RULE.finding(
        trap.nodes,
        message=f"{owner} comes to {place} and never leaves: no step leads on, and it is not marked as an end.",
        customer=customer_reads(tables, state),
        truth=f"Nothing more happens to {owner} once it is in {place}.",
        witness=witness(facts, state),
        fixes=(
            Fix("mark-end", f"Mark {place} as an end, or as a place to stay"),
            Fix("draw-way-on", f"Or draw the step that leads on from {place}"),
        ),
        heals=trap.strands,
    )


RULE = Rule(
    code="REC002",
    slug="dead_end",
    severity="error",
    basis="proven",
    title="A dead end",
    why="What comes here never leaves, and nobody said that this is an end. "
    "The customer waits for a next step that does not exist.",
    fix="Draw the step that leads on, or mark the state as an end or as a place to stay.",
    not_when="The state is marked as an end or as a place to stay, or a step leads on from it. A failure is no way on.",
    check=check,
)
