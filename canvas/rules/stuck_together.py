"""Objects that each have a way out, and that never take it because of each other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.joint_witness import joint_witness
from canvas.phrases import at_places, customer_reads, listed, object_name, quoted
from canvas.rules.rule import Rule

if TYPE_CHECKING:
    from canvas.graph.together import Standstill


def check(facts: Facts) -> Iterator[Finding]:
    for standstill in facts.standstills:
        yield _finding(facts, standstill)


def _finding(facts: Facts, standstill: "Standstill") -> Finding:
    tables = facts.tables
    configuration = facts.composed.configurations[standstill.at]
    first = next(node for node in facts.composed.system.nodes(configuration) if node in standstill.nodes)
    owners = sorted({tables.object_id(node) or "" for node in standstill.nodes})
    names = listed([object_name(tables, owner) for owner in owners])
    return RULE.finding(
        standstill.nodes,
        message=f"{at_places(tables, facts.graph.situations, standstill.nodes)}, {names} can no longer come to an end: "
        "there is a way out, but it hangs on another object, and nothing there opens it any more.",
        customer=customer_reads(tables, facts.shown(first)),
        truth=f"Nothing that can still happen, in any object, takes {names} to an end.",
        witness=joint_witness(facts, standstill.at, [*owners, *_senders(facts, owners)]),
        fixes=(
            Fix("add-timer", f"Let the clock lead on from {quoted(tables, facts.stands(first))} after a while"),
            Fix("add-hand-over", f"Or let {object_name(tables, first)} hear of it whichever way the others go"),
        ),
        heals=len(standstill.nodes),
    )


def _senders(facts: Facts, owners: list[str]) -> Iterator[str]:
    """The objects whose news the others wait for."""
    for trigger in facts.tables.triggers.values():
        if facts.tables.object_id(trigger.id) in owners:
            yield facts.tables.object_id(trigger.when) or ""


RULE = Rule(
    code="XOB003",
    slug="stuck_together",
    severity="error",
    basis="proven",
    title="Together they get stuck",
    why="Each part looks right by itself: there is a step that leads on. But the step waits for the other part, and "
    "that has gone another way. The customer waits for ever.",
    fix="Give the waiting a limit, or hand over on the other way, too.",
    not_when="Something that can still happen takes each of them to a place that may last; the place has no way out "
    "even by itself, which is another finding; or so much can happen that it was not all looked at.",
    check=check,
)
