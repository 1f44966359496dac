"""Two objects tell the customer opposite things for certain, and nothing can set it right any more."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.joint_witness import joint_witness
from canvas.phrases import NAME_LENGTH, customer_reads, object_name, quoted, shortened
from canvas.rules.rule import Rule

if TYPE_CHECKING:
    from canvas.graph.together import Clash


def check(facts: Facts) -> Iterator[Finding]:
    for clash in facts.clashes:
        if clash.lasting:
            yield of_clash(
                RULE,
                facts,
                clash,
                ending="and nothing that can still happen sets it right.",
                fix=Fix("set-right", f"Draw the step that sets right what {_one(facts, clash)} says"),
            )


def of_clash(rule: Rule, facts: Facts, clash: "Clash", ending: str, fix: Fix) -> Finding:
    """What a rule says about a contradiction: the two states that show it, what each says, and the run to them."""
    tables = facts.tables
    fact, values = clash.contradiction
    first, second = (
        f"{object_name(tables, state)} in {quoted(tables, state)} says {_said(fact, value)}"
        for state, value in zip(clash.states, values, strict=True)
    )
    return rule.finding(
        clash.states,
        named=f"{fact}={'|'.join(values)}",
        message=f"{first}, while {second}, {ending}",
        customer=" ".join(customer_reads(tables, state) for state in clash.states),
        truth=f"Both are shown as certain, and at most one of them is true: {_said(fact, values[0])} "
        f"or {_said(fact, values[1])}.",
        witness=joint_witness(facts, clash.at, [tables.object_of[state].id for state in clash.states]),
        fixes=(fix, Fix("set-tentative", f"Or mark {quoted(tables, clash.states[0])} as tentative")),
    )


def _said(fact: str, value: str) -> str:
    return f"“{shortened(fact, NAME_LENGTH)}: {shortened(value, NAME_LENGTH)}”"


def _one(facts: Facts, clash: "Clash") -> str:
    state = clash.states[0]
    return f"{object_name(facts.tables, state)} in {quoted(facts.tables, state)}"


RULE = Rule(
    code="XOB001",
    slug="two_places_two_truths",
    severity="error",
    basis="proven",
    title="Two places, two truths",
    why="The customer looks at two things that belong together, and one of them is wrong for good. They act on "
    "whichever they happen to see.",
    fix="Draw the hand-over or the step that brings the two back together, or do not show one of them as certain.",
    not_when="Some step that is still possible, or a message under way, ends the contradiction; one of the two is "
    "hidden or not marked as certain; or so much can happen that it was not all looked at.",
    check=check,
)
