"""A step with a limit, after which nothing happens."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.phrases import customer_reads, object_name, quoted, spoken
from canvas.rules.async_without_timeout import waits_without_end
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for transition in waits_without_end(facts):
        if transition.timeout is not None:
            limit = spoken(transition.timeout)
            place = quoted(tables, transition.source)
            owner = object_name(tables, transition.source)
            yield RULE.finding(
                (transition.id,),
                message=f"We wait {limit} for {quoted(tables, transition.id)}, and nothing says what happens then.",
                customer=customer_reads(tables, transition.source),
                truth=f"After {limit} {owner} is still in {place}, and no step answers that.",
                witness=witness(facts, transition.source),
                fixes=(Fix("add-timer", f"Let the clock lead on from {place} after {limit}"),),
            )


RULE = Rule(
    code="ASY006",
    slug="limit_and_nothing_after",
    severity="warning",
    basis="proven",
    title="A limit and nothing after it",
    why="A limit that leads nowhere helps nobody: the time is over, and the customer goes on waiting.",
    fix="Let the clock lead on after the limit, or draw the failure with what answers it.",
    not_when="A clock runs there, the object may stay there, it is drawn and answered that the step takes too long or "
    "gets lost, or nothing follows on purpose.",
    check=check,
)
