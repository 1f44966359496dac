"""What the validator says, as plain text for people, grouped by file."""

from collections.abc import Iterable, Iterator

from canvas.findings import SEVERITY_WORDS, Finding, Report
from exports.outcomes import Checked, Outcome
from exports.summary import summary
from exports.telling import line, sentences

HEADING = "  what hangs together (to know, no alarm):"


def written(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The findings of each design, and an empty line. Why a file could not be read is said elsewhere."""
    for outcome in outcomes:
        if isinstance(outcome, Checked):
            yield render(outcome.file, outcome.title, outcome.report) + "\n"


def render(file: str, title: str, report: Report) -> str:
    """The findings of one design, with a newline at the end. `file` is its path as it was given or found."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    if report.panel:
        blocks.append("\n".join((HEADING, *(f"    {line(each.message)}  [{line(each.key)}]" for each in report.panel))))
    ending = "\n".join(f"  {sentence}" for sentence in summary(report))
    return "\n\n".join((f"{line(title)} ({line(file)})", *blocks, ending)) + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  {SEVERITY_WORDS[finding.severity]}: {line(finding.title)}  [{line(finding.key)}]"
    yield from (f"    {sentence}" for sentence in sentences(finding))
