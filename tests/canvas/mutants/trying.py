"""What the validator says of a mutant that it does not say of the clean design, and whether it says it there.

The right place is what was changed, or went; what that belongs to (a transition to the state that it leaves, a fallback
to its failure, a hand-over to the transition that it fires); and every element one step from these: a state and the
transitions at it, a hand-over and its two ends, a failure and what it is at, the state where it strikes and the one
where it leaves the object, a fallback and where it leads. A mutant is *found* when a new finding, of any severity,
names one of these; every other new finding is *elsewhere*. It *survives* when nothing new is found at all.
"""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.graph.situation import situations
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.validator import check
from canvas.writing import ids_of
from tests.canvas.mutants.operators import OPERATORS, Mutant


class Mutation(NamedTuple):
    """What makes a mutant: the operator, the name of the design, and the place in it."""

    operator: str
    design: str
    place: str


class Outcome(NamedTuple):
    """One mutant, with the keys of the findings that are new: those at the right place, and the others. `as_error` says
    whether one at the right place is an error."""

    mutation: Mutation
    is_error: bool
    here: tuple[str, ...]
    elsewhere: tuple[str, ...]
    as_error: bool

    @property
    def found(self) -> bool:
        """Whether something is found at the right place."""
        return bool(self.here)

    @property
    def survives(self) -> bool:
        """Whether nothing at all is found that was not found before."""
        return not (self.here or self.elsewhere)


def outcomes(name: str, design: Design) -> Iterator[Outcome]:
    """What becomes of every mutant of a design."""
    before = frozenset(finding.key for finding in check(design).findings)
    for operator, mutants in OPERATORS.items():
        for mutant in mutants(design):
            yield _outcome(Mutation(operator, name, mutant.place), mutant, before, right_place(design, mutant))


def _outcome(mutation: Mutation, mutant: Mutant, before: frozenset[str], place: frozenset[str]) -> Outcome:
    new = [finding for finding in check(mutant.design).findings if finding.key not in before]
    here = [finding for finding in new if not place.isdisjoint(finding.elements)]
    return Outcome(
        mutation=mutation,
        is_error=mutant.is_error,
        here=tuple(finding.key for finding in here),
        elsewhere=tuple(finding.key for finding in new if place.isdisjoint(finding.elements)),
        as_error=any(finding.severity == "error" for finding in here),
    )


def right_place(design: Design, mutant: Mutant) -> frozenset[str]:
    """The ids of all elements of a design where a finding answers one of its mutants."""
    tables = lookup(design)
    changed = {mutant.element, *(ids_of(design) - ids_of(mutant.design))}
    own = changed | {_owner(tables, element) for element in changed}
    links = tuple(_links(tables))
    return frozenset(own | {b for a, b in links if a in own} | {a for a, b in links if b in own})


def _owner(tables: Lookup, element: str) -> str:
    """What an element belongs to; itself, where it stands on its own."""
    if element in tables.transitions:
        return tables.transitions[element].source
    if element in tables.fallbacks:
        return tables.fallbacks[element].failure
    return tables.triggers[element].fires if element in tables.triggers else element


def _links(tables: Lookup) -> Iterator[tuple[str, str]]:
    """All pairs of elements that are one step apart."""
    for step in tables.transitions.values():
        yield from ((step.id, step.source), (step.id, step.target))
    for trigger in tables.triggers.values():
        yield from ((trigger.id, trigger.when), (trigger.id, trigger.fires))
    for situation in situations(tables, tables.failures.values()).values():
        failure = situation.failure
        yield from ((failure.id, failure.at), (failure.id, situation.origin), (failure.id, situation.lands))
    for fallback in tables.fallbacks.values():
        yield from ((fallback.id, end) for end in (fallback.failure, fallback.to, fallback.then) if end is not None)
