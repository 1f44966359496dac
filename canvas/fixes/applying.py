"""The table of fixes, and the law that each of them keeps: the finding goes, and no error comes."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from canvas.edits import EditError
from canvas.findings import Finding, Fix
from canvas.fixes import answers, clocks, marks
from canvas.fixes.proposal import Choice, Proposal, Propose, Words
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.rules import RULES
from canvas.validator import run

FIXES: Mapping[str, Propose] = {
    "add-failure": answers.add_failure,
    "add-person": answers.add_person,
    "add-timer": clocks.add_timer,
    "mark-end": marks.mark_end,
    "name-owner": answers.name_owner,
    "plan-for-the-end": clocks.plan_for_the_end,
    "says-unsure": marks.says_unsure,
    "set-cap": answers.set_cap,
    "set-idempotent": marks.set_idempotent,
    "set-tentative": marks.set_tentative,
    "set-then": answers.set_then,
    "set-timeout": marks.set_timeout,
    "set-within": marks.set_within,
}
TRAPS = frozenset({"REC001", "REC002", "REC003", "REC004", "REC005", "REC006", "FBK001"})


def apply_fix(design: Design, finding: Finding, fix_id: str) -> Design:
    """The design with the finding settled. Raises `EditError` where this fix does not settle it, or adds an error."""
    proposal = _proposal(_Before(design), finding, fix_id)
    if proposal is None:
        raise EditError("This fix does not settle the finding here. Go to the place and draw what is missing.")
    return proposal.design


def is_applicable(design: Design, finding: Finding, fix_id: str) -> bool:
    """Whether the fix settles the finding in this design, by itself."""
    return _proposal(_Before(design), finding, fix_id) is not None


def settled(design: Design, finding: Finding) -> tuple[Fix, Design] | None:
    """The first fix of a finding that can be applied, and the design with it; `None` where there is none."""
    return _first_applicable(_Before(design), finding)


def choices(design: Design, finding: Finding) -> tuple[Choice, ...]:
    """All that settles a finding in this design, in the order of its fixes: each keeps the law. Takes about two checks
    of the design for each fix."""
    return tuple(_choices(_Before(design), finding))


def filled(design: Design, finding: Finding, proposal: Proposal, words: Words) -> Design:
    """The design of a proposal with the author's words in its blanks. Raises `EditError` where a word is missing or
    cannot be used, or where what was written does not settle the finding."""
    if proposal.fill is None:
        return proposal.design
    for blank in proposal.blanks:
        if not words.get(blank.id, "").strip():
            raise EditError(f"This is still open: {blank.asks}")
    after = proposal.fill(words)
    if not _keeps_the_law(_Before(design).findings, after, finding):
        raise EditError("With these words the finding stays. Say it in other words, or choose another way.")
    return after


def offers(design: Design, findings: Iterable[Finding]) -> Iterator[tuple[str, Fix]]:
    """One after the other the keys of the findings that have a fix to apply, each with the first such fix. Its title
    says all that it sets. Each takes about two checks of the design; who asks may stop in between."""
    before = _Before(design)
    for finding in findings:
        found = _first_applicable(before, finding)
        if found is not None:
            yield finding.key, found[0]


class _Before:
    """What is found in a design as it is, found once for all of its fixes."""

    def __init__(self, design: Design) -> None:
        self.facts = facts_of(design)

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        return {found.key: found for found in run(self.facts, RULES)}


def _first_applicable(before: _Before, finding: Finding) -> tuple[Fix, Design] | None:
    ready = (choice for choice in _choices(before, finding) if not choice.proposal.blanks)
    return next(((choice.fix, choice.proposal.design) for choice in ready), None)


def _choices(before: _Before, finding: Finding) -> Iterator[Choice]:
    for fix in finding.fixes:
        proposal = _proposal(before, finding, fix.id)
        if proposal is not None:
            yield Choice(fix._replace(title=proposal.title), proposal)


def _proposal(before: _Before, finding: Finding, fix_id: str) -> Proposal | None:
    """The first proposal that keeps the law, for a finding that the design still has."""
    named = any(fix.id == fix_id for fix in finding.fixes)
    if not named or fix_id not in FIXES or finding.key not in before.findings:
        return None
    proposals = FIXES[fix_id](before.facts, finding)
    return next((each for each in proposals if _keeps_the_law(before.findings, each.design, finding)), None)


def _keeps_the_law(before: Mapping[str, Finding], after: Design, gone: Finding) -> bool:
    for found in run(facts_of(after), RULES):
        if found.key == gone.key or _blames_again(found, gone):
            return False
        known = before.get(found.key)
        if found.severity == "error" and (known is None or known.severity != "error"):
            return False
    return True


def _blames_again(found: Finding, gone: Finding) -> bool:
    """Whether a trap at the same place is found under another name: what it is named for changes with its ways out."""
    return found.rule == gone.rule and found.rule in TRAPS and gone.place in found.elements
