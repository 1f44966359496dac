"""A bad end that is shown and never sent."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.arcs import Arc
from canvas.graph.facts import Facts
from canvas.graph.telling import entries, surfaces_told
from canvas.graph.witness import witness
from canvas.model import State
from canvas.phrases import customer_reads, listed, object_name, quoted
from canvas.rules.old_message_still_stands import standing_messages
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    sent = facts.sent_surfaces
    stronger = {state.id for state, _, _ in standing_messages(facts)}
    for state in facts.states():
        if state.kind != "bad_end" or state.id in stronger or not facts.told(state.id):
            continue
        unseen = [arc for arc in entries(facts, state.id) if _comes_unseen(facts, arc)]
        if sent and unseen and not any(facts.says(state.id, surface) for surface in sent):
            yield _finding(facts, state, unseen[0])


def _comes_unseen(facts: Facts, arc: Arc) -> bool:
    """Whether the customer need not be looking when this happens, and nothing is sent to them."""
    if not surfaces_told(facts, arc).isdisjoint(facts.sent_surfaces):
        return False
    if arc.kind not in ("nominal", "stay"):
        return True
    transition = facts.tables.transitions[arc.element]
    return transition.mode == "async" or transition.by in ("timer", "partner", "staff", "event")


def _finding(facts: Facts, state: State, arc: Arc) -> Finding:
    tables = facts.tables
    place = quoted(tables, state.id)
    names = listed([quoted(tables, surface) for surface in facts.sent_surfaces], "or")
    return RULE.finding(
        (state.id,),
        message=f"{object_name(tables, state.id)} ends badly in {place} while the customer need not be looking, "
        f"and nothing is sent by {names}.",
        customer=customer_reads(tables, facts.shown(arc.start)),
        truth=f"It is over, in {place}. Only a customer who looks again finds out.",
        witness=witness(facts, arc.start, arc),
        fixes=(Fix("write-message", f"Send the bad news of {place}"),),
    )


RULE = Rule(
    code="UNC012",
    slug="bad_news_only_for_those_who_look",
    severity="advice",
    basis="proven",
    title="Bad news only for those who look",
    why="A customer who does not happen to open the app never learns that it is over.",
    fix="Send the bad news on a surface that reaches the customer, in the bad end or on the way there.",
    not_when="The bad end or the way there says something on a surface that sends, there is no such surface, or the "
    "customer waits for the step that leads there.",
    check=check,
)
