"""Fixes that let an answer to a failure do without what went down with it."""

from collections.abc import Iterable, Iterator

from canvas.edits import update
from canvas.findings import Finding
from canvas.fixes.proposal import Proposal
from canvas.graph.facts import Facts
from canvas.model import Design
from canvas.phrases import listed, quoted


def other_part(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """The fallback that is named, or those that a trap is blamed on, do without what is down."""
    answers = [finding.place] if finding.place in facts.tables.fallbacks else blamed(facts, finding)
    parts = sorted({part for answer in answers for part in broken(facts, answer)})
    if parts:
        names, without = (listed([quoted(facts.tables, each) for each in some]) for some in (answers, parts))
        yield Proposal(f"Let {names} do without {without}", without_broken(facts, answers))


def blamed(facts: Facts, finding: Finding) -> list[str]:
    """The steps and fallbacks that a trap is blamed on, sorted."""
    return sorted({arc.element for trap in facts.hopeful if trap.key == finding.elements for arc in trap.exits})


def broken(facts: Facts, answer: str) -> frozenset[str]:
    """The parts that a fallback needs and that went down with the failure that it answers."""
    fallback = facts.tables.fallbacks[answer]
    return facts.graph.situations[fallback.failure].down.intersection(fallback.needs)


def without_broken(facts: Facts, answers: Iterable[str]) -> Design:
    """The design in which these fallbacks do without what is down."""
    design = facts.design
    for answer in answers:
        left = [part for part in facts.tables.fallbacks[answer].needs if part not in broken(facts, answer)]
        design = update(design, answer, needs=tuple(left))
    return design
