"""A trade-off with options, and none chosen."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.phrases import MESSAGE_LENGTH, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for tradeoff in sorted(facts.design.tradeoffs, key=lambda tradeoff: tradeoff.id):
        options = [option for option in tradeoff.options if filled(option)]
        if len(options) > 1 and not filled(tradeoff.chosen):
            question = shortened(tradeoff.question, MESSAGE_LENGTH)
            yield RULE.in_brief(
                f"tradeoffs.{tradeoff.id}",
                message=f"“{question}” has {len(options)} options, and none is chosen.",
                customer="The customer meets one answer here and the other there.",
                truth="It is decided all the same, by whoever comes to it first.",
                fix=Fix("choose", f"Choose one of the options of “{question}”"),
            )


RULE = Rule(
    code="TRD002",
    slug="options_and_no_choice",
    severity="warning",
    basis="question",
    title="Options and no choice",
    why="What is left open is decided by whoever builds the part, and in each part otherwise.",
    fix="Choose one of the options, and say why.",
    not_when="One is chosen, or there are no two options.",
    check=check,
)
