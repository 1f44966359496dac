"""A state in which we are not sure, and in which the customer reads nothing."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for state in facts.states():
        unsure = facts.visible(state.id) and state.certainty != "confirmed" and state.kind != "bad_end"
        if unsure and not facts.told(state.id):
            owner = object_name(tables, state.id)
            place = quoted(tables, state.id)
            yield RULE.finding(
                (state.id,),
                message=f"In {place} we are not sure how it stands with {owner}, and no surface says so.",
                customer=customer_reads(tables, state.id),
                truth=_TRUTH[state.certainty].format(owner=owner, place=place),
                witness=witness(facts, state.id),
                fixes=(Fix("write-message", f"Write what the customer reads in {place}"),),
            )


_TRUTH = {
    "tentative": "{owner} is likely to be in {place}, and nothing has confirmed it.",
    "unknown": "Nobody knows whether {owner} is in {place}.",
}

RULE = Rule(
    code="UNC001",
    slug="unsure_and_silent",
    severity="error",
    basis="proven",
    title="We do not know and do not say",
    why="The customer takes what they see for a fact, and we know that it is none.",
    fix="Write a message that says what we know, what we do not, and when there will be news.",
    not_when="Something is said there, the state is confirmed or hidden from the customer, or it is a bad end.",
    check=check,
)
