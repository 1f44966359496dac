"""A step that others take in their own time, with no limit to the waiting."""

from collections.abc import Iterator

from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.graph.witness import witness
from canvas.meaning import filled, settled
from canvas.model import Transition
from canvas.phrases import customer_reads, object_name, quoted
from canvas.rules.rule import Rule


def check(facts: Facts) -> Iterator[Finding]:
    tables = facts.tables
    for transition in waits_without_end(facts):
        if transition.timeout is None:
            place = quoted(tables, transition.source)
            owner = object_name(tables, transition.source)
            yield RULE.finding(
                (transition.id,),
                message=f"{owner} waits in {place} for {quoted(tables, transition.id)}, and nothing says how long.",
                customer=customer_reads(tables, transition.source),
                truth=f"It may never come: then {owner} stays in {place}, and no clock notices.",
                witness=witness(facts, transition.source),
                fixes=(Fix("add-timer", f"Let the clock lead on from {place} after a while"),),
            )


def waits_without_end(facts: Facts) -> Iterator[Transition]:
    """The steps that may never come, out of no place to stay, with no clock there and no answer to silence."""
    for transition in facts.transitions():
        wanted = _may_never_come(facts, transition) and not _silence_is_answered(facts, transition)
        if wanted and not filled(transition.on_purpose.get("timeout")):
            yield transition


def _may_never_come(facts: Facts, transition: Transition) -> bool:
    up_to_others = transition.mode == "async" or transition.by in ("partner", "event")
    if not up_to_others or settled(facts.tables.states[transition.source]):
        return False
    return all(timer is transition for timer in facts.timers_out_of(transition.source))


def _silence_is_answered(facts: Facts, transition: Transition) -> bool:
    silent = (on for on in facts.failures_on[transition.id] if on.failure.type in ("timeout", "lost"))
    return any(on.moves or facts.tables.fallbacks_for[on.failure.id] for on in silent)


RULE = Rule(
    code="ASY001",
    slug="async_without_timeout",
    severity="warning",
    basis="proven",
    title="Waits without a limit",
    why="What others do in their own time may never come, and the customer waits until they give up on us.",
    fix="Let the clock lead on after a while, draw what happens when it never comes, or say why no limit is needed.",
    not_when="A clock runs there, the object may stay there, it is drawn and answered that the step takes too long or "
    "gets lost, or there is no limit on purpose.",
    check=check,
)
