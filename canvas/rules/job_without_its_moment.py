"""A brief that does not say what the customer wants to get done."""

from collections.abc import Iterator

from canvas.findings import Basis, Finding, Fix
from canvas.graph.facts import Facts
from canvas.meaning import filled, says_anything
from canvas.phrases import MESSAGE_LENGTH, shortened
from canvas.rules.rule import Rule
from canvas.words import names_bare_feature


def check(facts: Facts) -> Iterator[Finding]:
    job = facts.design.brief.job
    if not says_anything(facts.design.brief):
        return
    if not filled(job):
        yield _finding("The brief does not say what the customer wants to get done.", "question")
    elif facts.english and names_bare_feature(job):
        said = shortened(job, MESSAGE_LENGTH)
        yield _finding(f"The job is “{said}”: a feature, and no moment in which somebody needs it.", "wording")


def _finding(message: str, basis: Basis) -> Finding:
    return RULE.in_brief(
        "brief.job",
        message=message,
        customer="The customer wants no feature: they want to get through a moment, also when something fails.",
        truth="A feature can be finished while nobody is helped.",
        fix=Fix("say-job", "Say the job with a when, a so that or a without"),
        basis=basis,
    )


RULE = Rule(
    code="BRF002",
    slug="job_without_its_moment",
    severity="advice",
    basis="question",
    title="A job without its moment",
    why="The job names the moment in which it counts; a list of features does not, and unhappy moments are forgotten "
    "first.",
    fix="Say what the customer wants to get done, with a when, a so that or a without.",
    not_when="The job names its moment, or what it is for, or nothing of the brief is filled.",
    check=check,
)
