"""A stop without a threshold, an action or an owner."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Stop
from canvas.phrases import MESSAGE_LENGTH, listed, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for stop in sorted(facts.design.rollout.stops, key=lambda stop: stop.id):
        missing = [word for word, text in _parts(stop) if not filled(text)]
        if missing:
            yield _finding(stop, missing)


def _parts(stop: Stop) -> tuple[tuple[str, str], ...]:
    return ("threshold", stop.threshold), ("action", stop.action), ("owner", stop.owner)


def _finding(stop: Stop, missing: list[str]) -> Finding:
    signal = shortened(stop.signal, MESSAGE_LENGTH)
    return RULE.in_brief(
        f"rollout.stops.{stop.id}",
        message=f"The stop on “{signal}” has no {listed(missing, 'or')}.",
        customer="The customer goes on meeting the fault while it is discussed who does what.",
        truth="A stop works only when somebody knows at which number to do what.",
        fix=Fix("complete-stop", f"Give the stop on “{signal}” its {listed(missing)}"),
    )


RULE = Rule(
    code="ROL002",
    slug="stop_that_nobody_pulls",
    severity="warning",
    basis="question",
    title="A stop that nobody pulls",
    why="On the day itself there is no time to find out at which number who does what.",
    fix="Give the stop a threshold, an action and an owner.",
    not_when="The stop has all three.",
    check=check,
)
