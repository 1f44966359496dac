"""Fixes that answer a failure, or say who does."""

from collections import Counter
from collections.abc import Iterator

from canvas.edits import attach_failure, attach_fallback, fresh_id, update
from canvas.findings import Finding
from canvas.fixes.honest import destinations
from canvas.fixes.marks import IN_WORDS, WITHIN
from canvas.fixes.proposal import Proposal
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Design
from canvas.phrases import NAME_LENGTH, quoted, shortened

TRIES = 3


def set_cap(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Three tries; where nothing else would lead on then, to an honest state after them."""
    title = f"Stop after {TRIES} tries"
    yield Proposal(title, update(facts.design, finding.place, cap=TRIES))
    for design, state, name in _after_the_last(facts, finding.place):
        yield Proposal(f"{title}, then {name}", update(design, finding.place, cap=TRIES, then=state))


def set_then(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """After the last try to an honest state."""
    for design, state, name in _after_the_last(facts, finding.place):
        yield Proposal(f"Add what comes after the last try: {name}", update(design, finding.place, then=state))


def _after_the_last(facts: Facts, fallback_id: str) -> Iterator[tuple[Design, str, str]]:
    fallback = facts.tables.fallbacks[fallback_id]
    situation = facts.graph.situations[fallback.failure]
    if fallback.then is None and not situation.moves:
        yield from destinations(facts, situation.lands)


def add_person(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A person steps in within four hours and leads to an honest state."""
    situation = facts.graph.situations[finding.place]
    who = known_owner(facts)
    if situation.moves or not who:
        return
    for design, state, name in destinations(facts, situation.lands):
        new = fresh_id(design, "fallback")
        answered = attach_fallback(design, finding.place, "human", id=new, owner=who, within=WITHIN, to=state)
        yield Proposal(f"Add a person: {shortened(who, NAME_LENGTH)}, within {IN_WORDS[WITHIN]}, then {name}", answered)


def name_owner(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The owner who is named most often takes what only a person can do. Where nobody is, none is made up."""
    who = known_owner(facts)
    if not who:
        return
    for element in _nobodys(facts, finding):
        deed = "who steps in" if element in facts.tables.fallbacks else f"the owner of {quoted(facts.tables, element)}"
        yield Proposal(f"Name {deed}: {shortened(who, NAME_LENGTH)}", update(facts.design, element, owner=who))


def _nobodys(facts: Facts, finding: Finding) -> list[str]:
    if finding.place in facts.tables.transitions:
        return [finding.place]
    blamed = [trap for trap in facts.hopeful if trap.key == finding.elements]
    return sorted({arc.element for trap in blamed for arc in trap.exits})


def known_owner(facts: Facts) -> str:
    """Who is named most often in the design, the first by name of those; "" where nobody is."""
    owners = [step.owner for step in facts.design.transitions] + [each.owner for each in facts.design.fallbacks]
    named = Counter(owner.strip() for owner in owners if filled(owner))
    return min(named, key=lambda owner: (-named[owner], owner), default="")


def add_failure(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The first question of all that others answer: what if nothing answers?"""
    if finding.place:
        new = fresh_id(facts.design, "failure")
        title = f"Add a failure: nothing answers at {quoted(facts.tables, finding.place)}"
        yield Proposal(title, attach_failure(facts.design, finding.place, "timeout", id=new))
