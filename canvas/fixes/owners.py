"""Fixes that say who does it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial, reduce
from typing import NamedTuple

from canvas.edits import update
from canvas.findings import Finding
from canvas.fixes.parts import blamed, broken, without_broken
from canvas.fixes.proposal import Blank, Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Design
from canvas.phrases import NAME_LENGTH, listed, quoted, shortened

KNOWN = 3
"""How many of those who are named already are offered."""


class Somebody(NamedTuple):
    """Who does it: a name that is in the design already, or a blank for the one that the author names."""

    name: str
    blanks: tuple[Blank, ...]

    def named(self, words: Words) -> str:
        return words.get("owner", self.name)

    @property
    def title(self) -> str:
        return shortened(self.name, NAME_LENGTH) or "you say who"


def somebody(facts: Facts, asks: str) -> Somebody:
    """Who is named most often in the design; where nobody is, none is made up, and the author is asked."""
    return next(_people(facts, asks))


def name_owner(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """Those who are named most often take what only a person can do; or somebody whom the author names. Where what they
    would need is down, they do without."""
    elements = [finding.place] if finding.place in facts.tables.transitions else blamed(facts, finding)
    if not elements:
        return
    deed = min(_deed(facts, element) for element in elements)
    answers = [element for element in elements if element in facts.tables.fallbacks]
    parts = sorted({part for answer in answers for part in broken(facts, answer)})
    without = f", without {listed([quoted(facts.tables, part) for part in parts])}" if parts else ""
    design = without_broken(facts, answers)
    for who in _people(facts, f"Who {deed}?"):
        yield proposed(f"Name who {deed}: {who.title}{without}", partial(_owned, design, elements, who), *who.blanks)


def _deed(facts: Facts, element: str) -> str:
    return "steps in" if element in facts.tables.fallbacks else f"takes {quoted(facts.tables, element)}"


def _owned(design: Design, elements: list[str], who: Somebody, words: Words) -> Design:
    return reduce(lambda changed, element: update(changed, element, owner=who.named(words)), elements, design)


def _people(facts: Facts, asks: str) -> Iterator[Somebody]:
    owners = [step.owner for step in facts.design.transitions] + [each.owner for each in facts.design.fallbacks]
    times = Counter(owner.strip() for owner in owners if filled(owner))
    for name in sorted(times, key=lambda owner: (-times[owner], owner))[:KNOWN]:
        yield Somebody(name, ())
    yield Somebody("", (Blank("owner", asks),))
