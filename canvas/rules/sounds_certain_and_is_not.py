"""A message that states an outcome in a state that is not confirmed."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.model import State
from canvas.phrases import customer_reads, message, object_name, quoted
from canvas.rules.rule import Rule
from canvas.words import reads_final


def check(facts: Facts) -> Iterator[Finding]:
    for state in facts.states():
        unsure = facts.visible(state.id) and state.certainty != "confirmed" and not state.says_unsure
        if not unsure:
            continue
        if facts.english:
            yield from _certain_messages(facts, state)
        elif facts.told(state.id):
            yield _question(facts, state)


def _certain_messages(facts: Facts, state: State) -> Iterator[Finding]:
    tables = facts.tables
    place = quoted(tables, state.id)
    for surface, text in facts.messages(state.id):
        if reads_final(text, facts.words):
            words = message(tables, state.id, surface)
            yield RULE.finding(
                (state.id,),
                surface=surface,
                message=f"In {place} the customer reads {words}, and that is not certain yet.",
                customer=f"The customer takes {words} for a fact.",
                truth=_truth(facts, state),
                witness=witness(facts, state.id),
                fixes=(Fix("rewrite-message", f"Say in {place} that it is not certain yet"),),
            )


def _question(facts: Facts, state: State) -> Finding:
    place = quoted(facts.tables, state.id)
    return RULE.finding(
        (state.id,),
        basis="question",
        message=f"{place} is not certain. Do its messages say so? We read English words only.",
        customer=customer_reads(facts.tables, state.id),
        truth=_truth(facts, state),
        witness=witness(facts, state.id),
        fixes=(Fix("says-unsure", f"Tick that the wording in {place} says that we are not sure"),),
    )


def _truth(facts: Facts, state: State) -> str:
    owner = object_name(facts.tables, state.id)
    if state.certainty == "unknown":
        return f"We do not know how it stands with {owner}."
    return f"{owner} may still turn out otherwise: nothing has confirmed it."


RULE = Rule(
    code="UNC002",
    slug="sounds_certain_and_is_not",
    severity="warning",
    basis="wording",
    title="Sounds certain and is not",
    why="The customer acts on a promise that we could not keep yet, and holds us to it when it turns out otherwise.",
    fix="Say that it is not certain yet and when it will be, or show it only once it is confirmed.",
    not_when="The message hedges or takes its word back, the state is confirmed or hidden from the customer, "
    "or the author ticked that the wording says that we are not sure.",
    check=check,
)
