"""What the rules find in one object by itself, kept from one check to the next.

It follows from the object and all that belongs to it, from what stands at the other ends of its hand-overs, and from
what all objects share. Where each of these is the very same value as before, so is what was found: designs are frozen,
and an edit shares all that it does not change.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import is_
from typing import NamedTuple

from canvas.findings import Finding
from canvas.graph.belongings import Belongings, belongings
from canvas.graph.coverage import coverage
from canvas.graph.facts import Facts
from canvas.lookup import Lookup
from canvas.model import DesignObject, State, Transition
from canvas.replay import Replay
from canvas.rules import Rule
from canvas.words import Added

Rank = tuple[bool, int, int, str]
"""Where a finding stands among those of its severity: what the customer can see comes first, then what heals more
places, then what the author calls severe, then the key."""


class Part(NamedTuple):
    """What was found in one object, each with its rank; how many of its situations are reached; its n and m of the
    unhappy paths. `reads` is all that this follows from, nothing where the search was broken off."""

    reads: Sequence[object]
    found: Sequence[tuple[Rank, Finding]]
    situations: int
    covered: int
    paths: int


BROKEN_OFF = Part((), (), 0, 0, 0)


class Search(NamedTuple):
    """How the objects of a design are searched: by which rules, which words are read beside those of the handbook, who
    replays the witnesses, and when to break off."""

    tables: Lookup
    rules: Sequence[Rule]
    words: Added
    replay: Replay
    stop: Callable[[], bool]


def part_of(search: Search, owner: DesignObject, before: Part | None) -> Part:
    """What the rules find in the object: what is known from before, where that still stands."""
    own = belongings(search.tables, (owner,))
    reads = (*search.rules, search.words, owner, *_read(search.tables, own))
    if before is not None and _are_the_same(before.reads, reads):
        return before
    facts = Facts(search.tables.design, search.tables, (owner,), words=search.words)
    found: list[Finding] = []
    for rule in search.rules:
        if search.stop():
            return BROKEN_OFF
        found += rule.check(facts)
    return Part(reads, ranked(facts, search.replay, found), len(facts.graph.reachable), *coverage(facts))


def _are_the_same(before: Sequence[object], now: Sequence[object]) -> bool:
    return len(before) == len(now) and all(map(is_, before, now))


def _read(tables: Lookup, own: Belongings) -> Iterator[object]:
    design = tables.design
    yield from (design.language, design.surfaces, design.components, design.rollout)
    yield from own.transitions
    yield from own.failures
    for failure in own.failures:
        yield from tables.fallbacks_for[failure.id]
    yield from _beyond(tables, own)


def _beyond(tables: Lookup, own: Belongings) -> Iterator[object]:
    """The hand-overs of an object, with what stands at both of their ends."""
    if not tables.triggers:
        return
    causes: tuple[State | Transition, ...] = (*own.states, *own.transitions)
    leaving = (trigger for cause in causes for trigger in tables.triggers_when[cause.id])
    for trigger in (*own.hand_overs, *leaving):
        yield from (*_around(tables, trigger.when), *_around(tables, trigger.fires))


def _around(tables: Lookup, end: str) -> Iterator[object]:
    """A state or a step with its object and with all that is on it: hand-overs that fire it, and failures."""
    step = tables.transitions.get(end)
    yield step
    yield tables.object_of[step.source if step else end]
    yield from tables.failures_at[end]
    for trigger in tables.triggers_firing[end]:
        yield from (trigger, *tables.failures_at[trigger.id])


def ranked(facts: Facts, replay: Replay, findings: Iterable[Finding]) -> list[tuple[Rank, Finding]]:
    """The findings with their ranks, each without its witness if that is no run of the drawing: nothing is shown that
    cannot happen."""
    proven = (each if replay.holds(each.witness) else each._replace(witness=()) for each in findings)
    return [(_rank(facts, each), each) for each in proven]


def _rank(facts: Facts, finding: Finding) -> Rank:
    return (
        not any(_is_seen(facts, element) for element in finding.elements),
        -finding.heals,
        -max((_declared_severity(facts, element) for element in finding.elements), default=0),
        finding.key,
    )


def _is_seen(facts: Facts, element_id: str) -> bool:
    """Whether the customer can see the place of an element; of a step or a hand-over, either end. What stands nowhere,
    as a component does, is not seen."""
    tables = facts.tables
    if element_id in tables.fallbacks:
        element_id = tables.fallbacks[element_id].failure
    if element_id in tables.triggers:
        element_id = tables.triggers[element_id].fires
    if element_id in tables.transitions:
        transition = tables.transitions[element_id]
        return facts.visible(transition.source) or facts.visible(transition.target)
    shown = facts.shown(element_id)
    return shown in tables.states and facts.visible(shown)


def _declared_severity(facts: Facts, element_id: str) -> int:
    """How bad the author says that the failure is: the worst of those at a state or a step."""
    tables = facts.tables
    if element_id in tables.fallbacks:
        element_id = tables.fallbacks[element_id].failure
    failures = [tables.failures[element_id]] if element_id in tables.failures else tables.failures_at[element_id]
    return max((failure.severity or 0 for failure in failures), default=0)
