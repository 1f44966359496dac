"""Fixes that mark what is drawn already: as certain or not, as an end, as harmless to repeat, with a time."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import update
from canvas.findings import Finding
from canvas.fixes.drafts import DOUBT, first_message, in_english, unbracketed, with_messages
from canvas.fixes.proposal import Blank, Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.meaning import filled, host_of
from canvas.model import Design
from canvas.phrases import NAME_LENGTH, after_failure, lowered, quoted, shortened, spoken

WITHIN = "4h"
TIMEOUT = "1d"
KIND_WORDS = {"good_end": "good end", "resting": "place to stay", "bad_end": "bad end"}
ON_THE_WAY = ("good_end", "resting", "bad_end")
IN_TROUBLE = ("bad_end", "resting")


def set_idempotent(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The step at the place, or the one that its failure is on, counts once however often it is done."""
    step = _step_of(facts, finding.place)
    if step is not None:
        title = f"Count {quoted(facts.tables, step)} once, however often it comes"
        yield Proposal(title, update(facts.design, step, idempotent=True))


def _step_of(facts: Facts, place: str) -> str | None:
    if place in facts.tables.transitions:
        return place
    if place in facts.tables.fallbacks:
        place = facts.tables.fallbacks[place].failure
    host = host_of(facts.tables, facts.tables.failures[place])
    return host.id if host else None


def set_tentative(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A state is not certain yet: each that is named, or the one that the step or the hand-over leads to. Where it said
    nothing, it says so now."""
    for element in finding.elements:
        state = _led_to(facts, element)
        if state in facts.tables.states:
            title = f"Mark {quoted(facts.tables, state)} as tentative"
            blanks = (first_message(facts, state, DOUBT),) if _would_be_silent(facts, state) else ()
            yield proposed(title, partial(_tentative, facts, state), *blanks)


def _led_to(facts: Facts, element: str) -> str:
    trigger = facts.tables.triggers.get(element)
    step = facts.tables.transitions.get(trigger.fires if trigger else element)
    return step.target if step else element


def _would_be_silent(facts: Facts, state: str) -> bool:
    ends_badly = facts.tables.states[state].kind == "bad_end"
    return facts.visible(state) and not facts.told(state) and not ends_badly


def _tentative(facts: Facts, state: str, words: Words) -> Design:
    return with_messages(update(facts.design, state, certainty="tentative"), state, words)


def says_unsure(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The author's tick that the wording says that we are not sure."""
    title = f"Tick that {quoted(facts.tables, finding.place)} says that we are not sure"
    yield Proposal(title, update(facts.design, finding.place, says_unsure=True))


def set_within(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A person who is named steps in within four hours."""
    owner = shortened(facts.tables.fallbacks[finding.place].owner, NAME_LENGTH)
    title = f"Let {owner} step in within {spoken(WITHIN)}"
    yield Proposal(title, update(facts.design, finding.place, within=WITHIN))


def set_timeout(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """We wait a day for the step."""
    title = f"Wait {spoken(TIMEOUT)} for {quoted(facts.tables, finding.place)}"
    yield Proposal(title, update(facts.design, finding.place, timeout=TIMEOUT))


def say_detected(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Something notices the failure, which the author names."""
    failure = finding.place
    said = unbracketed(facts.tables.failures[failure].detected_by)
    draft = said if filled(said) else in_english(facts, "[an alert] within [5 minutes]")
    blank = Blank("detected_by", "What notices it, and how soon?", draft)
    when = lowered(after_failure(facts.tables, facts.graph.situations[failure]))
    title = f"Say what notices it {when}"
    yield proposed(title, partial(_detected, facts.design, failure), blank)


def _detected(design: Design, failure: str, words: Words) -> Design:
    return update(design, failure, undetected=False, detected_by=words["detected_by"])


def mark_end(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A state that is certain is an end, or a place to stay. On the planned way it ends well, first of all; what only
    trouble leads to does not."""
    if facts.confirmed(finding.place):
        place = quoted(facts.tables, finding.place)
        planned = finding.place in _planned(facts, finding.place)
        for kind in ON_THE_WAY if planned else IN_TROUBLE:
            title = f"Mark {place} as a {KIND_WORDS[kind]}"
            yield Proposal(title, update(facts.design, finding.place, kind=kind))


def _planned(facts: Facts, state: str) -> set[str]:
    """The states that the object comes to by transitions alone."""
    first = facts.tables.object_of[state].states[0].id
    seen, waiting = {first}, [first]
    while waiting:
        for step in facts.tables.outgoing[waiting.pop()]:
            if step.target not in seen:
                seen.add(step.target)
                waiting.append(step.target)
    return seen
