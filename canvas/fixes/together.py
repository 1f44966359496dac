"""Proposals that bring another error to light are made together with what settles that: a message that a failure would
leave standing with a word about the failure, a way out of a dead end with the name of the person who leads to it."""

from collections.abc import Iterable
from functools import partial

from canvas.findings import Finding
from canvas.fixes.proposal import Proposal, Words, proposed
from canvas.fixes.table import FIXES
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.words import Added


def together(proposal: Proposal, errors: Iterable[Finding], read: Added) -> Proposal:
    """The proposal, and after it the first that each of these errors of its design proposes. `read` are the words of
    the project."""
    for error in errors:
        also = _first(proposal.design, error, read)
        if also is not None:
            blanks = (blank._replace(id=_of(error, blank.id)) for blank in also.blanks)
            title = f"{proposal.title}. {also.title}"
            proposal = proposed(title, partial(_both, proposal, error, read), *proposal.blanks, *blanks)
    return proposal


def _both(proposal: Proposal, error: Finding, read: Added, words: Words) -> Design:
    own = {blank.id: words[blank.id] for blank in proposal.blanks}
    design = proposal.fill(own) if proposal.fill else proposal.design
    also = _first(design, error, read)
    if also is None:
        return design
    return also.fill({blank.id: words[_of(error, blank.id)] for blank in also.blanks}) if also.fill else also.design


def _first(design: Design, error: Finding, read: Added) -> Proposal | None:
    facts = facts_of(design, words=read)
    return next((each for fix in error.fixes for each in FIXES[fix.id](facts, error)), None)


def _of(error: Finding, blank_id: str) -> str:
    """The id of a blank that tells it from those of the proposal before."""
    return f"{error.key} {blank_id}"
