"""A message that says that it is still open, in a state that is marked as certain."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.phrases import message, quoted
from canvas.rules.rule import Rule
from canvas.words import strongly_hedged


def check(facts: Facts) -> Iterator[Finding]:
    if not facts.english:
        return
    tables = facts.tables
    for state in facts.states():
        if not (facts.visible(state.id) and facts.confirmed(state.id) and state.kind == "active"):
            continue
        open_words = [surface for surface, text in facts.messages(state.id) if strongly_hedged(text, facts.words)]
        if open_words:
            place = quoted(tables, state.id)
            words = message(tables, state.id, open_words[0])
            yield RULE.finding(
                (state.id,),
                message=f"In {place} the customer reads {words}, and {place} is marked as certain.",
                customer=f"The customer reads in {words} that it is still open.",
                truth="The drawing is certain and the words are not: one of the two is wrong.",
                witness=witness(facts, state.id),
                fixes=(Fix("set-tentative", f"Mark {place} as tentative"),),
            )


RULE = Rule(
    code="UNC011",
    slug="words_hedge_state_does_not",
    severity="advice",
    basis="wording",
    title="The words hedge and the state does not",
    why="The words know that it is open, and the drawing does not: whatever builds on the state takes it for certain.",
    fix="Mark the state as tentative, or say in the message what is certain.",
    not_when="The state is not marked as certain, is hidden, or is an end or a place to stay; or no message says "
    "that it is still open.",
    check=check,
)
