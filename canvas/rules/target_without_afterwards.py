"""A need with a time, and no word on what happens when it takes longer."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Need
from canvas.phrases import MESSAGE_LENGTH, NAME_LENGTH, listed, shortened
from canvas.rules.rule import Rule
from canvas.words import names_time


def check(facts: Facts) -> Iterator[Finding]:
    for need in sorted(facts.design.brief.needs, key=lambda need: need.id):
        missing = [words for words, text in _afterwards(need) if not filled(text)]
        if names_time(need.target) and missing:
            yield _finding(need, missing)


def _afterwards(need: Need) -> tuple[tuple[str, str], ...]:
    return ("how much longer is still bearable", need.tolerance), ("what happens then", need.then)


def _finding(need: Need, missing: list[str]) -> Finding:
    what, target = shortened(need.what, MESSAGE_LENGTH), shortened(need.target, NAME_LENGTH)
    return RULE.in_brief(
        f"brief.needs.{need.id}",
        message=f"“{what}” has the target “{target}”, and nothing says {listed(missing, 'or')}.",
        customer="When it takes longer, the customer waits, and the design has no word for it.",
        truth="Every target is missed one day, and then somebody decides in haste.",
        fix=Fix("say-afterwards", f"Say of “{what}” {listed(missing)}"),
    )


RULE = Rule(
    code="BRF004",
    slug="target_without_afterwards",
    severity="warning",
    basis="question",
    title="A target and nothing after it",
    why="A limit with nothing after it is a wish: on the day when it is missed, nobody knows what the customer is "
    "told.",
    fix="Say how much longer is still bearable, and what happens then.",
    not_when="The need says both, or its target is no time.",
    check=check,
)
