"""A roll-out that starts with everybody, or that nothing stops."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import says_anything
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    rollout = facts.design.rollout
    if not says_anything(rollout):
        return
    if not rollout.gates:
        yield RULE.in_brief(
            "rollout.gates",
            message="The roll-out has no gate: everybody gets it at once.",
            customer="Every customer meets what no drawing shows, on the same day.",
            truth="What no drawing shows is found by those who get it first.",
            fix=Fix("add-gate", "Say who gets it first, and when it goes on to more"),
        )
    if not rollout.stops:
        yield RULE.in_brief(
            "rollout.stops",
            message="The roll-out has no stop: nothing says when it is taken back.",
            customer="The customer goes on meeting the fault while it is discussed whether it is one.",
            truth="Decided now, it takes a minute on the day. Undecided, it takes a meeting.",
            fix=Fix("add-stop", "Say what makes you stop, and what you do then"),
        )


RULE = Rule(
    code="ROL001",
    slug="no_gate_or_no_stop",
    severity="warning",
    basis="question",
    title="No gate or no stop",
    why="What goes to everybody at once and cannot be stopped goes wrong for everybody at once.",
    fix="Say who gets it first and when it goes on to more, and what makes you stop.",
    not_when="There is a gate and a stop, or nothing of the roll-out is filled.",
    check=check,
)
