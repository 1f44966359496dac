"""A primary metric without a number, a direction or a time."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Metric
from canvas.phrases import NAME_LENGTH, listed, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for metric in sorted(facts.design.metrics.primary, key=lambda metric: metric.id):
        missing = [word for word, said in _parts(metric) if not said]
        if missing:
            yield _finding(metric, missing)


def _parts(metric: Metric) -> tuple[tuple[str, bool], ...]:
    has_number = any(character.isdigit() for character in metric.target)
    return ("number", has_number), ("direction", metric.direction is not None), ("time", filled(metric.window))


def _finding(metric: Metric, missing: list[str]) -> Finding:
    name = shortened(metric.name, NAME_LENGTH)
    wanted = listed([f"a {word}" for word in missing])
    return RULE.in_brief(
        f"metrics.primary.{metric.id}",
        message=f"“{name}” has no {listed(missing, 'or')}.",
        customer="The customer may fare worse, and no number has to show it.",
        truth="Without a number, a direction and a time, any result can be called a success.",
        fix=Fix("complete-metric", f"Give “{name}” {wanted}"),
    )


RULE = Rule(
    code="MET001",
    slug="goal_that_cannot_be_missed",
    severity="warning",
    basis="question",
    title="A goal that cannot be missed",
    why="A goal that cannot be missed tells nobody that the design does not work.",
    fix="Give the primary metric a target with a number, a direction and a time.",
    not_when="The primary metric has all three.",
    check=check,
)
