"""What a fix proposes: a title that says it all, and the design as it would be; or the words that it still needs."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from canvas.edits import EditError
from canvas.findings import Finding, Fix
from canvas.graph.facts import Facts
from canvas.model import Design

Words = Mapping[str, str]
"""What the author wrote, by the id of each blank."""
Fill = Callable[[Words], Design]
OPEN = "…"
"""What stands in a blank without a draft while the author has not written yet."""
_LEFT_OPEN = re.compile(r"\[[^\[\]]*\]")


class Blank(NamedTuple):
    """Words that only the author has. `id` tells it from the other blanks of the same proposal, `asks` is the question
    that it answers, and `draft` a text to start from, in which what is to be replaced stands in [brackets]; "" where
    nothing can be drafted. Where `options` are given, one of them is meant."""

    id: str
    asks: str
    draft: str = ""
    options: tuple[str, ...] = ()


class Proposal(NamedTuple):
    """One way to settle a finding; the title names what it sets, in the design's own names. `design` is as it would be,
    with the drafts in its blanks, to be looked at; where there are blanks, `fill` makes it with the author's words."""

    title: str
    design: Design
    blanks: tuple[Blank, ...] = ()
    fill: Fill | None = None


class Choice(NamedTuple):
    """A fix that the author can choose for a finding, with the proposal that keeps the law."""

    fix: Fix
    proposal: Proposal


Propose = Callable[[Facts, Finding], Iterator[Proposal]]


def proposed(title: str, fill: Fill, *blanks: Blank) -> Proposal:
    """The proposal that `fill` makes: at once where it asks nothing, else with the drafts until the author wrote."""
    drafts = {blank.id: blank.draft or next(iter(blank.options), OPEN) for blank in blanks}
    return Proposal(title, fill(drafts), blanks, fill if blanks else None)


def answer_in(blank: Blank, words: Words) -> str:
    """What the author wrote in a blank. Raises `EditError` where it is still open."""
    answer = words.get(blank.id, "").strip()
    left = next((part for part in _LEFT_OPEN.findall(blank.draft) if part in answer), None)
    if left is not None:
        raise EditError(f"This is still open: {left}")
    if not answer or (blank.options and answer not in blank.options):
        raise EditError(f"This is still open: {blank.asks}")
    return answer
