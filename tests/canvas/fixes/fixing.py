"""What the tests of fixes look at: the findings of a design, an author who fills blanks, the law of every choice."""

import re
from collections.abc import Iterator, Mapping

from canvas.findings import Finding
from canvas.fixes import Blank, Choice, choices, filled
from canvas.model import Design
from canvas.reading import read_design
from canvas.validator import check
from canvas.writing import canonical

TRAPS = ("REC", "FBK001")
OPEN_PART = re.compile(r"\[[^\[\]]*\]")
ANSWERS = ("20 parcels in the north by 5 pm", "about 8 weeks, Ada looks", "3 hours when it rains, so that Bo knows")
"""What an author may write in any blank: with a number, about somebody, and without claiming that it is over."""


def found(design: Design, rule: str) -> Finding:
    """The first finding of a rule."""
    return next(finding for finding in check(design).findings if finding.rule == rule)


def chosen(design: Design, rule: str, fix_id: str = "") -> Choice:
    """The first choice for the first finding of a rule; of one of its fixes, where that is named."""
    return next(each for each in choices(design, found(design, rule)) if fix_id in ("", each.fix.id))


def applied(design: Design, rule: str, fix_id: str) -> Design:
    """The design after the first choice of a fix that asks for no words, for the first finding of a rule."""
    offered = choices(design, found(design, rule))
    return next(each.proposal.design for each in offered if each.fix.id == fix_id and not each.proposal.blanks)


def titles(design: Design, rule: str) -> list[str]:
    """The titles of all choices for the first finding of a rule."""
    return [choice.proposal.title for choice in choices(design, found(design, rule))]


def written(design: Design, rule: str, words: Mapping[str, str], fix_id: str = "") -> Design:
    """The design after the first choice, with these words in its blanks."""
    return filled(design, found(design, rule), chosen(design, rule, fix_id).proposal, words)


def author(blank: Blank, answer: str) -> str:
    """What an honest author writes: the draft with what is open said, or one of the options, or the answer."""
    if blank.options:
        return blank.draft or blank.options[len(answer) % len(blank.options)]
    return OPEN_PART.sub(answer, blank.draft) or answer


def every_choice(design: Design, answer: str = ANSWERS[0]) -> Iterator[tuple[Finding, Choice]]:
    """Every finding with everything that is offered for it, each done alone and held to the law."""
    before = check(design).findings
    for finding in before:
        for choice in choices(design, finding):
            words = {blank.id: author(blank, answer) for blank in choice.proposal.blanks}
            assert len(words) == len(choice.proposal.blanks)
            keeps_the_law(before, finding, filled(design, finding, choice.proposal, words))
            yield finding, choice


def keeps_the_law(before: tuple[Finding, ...], finding: Finding, after: Design) -> None:
    """The finding is gone, no error is new, and the design can be written and read back."""
    left = check(after).findings
    assert finding.key not in {found.key for found in left}
    if finding.rule.startswith(TRAPS):
        assert not [found for found in left if found.rule == finding.rule and finding.place in found.elements]
    assert errors(left) <= errors(before)
    assert canonical(read_design(canonical(after))) == canonical(after)


def errors(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.key for finding in findings if finding.severity == "error"}
