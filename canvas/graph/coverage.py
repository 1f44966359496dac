"""Unhappy paths covered n of m: what was looked at, and what ends well without hoping."""

from collections.abc import Iterator

from canvas.graph.facts import Facts
from canvas.graph.situation import Situation
from canvas.meaning import breaks, filled, leaves_our_hands
from canvas.model import Transition, Trigger


def hand_overs_without_failure(facts: Facts) -> Iterator[str]:
    """The reachable transitions and triggers that leave our hands and have no failure mode, nor a reason for none."""
    for transition in facts.transitions():
        asked = not facts.failures_on[transition.id] and leaves_our_hands(facts.tables, transition)
        if asked and not _on_purpose(transition):
            yield transition.id
    for trigger in facts.triggers():
        # What it fires is another object's. A failure at the trigger is on that transition: one question is enough.
        asked = trigger.mode == "async" and not breaks(facts.tables, trigger.fires)
        if asked and not _on_purpose(trigger):
            yield trigger.id


def _on_purpose(element: Transition | Trigger) -> bool:
    return filled(element.on_purpose.get("failures"))


def ends_well(facts: Facts, situation: Situation) -> bool:
    """Whether a failure is noticed and ends well with no assumption."""
    return not situation.failure.undetected and facts.graph.need(situation.failure.id) == (0,)


def coverage(facts: Facts) -> tuple[int, int]:
    """(n, m): of m unhappy paths, n are noticed and end well with no assumption."""
    failures = list(facts.failures())
    covered = sum(ends_well(facts, situation) for situation in failures)
    return covered, len(failures) + len(list(hand_overs_without_failure(facts)))
