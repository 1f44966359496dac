"""Fixes that answer a failure, or draw the first one."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import attach_failure, attach_fallback, fresh_id, update
from canvas.findings import Finding
from canvas.fixes.honest import Destination, destinations
from canvas.fixes.marks import WITHIN
from canvas.fixes.owners import Somebody, somebody
from canvas.fixes.proposal import Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.meaning import leaves_our_hands
from canvas.model import Design
from canvas.phrases import quoted, spoken

TRIES = 3
STEPS = 2
"""How many steps are offered where the author is to choose one."""


def set_cap(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Three tries; where nothing else would lead on then, to an honest state after them."""
    title = f"Stop after {TRIES} tries"
    yield Proposal(title, update(facts.design, finding.place, cap=TRIES))
    yield from _after_the_last(facts, finding.place, f"{title}, then", cap=TRIES)


def set_then(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """After the last try to an honest state."""
    yield from _after_the_last(facts, finding.place, "Add what comes after the last try:")


def _after_the_last(facts: Facts, fallback: str, title: str, **fields: int) -> Iterator[Proposal]:
    retry = facts.tables.fallbacks[fallback]
    situation = facts.graph.situations[retry.failure]
    if retry.then is None and not situation.moves:
        for end in destinations(facts, situation.lands):
            yield proposed(f"{title} {end.name}", partial(_then, fallback, end, fields), *end.blanks)


def _then(fallback: str, end: Destination, fields: dict[str, int], words: Words) -> Design:
    return update(end.draw(words), fallback, then=end.state, **fields)


def add_person(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A person steps in within four hours and leads to an honest state."""
    situation = facts.graph.situations[finding.place]
    if situation.moves:
        return
    who = somebody(facts, f"Who steps in when {quoted(facts.tables, situation.failure.at)} fails?")
    for end in destinations(facts, situation.lands):
        title = f"Add a person: {who.title}, within {spoken(WITHIN)}, then {end.name}"
        yield proposed(title, partial(_stepping_in, finding.place, who, end), *who.blanks, *end.blanks)


def _stepping_in(failure: str, who: Somebody, end: Destination, words: Words) -> Design:
    design, owner = end.draw(words), who.named(words)
    new = fresh_id(design, "fallback")
    return attach_fallback(design, failure, "human", id=new, owner=owner, within=WITHIN, to=end.state)


def add_failure(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The first question of all that others answer: what if nothing answers? Where nothing else would, an answer."""
    for place in [finding.place] if finding.place else _likely(facts):
        new = fresh_id(facts.design, "failure")
        title = f"Add a failure: nothing answers at {quoted(facts.tables, place)}"
        failing = attach_failure(facts.design, place, "timeout", id=new)
        yield Proposal(title, failing)
        for end in destinations(facts, _source(facts, place)):
            yield proposed(f"{title}, then {end.name}", partial(_answered, place, end), *end.blanks)


def _answered(place: str, end: Destination, words: Words) -> Design:
    design = end.draw(words)
    failure = fresh_id(design, "failure")
    failing = attach_failure(design, place, "timeout", id=failure)
    return attach_fallback(failing, failure, "tell", id=fresh_id(failing, "fallback"), to=end.state)


def _likely(facts: Facts) -> list[str]:
    """Where something is likely to go wrong first: at steps that leave our hands, then at others; else in a state."""
    steps = sorted(facts.transitions(), key=lambda step: not leaves_our_hands(facts.tables, step))
    return [step.id for step in steps[:STEPS]] or [state.id for state in facts.states()][:1]


def _source(facts: Facts, place: str) -> str:
    trigger = facts.tables.triggers.get(place)
    step = facts.tables.transitions.get(trigger.fires if trigger else place)
    return step.source if step else place
