"""One state, two messages: one says that it is done, the other that it is not sure."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.model import State
from canvas.phrases import message, object_name, quoted
from canvas.rules.rule import Rule
from canvas.words import hedged, reads_final


def check(facts: Facts) -> Iterator[Finding]:
    if not facts.english:
        return
    for state in facts.states():
        if len(state.messages) > 1 and facts.visible(state.id) and facts.confirmed(state.id):
            texts = facts.messages(state.id)
            unsure = [surface for surface, text in texts if hedged(text, facts.words)]
            certain = [surface for surface, text in texts if reads_final(text, facts.words)]
            if unsure and certain:
                yield _finding(facts, state, unsure[0], certain[0])


def _finding(facts: Facts, state: State, unsure: str, certain: str) -> Finding:
    tables = facts.tables
    place = quoted(tables, state.id)
    one, other = message(tables, state.id, unsure), message(tables, state.id, certain)
    return RULE.finding(
        (state.id,),
        message=f"In {place} the customer reads {other}, and at the same time {one}.",
        customer="The customer believes the one that they happen to see.",
        truth=f"{object_name(tables, state.id)} is in {place}, and that is marked as certain.",
        witness=witness(facts, state.id),
        fixes=(Fix("rewrite-message", f"Let all messages in {place} say the same"),),
    )


RULE = Rule(
    code="UNC009",
    slug="two_surfaces_two_stories",
    severity="warning",
    basis="wording",
    title="Two surfaces tell two stories",
    why="Two people, or one person with two screens, come away with two answers, and call to ask which is right.",
    fix="Let all surfaces say the same: certain on all, or uncertain on all.",
    not_when="All messages of the state are certain, or none is; the state is hidden or not marked as certain.",
    check=check,
)
