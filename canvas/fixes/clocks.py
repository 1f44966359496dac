"""Fixes that let the clock, or the end of a queue, lead on to an honest state."""

from collections.abc import Iterator

from canvas.edits import connect, fresh_id, update
from canvas.findings import Finding
from canvas.fixes.honest import destinations
from canvas.fixes.marks import IN_WORDS, TIMEOUT
from canvas.fixes.proposal import Proposal
from canvas.graph.facts import Facts
from canvas.phrases import quoted

ENDS = ("good_end", "bad_end")


def add_timer(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A step by the clock out of the state where the object waits: after the limit that is set, or a day."""
    step = facts.tables.transitions.get(finding.place)
    place = step.source if step else facts.shown(finding.place)
    yield from _timers(facts, place, (step and step.timeout) or TIMEOUT)


def _timers(facts: Facts, place: str, limit: str) -> Iterator[Proposal]:
    if facts.tables.states[place].kind in ENDS:
        return
    after = IN_WORDS.get(limit, limit)
    for design, state, name in destinations(facts, place):
        new = fresh_id(design, "transition")
        timed = update(connect(design, place, state, id=new), new, by="timer", timeout=limit)
        yield Proposal(f"Add a limit of {after} in {quoted(facts.tables, place)}, then {name}", timed)


def plan_for_the_end(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """A queue that is not worked off in a day gives up; where there is none, the clock leads on."""
    for failure in finding.elements:
        for fallback in facts.tables.fallbacks_for[failure]:
            if fallback.kind == "queue" and fallback.then is None and not facts.graph.situations[failure].moves:
                yield from _ends_of_queue(facts, fallback.id, fallback.within or TIMEOUT)
    yield from _timers(facts, facts.shown(finding.place), TIMEOUT)


def _ends_of_queue(facts: Facts, queue: str, limit: str) -> Iterator[Proposal]:
    situation = facts.graph.situations[facts.tables.fallbacks[queue].failure]
    for design, state, name in destinations(facts, situation.lands):
        title = f"Give up the queue after {IN_WORDS.get(limit, limit)}, then {name}"
        yield Proposal(title, update(design, queue, then=state, within=limit))
