"""What can be done about a finding when the guide asks: its fixes, and that it is so on purpose, because."""

from functools import partial

from canvas.edits import waive
from canvas.findings import Finding, Report
from canvas.fixes import Blank, Proposal, Words, choices, filled
from canvas.fixes.proposal import answer_in
from canvas.graph.bounds import never
from canvas.guide.replies import Stop
from canvas.model import Design
from canvas.project import NO_PROJECT, Project

MOST = 5
"""How many fixes are offered before "On purpose": more are not read."""
GRAVE = ("error", "warning")


def to_settle(report: Report | None) -> tuple[Finding, ...]:
    """The findings that the guide asks about: what must be fixed, and then what is to be checked, unless accepted."""
    findings = report.findings if report else ()
    return tuple(each for each in findings if each.severity in GRAVE and each.waived is None)


def ways_to_settle(
    design: Design, finding: Finding, project: Project = NO_PROJECT, stop: Stop = never
) -> tuple[Proposal, ...]:
    """The fixes of a finding, the likeliest first, and last that it is so on purpose; each ready for the words that it
    asks for."""
    found = [_ready(design, finding, choice.proposal, project) for choice in choices(design, finding, project, stop)]
    return (*found[:MOST], _on_purpose(design, finding))


def _ready(design: Design, finding: Finding, proposal: Proposal, project: Project) -> Proposal:
    if proposal.fill is None:
        return proposal
    return proposal._replace(fill=lambda words: filled(design, finding, proposal, words, project))


def _on_purpose(design: Design, finding: Finding) -> Proposal:
    reason = Blank("reason", "Why is it so?")
    return Proposal("It is so on purpose, because…", design, (reason,), partial(_accepted, design, finding, reason))


def _accepted(design: Design, finding: Finding, reason: Blank, words: Words) -> Design:
    return waive(design, finding.key, answer_in(reason, words))
