"""What settles a finding, and the law that each of it keeps: the finding goes, and no error comes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, partial
from itertools import islice, takewhile

from canvas.edits import EditError
from canvas.findings import Finding, Fix
from canvas.fixes.proposal import Choice, Proposal, Words, answer_in
from canvas.fixes.table import FIXES
from canvas.fixes.together import together
from canvas.graph.bounds import never
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.project import NO_PROJECT, Project, graded, standing
from canvas.rules import Rule
from canvas.validator import rules_of, run

TRAPS = frozenset({"REC001", "REC002", "REC003", "REC004", "REC005", "REC006", "FBK001"})
MOST_OF_A_FIX = 4
MOST = 8
"""How many choices are offered: more are not read."""
MOST_TRIED = 12
MOST_AT_ONCE = 2
"""How many errors that come to light are settled with a finding."""
_Lawful = Callable[["_Before", Finding, Proposal], Proposal | None]


def choices(
    design: Design, finding: Finding, project: Project = NO_PROJECT, stop: Callable[[], bool] = never
) -> tuple[Choice, ...]:
    """What settles a finding in this design, the most likely first in each of its fixes: each keeps the law. Where
    nothing does, what brings other errors to light is offered with what settles those. Takes about a check of the
    design for each, by the rules of the project; `stop` is asked in between, and ends it with what was found."""
    before = _Before(design, project)
    go_on = partial(takewhile, lambda _: not stop())
    found = tuple(go_on(_few(before, finding, _by_itself))) or go_on(_few(before, finding, _with_more))
    return tuple(islice(found, MOST))


def filled(design: Design, finding: Finding, proposal: Proposal, words: Words, project: Project = NO_PROJECT) -> Design:
    """The design of a proposal with the author's words in its blanks. Raises `EditError` where a word is missing or
    cannot be used, where a part of the draft is left open, or where what was written does not settle the finding."""
    if proposal.fill is None:
        return proposal.design
    after = proposal.fill({blank.id: answer_in(blank, words) for blank in proposal.blanks})
    if not _keeps_the_law(_Before(design, project), after, finding):
        raise EditError("With these words the finding stays. Say it in other words, or choose another way.")
    return after


def offers(design: Design, findings: Iterable[Finding], project: Project = NO_PROJECT) -> Iterator[tuple[str, Fix]]:
    """One after the other the keys of the findings that have a fix to apply, each with the first such fix. Its title
    says all that it sets. Each takes about two checks of the design; who asks may stop in between."""
    before = _Before(design, project)
    for finding in findings:
        found = _first_ready(before, finding)
        if found is not None:
            yield finding.key, found[0]


class _Before:
    """What is found in a design as it is, by the rules and words of its project; found once for all of its fixes."""

    def __init__(self, design: Design, project: Project = NO_PROJECT) -> None:
        self.rules = standing(project, rules_of("recommended", project))
        self.facts = facts_of(design, words=project.words)
        self._project = project

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        return {found.key: found for found in self.found_in(self.facts, self.rules)}

    def found_in(self, facts: Facts, rules: Iterable[Rule]) -> Iterator[Finding]:
        """What these rules find, each with the weight that the project gives it."""
        return graded(self._project, run(facts, rules))

    def asked_after(self, gone: Finding) -> list[Rule]:
        """The rules that matter once a finding is to be gone: its own, and those of errors."""
        grades = self._project.grades
        return [r for r in self.rules if r.code == gone.rule or grades.get(r.code, r.severity) == "error"]


def _first_ready(before: _Before, finding: Finding) -> tuple[Fix, Design] | None:
    for fix in finding.fixes:
        proposal = _ready(before, finding, fix.id)
        if proposal is not None:
            return fix._replace(title=proposal.title), proposal.design
    return None


def _ready(before: _Before, finding: Finding, fix_id: str) -> Proposal | None:
    """The first proposal of a fix that asks nothing and keeps the law."""
    ready = (proposal for proposal in _proposals(before, finding, fix_id) if not proposal.blanks)
    return next((each for each in ready if _keeps_the_law(before, each.design, finding)), None)


def _few(before: _Before, finding: Finding, lawful: _Lawful) -> Iterator[Choice]:
    for fix in finding.fixes:
        kept = (lawful(before, finding, proposal) for proposal in _proposals(before, finding, fix.id))
        for proposal in islice((each for each in kept if each is not None), MOST_OF_A_FIX):
            yield Choice(fix._replace(title=proposal.title), proposal)


def _by_itself(before: _Before, finding: Finding, proposal: Proposal) -> Proposal | None:
    return proposal if _keeps_the_law(before, proposal.design, finding) else None


def _with_more(before: _Before, finding: Finding, proposal: Proposal) -> Proposal | None:
    """A proposal that keeps the law together with what settles the errors that it brings to light."""
    errors = list(_offences(before, proposal.design, finding))
    if len(errors) > MOST_AT_ONCE or any(error.rule == finding.rule for error in errors):
        return None
    return _by_itself(before, finding, together(proposal, errors, before.facts.words))


def _proposals(before: _Before, finding: Finding, fix_id: str) -> Iterator[Proposal]:
    """What a fix proposes, for a finding that the design still has, up to what cannot be drawn."""
    named = any(fix.id == fix_id for fix in finding.fixes)
    if named and fix_id in FIXES and finding.key in before.findings:
        with suppress(EditError):
            yield from islice(FIXES[fix_id](before.facts, finding), MOST_TRIED)


def _keeps_the_law(before: _Before, after: Design, gone: Finding) -> bool:
    return next(_offences(before, after, gone), None) is None


def _offences(before: _Before, after: Design, gone: Finding) -> Iterator[Finding]:
    """The finding where it is not gone, and new errors. Only rules that matter are asked, that of the finding first."""
    asked = sorted(before.asked_after(gone), key=lambda rule: rule.code != gone.rule)
    for found in before.found_in(facts_of(after, words=before.facts.words), asked):
        known = before.findings.get(found.key)
        is_new = found.severity == "error" and (known is None or known.severity != "error")
        if is_new or found.key == gone.key or _blames_again(found, gone):
            yield found


def _blames_again(found: Finding, gone: Finding) -> bool:
    """Whether a trap at the same place is found under another name: what it is named for changes with its ways out."""
    return found.rule == gone.rule and found.rule in TRAPS and gone.place in found.elements
