"""A trade-off that says not what it costs, or not what would prove it wrong."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Tradeoff
from canvas.phrases import MESSAGE_LENGTH, listed, shortened
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    for tradeoff in sorted(facts.design.tradeoffs, key=lambda tradeoff: tradeoff.id):
        missing = [words for words, text in _price(tradeoff) if not filled(text)]
        if missing:
            yield _finding(tradeoff, missing)


def _price(tradeoff: Tradeoff) -> tuple[tuple[str, str], ...]:
    return ("what is put off for it", tradeoff.deferred), ("what would tell that it was wrong", tradeoff.wrong_if)


def _finding(tradeoff: Tradeoff, missing: list[str]) -> Finding:
    question = shortened(tradeoff.question, MESSAGE_LENGTH)
    return RULE.in_brief(
        f"tradeoffs.{tradeoff.id}",
        message=f"“{question}” does not say {listed(missing, 'or')}.",
        customer="The customer lives with a wrong choice for as long as nobody has to notice that it is wrong.",
        truth="A choice that costs nothing and cannot be wrong was none.",
        fix=Fix("say-price", f"Say for “{question}” {listed(missing)}"),
    )


RULE = Rule(
    code="TRD003",
    slug="choice_without_price",
    severity="advice",
    basis="question",
    title="A choice without a price",
    why="A choice that costs nothing was none, and one that cannot be wrong is never looked at again.",
    fix="Say what is put off for it, and which number would tell that it was wrong.",
    not_when="The trade-off says both.",
    check=check,
)
