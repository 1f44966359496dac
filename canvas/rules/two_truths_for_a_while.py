"""Two objects tell the customer opposite things for certain, and no news is under way that would change that."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.phrases import object_name
from canvas.rules.rule import Rule
from canvas.rules.two_places_two_truths import of_clash


def check(facts: Facts) -> Iterator[Finding]:
    for clash in facts.clashes:
        if not clash.lasting:
            here, there = (object_name(facts.tables, state) for state in clash.states)
            yield of_clash(
                RULE,
                facts,
                clash,
                ending="and no news is under way.",
                fix=Fix("tell-other", f"Let one of {here} and {there} tell the other when it changes"),
            )


RULE = Rule(
    code="XOB002",
    slug="two_truths_for_a_while",
    severity="warning",
    basis="proven",
    title="Two truths for a while",
    why="It may be set right later, but nothing is on its way to do so; until then the customer is told two things.",
    fix="Let one tell the other when it changes, or do not show one of them as certain until then.",
    not_when="They contradict each other only while a message between objects is under way; one of the two is hidden "
    "or not marked as certain; it lasts, which is another finding; or so much can happen that it was not all looked "
    "at.",
    check=check,
)
