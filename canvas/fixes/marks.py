"""Fixes that set one field of what is drawn already."""

from collections.abc import Iterator

from canvas.edits import update
from canvas.findings import Finding
from canvas.fixes.proposal import Proposal
from canvas.graph.facts import Facts
from canvas.meaning import host_of
from canvas.phrases import NAME_LENGTH, quoted, shortened

WITHIN = "4h"
TIMEOUT = "1d"
IN_WORDS = {WITHIN: "4 hours", TIMEOUT: "1 day"}


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
    """The state, or the one that the step leads to, is not certain yet."""
    step = facts.tables.transitions.get(finding.place)
    state = step.target if step else finding.place
    if state in facts.tables.states:
        words = f"Mark {quoted(facts.tables, state)} as tentative"
        yield Proposal(words, update(facts.design, state, certainty="tentative"))


def says_unsure(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The author's tick that the wording says that we are not sure."""
    title = f"Tick that {quoted(facts.tables, finding.place)} says that we are not sure"
    yield Proposal(title, update(facts.design, finding.place, says_unsure=True))


def set_within(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A person who is named steps in within four hours."""
    owner = shortened(facts.tables.fallbacks[finding.place].owner, NAME_LENGTH)
    title = f"Let {owner} step in within {IN_WORDS[WITHIN]}"
    yield Proposal(title, update(facts.design, finding.place, within=WITHIN))


def set_timeout(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """We wait a day for the step."""
    title = f"Wait {IN_WORDS[TIMEOUT]} for {quoted(facts.tables, finding.place)}"
    yield Proposal(title, update(facts.design, finding.place, timeout=TIMEOUT))


def mark_end(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A state that is certain and that only trouble leads to is a bad end; one on the planned way, a place to stay."""
    if not facts.confirmed(finding.place):
        return
    place = quoted(facts.tables, finding.place)
    if finding.place in _planned(facts, finding.place):
        yield Proposal(f"Mark {place} as a place to stay", update(facts.design, finding.place, kind="resting"))
    else:
        yield Proposal(f"Mark {place} as a bad end", update(facts.design, finding.place, kind="bad_end"))


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
