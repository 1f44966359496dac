"""A state to which nothing leads."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.phrases import object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for state_id in facts.graph.ids:
        if state_id in tables.states and not facts.graph.reached(state_id):
            place = quoted(tables, state_id)
            owner = object_name(tables, state_id)
            yield RULE.finding(
                (state_id,),
                message=f"{owner} never comes to {place}: no step, failure or fallback that can happen leads there.",
                customer=f"The customer never sees {place}.",
                truth="It is drawn, and it stands apart from all that can happen.",
                fixes=(
                    Fix("lead-there", f"Draw the step that leads to {place}"),
                    Fix("take-out", f"Or take {place} out"),
                ),
            )


RULE = Rule(
    code="COV005",
    slug="never_reached",
    severity="advice",
    basis="proven",
    title="Never reached",
    why="A state that nothing leads to is a forgotten step, or a leftover that confuses who reads the drawing.",
    fix="Draw the step that leads there, or remove the state.",
    not_when="Some run of steps, failures and fallbacks leads there from where an object starts.",
    check=check,
)
