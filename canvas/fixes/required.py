"""The fix of a project's own rules: it asks for the field that is to be filled in."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import set_brief, update, update_entry
from canvas.edits.brief import ENTRY_TYPES
from canvas.findings import Finding
from canvas.fixes.marks import TIMEOUT, WITHIN
from canvas.fixes.proposal import Blank, Proposal, Words, proposed
from canvas.graph.facts import Facts
from canvas.model import Design
from canvas.phrases import quoted
from canvas.requiring import is_text, options_of
from canvas.waiving import OWN_FAMILY

DURATIONS = {"timeout": TIMEOUT, "within": WITHIN}
"""The fields that hold a duration, and what to start from."""


def say_required(facts: Facts, finding: Finding) -> Iterator[Proposal]:
    """What is to be written there; what is no text and no choice of a few words is left to its form."""
    place, _, field = finding.rule.removeprefix(f"{OWN_FAMILY}-").rpartition(".")
    options = tuple(option for option in options_of(place).get(field, ()) if isinstance(option, str))
    fill = _filling(facts.design, place, finding.key.partition("@")[2])
    if fill is None or not (options or is_text(place, field)):
        return
    words = field.replace("_", " ")
    named = f" of {quoted(facts.tables, finding.elements[0])}" if finding.elements else ""
    blank = Blank(field, f"What is it: {words}?", DURATIONS.get(field, ""), options)
    yield proposed(f"Fill in the {words}{named}", fill, blank)


def _filling(design: Design, place: str, target: str) -> "partial[Design] | None":
    """What writes words into the fields of a place: an element, an entry of a list, or the brief."""
    if place in ENTRY_TYPES:
        return partial(_into_entry, design, place, target.removeprefix(f"{place}."))
    if place == "brief":
        return partial(_into_brief, design)
    return partial(_into_element, design, target) if "." not in place and place != "metrics" else None


def _into_entry(design: Design, place: str, entry_id: str, words: Words) -> Design:
    return update_entry(design, place, entry_id, **words)


def _into_brief(design: Design, words: Words) -> Design:
    return set_brief(design, **words)


def _into_element(design: Design, element_id: str, words: Words) -> Design:
    return update(design, element_id, **words)
