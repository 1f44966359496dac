"""Fixes that let the clock, or the end of a queue, lead on to an honest state."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import connect, fresh_id, update
from canvas.findings import Finding
from canvas.fixes.honest import Destination, destinations
from canvas.fixes.marks import TIMEOUT
from canvas.fixes.proposal import Proposal, Words, proposed
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.phrases import listed, quoted, spoken

ENDS = ("good_end", "bad_end")


def add_timer(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A step by the clock out of a state where the object waits: after the limit that is set, or a day."""
    step = facts.tables.transitions.get(finding.place)
    if step:
        yield from _timers(facts, step.source, step.timeout or TIMEOUT)
        return
    places = list(dict.fromkeys(facts.shown(element) for element in finding.elements))
    for place in places:
        yield from _timers(facts, place, TIMEOUT)
    if len(places) > 1:
        yield from _timers_everywhere(facts, places)


def _timers_everywhere(facts: Facts, places: list[str]) -> Iterator[Proposal]:
    """A limit in each of several places that wait for each other."""
    design = facts.design
    for place in places:
        timers = _timers(facts_of(design, words=facts.words), place, TIMEOUT)
        design = next((each.design for each in timers if not each.blanks), design)
    names = listed([quoted(facts.tables, place) for place in places])
    yield Proposal(f"Add a limit of {spoken(TIMEOUT)} in each of {names}", design)


def _timers(facts: Facts, place: str, limit: str) -> Iterator[Proposal]:
    if facts.tables.states[place].kind in ENDS:
        return
    after = spoken(limit)
    for end in destinations(facts, place):
        title = f"Add a limit of {after} in {quoted(facts.tables, place)}, then {end.name}"
        yield proposed(title, partial(_timed, place, limit, end), *end.blanks)


def _timed(place: str, limit: str, end: Destination, words: Words) -> Design:
    design = end.draw(words)
    new = fresh_id(design, "transition")
    return update(connect(design, place, end.state, id=new), new, by="timer", timeout=limit)


def plan_for_the_end(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A queue that is not worked off in a day gives up; where there is none, the clock leads on."""
    for failure in finding.elements:
        for fallback in facts.tables.fallbacks_for[failure]:
            if fallback.kind == "queue" and fallback.then is None and not facts.graph.situations[failure].moves:
                yield from _ends_of_queue(facts, fallback.id, fallback.within or TIMEOUT)
    yield from _timers(facts, facts.shown(finding.place), TIMEOUT)


def _ends_of_queue(facts: Facts, queue: str, limit: str) -> Iterator[Proposal]:
    situation = facts.graph.situations[facts.tables.fallbacks[queue].failure]
    for end in destinations(facts, situation.lands):
        title = f"Give up the queue after {spoken(limit)}, then {end.name}"
        yield proposed(title, partial(_given_up, queue, limit, end), *end.blanks)


def _given_up(queue: str, limit: str, end: Destination, words: Words) -> Design:
    return update(end.draw(words), queue, then=end.state, within=limit)
