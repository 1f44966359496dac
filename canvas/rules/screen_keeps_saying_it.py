"""A failure after which the screen goes on saying what we no longer know."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.graph.telling import told_by
from canvas.graph.witness import witness
from canvas.meaning import OUTCOME_UNKNOWN, STALE, filled
from canvas.phrases import after_failure, customer_reads, object_name, quoted
from canvas.rules.old_data_shown_as_new import shows_old_as_new
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    without_way_out = {trap.key[0] for trap in facts.hopeless if not trap.round_for_ever}
    for situation in facts.failures():
        if situation.failure.id in without_way_out or not _still_claims(facts, situation):
            continue
        answers = facts.tables.fallbacks_for[situation.failure.id]
        if not any(shows_old_as_new(facts, answer) for answer in answers) and not _is_made_good(facts, situation):
            yield _finding(facts, situation)


def _still_claims(facts: Facts, situation: Situation) -> bool:
    shown = situation.lands
    unknown = situation.failure.type in OUTCOME_UNKNOWN
    return unknown and facts.told(shown) and facts.visible(shown) and facts.confirmed(shown)


def _is_made_good(facts: Facts, situation: Situation) -> bool:
    return (
        situation.told_at_once
        or _a_fallback_tells(facts, situation)
        or _a_fallback_leads_to_news(facts, situation)
        or _the_clock_leads_to_news(facts, situation)
        or _nothing_was_to_be_seen(facts, situation)
    )


def _is_news(facts: Facts, situation: Situation, state_id: str) -> bool:
    return state_id != situation.lands and facts.visible(state_id) and facts.told(state_id)


def _a_fallback_tells(facts: Facts, situation: Situation) -> bool:
    return any(
        told_by(fallback) or (fallback.kind == "degrade" and filled(fallback.label))
        for fallback in facts.tables.fallbacks_for[situation.failure.id]
    )


def _a_fallback_leads_to_news(facts: Facts, situation: Situation) -> bool:
    return any(
        arc.kind in ("exhausted", "queue", "expired", "answer") and _is_news(facts, situation, arc.end)
        for arc in facts.graph.arcs_from(situation.failure.id)
    )


def _the_clock_leads_to_news(facts: Facts, situation: Situation) -> bool:
    return any(
        timer is not situation.host and _is_news(facts, situation, timer.target)
        for timer in facts.timers_out_of(situation.lands)
    )


def _nothing_was_to_be_seen(facts: Facts, situation: Situation) -> bool:
    """Whether the step that did not happen would have led to nothing that the customer can see."""
    if not situation.is_down or situation.host is None:
        return False
    waiting = [situation.host.target]
    seen = set(waiting)
    while waiting:
        state_id = waiting.pop()
        if facts.visible(state_id):
            if state_id != situation.lands or state_id == situation.host.target:
                return False
            continue
        ends = {transition.target for transition in facts.tables.outgoing[state_id]} - seen
        seen |= ends
        waiting.extend(ends)
    return True


def _finding(facts: Facts, situation: Situation) -> Finding:
    tables = facts.tables
    failure = situation.failure
    place = quoted(tables, situation.lands)
    owner = object_name(tables, situation.lands)
    truth = (
        f"What the customer sees of {owner} is the past."
        if failure.type in STALE
        else f"Nobody knows whether {owner} is still in {place}."
    )
    return RULE.finding(
        (failure.id,),
        message=f"{after_failure(tables, situation)}, the screen stays as it was in {place}, though that may be over.",
        customer=customer_reads(tables, situation.lands),
        truth=truth,
        witness=witness(facts, failure.id),
        fixes=(Fix("tell-customer", "Tell the customer since when we know nothing new"),),
    )


RULE = Rule(
    code="UNC003",
    slug="screen_keeps_saying_it",
    severity="error",
    basis="proven",
    title="The screen keeps saying it while we no longer know",
    why="The last message stands as if nothing had happened. The customer plans by it, and it may be wrong.",
    fix="Tell the customer with the fallback, lead to a state that says what we do not know, or let the clock do so.",
    not_when="A fallback tells the customer, is labelled, or leads to another state that tells; the clock leads to "
    "such a state; the customer waits for the step and reads its error; or the step led to nothing that can be seen.",
    check=check,
)
