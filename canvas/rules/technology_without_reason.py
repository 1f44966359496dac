"""A technology, and no reason for it."""

from collections.abc import Iterator

from canvas.findings import Basis, Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Technology
from canvas.phrases import MESSAGE_LENGTH, NAME_LENGTH, shortened
from canvas.rules.rule import Rule
from canvas.words import praises_only


def check(facts: Facts) -> Iterator[Finding]:
    for technology in sorted(facts.design.brief.technology, key=lambda technology: technology.id):
        name = shortened(technology.name, NAME_LENGTH)
        if not filled(technology.why):
            yield _finding(technology, f"Nothing says why it is “{name}”.", "question")
        elif facts.english and praises_only(technology.why):
            said = shortened(technology.why, MESSAGE_LENGTH)
            yield _finding(technology, f"The reason for “{name}” is “{said}”, which is said of anything.", "wording")


def _finding(technology: Technology, message: str, basis: Basis) -> Finding:
    name = shortened(technology.name, NAME_LENGTH)
    return RULE.in_brief(
        f"brief.technology.{technology.id}",
        message=message,
        customer="The customer waits for one more part that can fail, and nobody can say what they get for it.",
        truth="A reason that fits any other choice as well is none.",
        fix=Fix("say-why", f"Say what “{name}” does for the customer that something simpler would not"),
        basis=basis,
    )


RULE = Rule(
    code="TRD001",
    slug="technology_without_reason",
    severity="warning",
    basis="question",
    title="A technology without a reason",
    why="Each part can fail. One that is there because it is modern fails for nothing.",
    fix="Say what it does for the customer that something simpler would not.",
    not_when="The reason says more than that it is scalable, fast, modern or best practice.",
    check=check,
)
