"""A brief that does not say who it is for."""

from collections.abc import Iterator

from canvas.findings import Basis, Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled, says_anything
from canvas.phrases import NAME_LENGTH, shortened
from canvas.rules.rule import Rule
from canvas.words import names_anybody


def check(facts: Facts) -> Iterator[Finding]:
    segment = facts.design.brief.segment
    if not says_anything(facts.design.brief):
        return
    if not filled(segment):
        yield _finding("The brief does not say who this is for.", "question")
    elif facts.english and names_anybody(segment):
        said = shortened(segment, NAME_LENGTH)
        yield _finding(f"The brief says that this is for “{said}”, and that is anybody.", "wording")


def _finding(message: str, basis: Basis) -> Finding:
    return RULE.in_brief(
        "brief.segment",
        message=message,
        customer="Whoever uses it has a moment and a worry of their own, and the design does not know them.",
        truth="Without a group that one can picture, nobody can say which failure hurts most.",
        fix=Fix("say-segment", "Say who this is for, in one phrase that leaves somebody out"),
        basis=basis,
    )


RULE = Rule(
    code="BRF001",
    slug="for_nobody_in_particular",
    severity="warning",
    basis="question",
    title="For nobody in particular",
    why="A design for everybody weighs every failure alike, and the one that hurts most stays where it is.",
    fix="Name a group that can be pictured, in one phrase that leaves somebody out.",
    not_when="The segment says which users or customers are meant, or nothing of the brief is filled.",
    check=check,
)
