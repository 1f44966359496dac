"""The law of what is offered before anything was found: nothing that must be fixed comes with it."""

from collections.abc import Iterator
from functools import partial

from canvas.edits import EditError
from canvas.findings import Finding
from canvas.fixes.proposal import Blank, Fill, Proposal, Words, answer_in
from canvas.graph.facts import facts_of
from canvas.model import Design
from canvas.project import NO_PROJECT, Project, graded, standing
from canvas.validator import rules_of, run


class Harmless:
    """What must be fixed in a design as it is, by the rules and words of its project. `settles` is a failure that an
    answer is to settle: what is found at it must be gone."""

    def __init__(self, design: Design, project: Project = NO_PROJECT, *, settles: str = "") -> None:
        grades = project.grades
        rules = standing(project, rules_of("recommended", project))
        self._project = project
        self._asked = tuple(rule for rule in rules if grades.get(rule.code, rule.severity) == "error")
        self._known = frozenset(each.key for each in self._must_fix(design) if settles not in each.elements)

    def allows(self, after: Design) -> bool:
        """Whether all that must be fixed after it had to be fixed before."""
        return all(each.key in self._known for each in self._must_fix(after))

    def held(self, proposal: Proposal) -> Proposal | None:
        """The proposal, whose words are held to the law too; `None` where its drafts break it already."""
        if not self.allows(proposal.design):
            return None
        fill = proposal.fill
        return proposal if fill is None else proposal._replace(fill=partial(self._filled, fill, proposal.blanks))

    def _filled(self, fill: Fill, blanks: tuple[Blank, ...], words: Words) -> Design:
        after = fill({blank.id: answer_in(blank, words) for blank in blanks})
        if not self.allows(after):
            raise EditError("With these words something else must be fixed. Say it in other words, or choose again.")
        return after

    def _must_fix(self, design: Design) -> Iterator[Finding]:
        for finding in graded(self._project, run(facts_of(design, words=self._project.words), self._asked)):
            if finding.severity == "error":
                yield finding
