"""A design in which nothing ever goes wrong."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.rules.rule import Rule

ENOUGH_STATES = 3


def check(facts: Facts) -> Iterator[Finding]:
    states = len(facts.tables.states)
    if states >= ENOUGH_STATES and not facts.design.failures:
        yield RULE.finding(
            (),
            named="design",
            message=f"The design has {states} states and no failure: in it nothing ever goes wrong.",
            customer="The customer expects that all goes well, and nobody has written what they see when it does not.",
            truth="Only the happy path was looked at, and nothing was tested.",
            fixes=(Fix("add-failure", "Choose a step and say what can go wrong there"),),
        )


RULE = Rule(
    code="COV006",
    slug="happy_path_only",
    severity="warning",
    basis="proven",
    title="Happy path only",
    why="Where no failure is drawn, nothing was tested: silence here is no good sign.",
    fix="Go through the steps, and ask of each what can go wrong and where the customer is then.",
    not_when="There is a failure somewhere, or the design has fewer than three states.",
    check=check,
)
