"""What the validator says of a mutant that it does not say of the clean design, and whether it says it there.

The right place is what was changed, what that belongs to (a fallback to its failure, a hand-over to the transition that
it fires), and every element one step from either: a state and the transitions at it, a hand-over and its two ends, a
failure and what it is at, the state where it strikes and the one where it leaves the object, a fallback and where it
leads. A mutant is *found* when a new finding, of any severity, names one of these. All other new findings are elsewhere.
"""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.findings import Finding
from canvas.graph.situation import situations
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.validator import check
from tests.mutants.operators import Mutant, mutants


class Outcome(NamedTuple):
    """One mutant of a design, with the keys of the findings that are new: those at the right place, and the others."""

    design: str
    operator: str
    place: str
    is_error: bool
    here: tuple[str, ...]
    elsewhere: tuple[str, ...]
    found_as_error: bool

    @property
    def survives(self) -> bool:
        """Whether nothing at all is found that was not found before."""
        return not self.here and not self.elsewhere


def outcomes(name: str, design: Design) -> Iterator[Outcome]:
    """What becomes of every mutant of a design."""
    before = frozenset(finding.key for finding in check(design).findings)
    links = tuple(_links(lookup(design)))
    for mutant in mutants(design):
        new = [finding for finding in check(mutant.design).findings if finding.key not in before]
        yield _outcome(name, mutant, new, right_place(design, mutant.element, links))


def _outcome(name: str, mutant: Mutant, new: list[Finding], place: frozenset[str]) -> Outcome:
    here = [finding for finding in new if not place.isdisjoint(finding.elements)]
    return Outcome(
        design=name,
        operator=mutant.operator,
        place=mutant.place,
        is_error=mutant.is_error,
        here=tuple(finding.key for finding in here),
        elsewhere=tuple(finding.key for finding in new if finding not in here),
        found_as_error=any(finding.severity == "error" for finding in here),
    )


def right_place(design: Design, element: str, links: tuple[tuple[str, str], ...] | None = None) -> frozenset[str]:
    """The ids of all elements where a finding answers a change of `element`."""
    tables = lookup(design)
    own = {element}
    if element in tables.fallbacks:
        own.add(tables.fallbacks[element].failure)
    if element in tables.triggers:
        own.add(tables.triggers[element].fires)
    around = links if links is not None else tuple(_links(tables))
    return frozenset(own | {b for a, b in around if a in own} | {a for a, b in around if b in own})


def _links(tables: Lookup) -> Iterator[tuple[str, str]]:
    """All pairs of elements that are one step apart."""
    for step in tables.transitions.values():
        yield from ((step.id, step.source), (step.id, step.target))
    for trigger in tables.triggers.values():
        yield from ((trigger.id, trigger.when), (trigger.id, trigger.fires))
    for situation in situations(tables).values():
        failure = situation.failure
        yield from ((failure.id, failure.at), (failure.id, situation.origin), (failure.id, situation.lands))
    for fallback in tables.fallbacks.values():
        yield from ((fallback.id, end) for end in (fallback.failure, fallback.to, fallback.then) if end is not None)
