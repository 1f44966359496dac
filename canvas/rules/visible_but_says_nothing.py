"""A state that the customer can see and in which no surface says anything."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.meaning import filled
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for state in facts.states():
        shown = facts.visible(state.id) and facts.confirmed(state.id) and state.kind != "bad_end"
        if shown and not facts.told(state.id) and not filled(state.on_purpose.get("messages")):
            place = quoted(tables, state.id)
            yield RULE.finding(
                (state.id,),
                message=f"The customer can see {place}, and no surface says anything there.",
                customer=customer_reads(tables, state.id),
                truth=f"{object_name(tables, state.id)} is in {place}, and we know it.",
                witness=witness(facts, state.id),
                fixes=(Fix("write-message", f"Write what the customer reads in {place}"),),
            )


RULE = Rule(
    code="UNC010",
    slug="visible_but_says_nothing",
    severity="warning",
    basis="proven",
    title="Visible but says nothing",
    why="The customer looks and learns nothing, though we know how it stands.",
    fix="Write one sentence for the customer, hide the state from them, or say why nothing is said on purpose.",
    not_when="Something is said there, the state is hidden, not confirmed or a bad end, or nothing is said on purpose.",
    check=check,
)
