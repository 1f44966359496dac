"""What the validator says, as plain text for people, grouped by file."""

from collections.abc import Iterator

from canvas.findings import SEVERITY_WORDS, Finding, Report
from exports.summary import summary


def render(file: str, title: str, report: Report) -> str:
    """The findings of one design, with a newline at the end. `file` is its path as it was given or found."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    ending = "\n".join(f"  {sentence}" for sentence in summary(report))
    return "\n\n".join((f"{_line(title)} ({_line(file)})", *blocks, ending)) + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  {SEVERITY_WORDS[finding.severity]}: {_line(finding.title)}  [{_line(finding.key)}]"
    yield f"    {_line(finding.message)}"
    for number, step in enumerate(finding.told, 1):
        yield f"      {number}. {_line(step.sentence)}"
    if finding.customer:
        yield f"    What the customer believes: {_line(finding.customer)}"
    if finding.truth:
        yield f"    What is true: {_line(finding.truth)}"
    for fix in finding.fixes:
        yield f"    What would settle it: {_line(fix.title)}"
    if finding.waived is not None:
        yield f"    Accepted: {_line(finding.waived)}"


def _line(text: str) -> str:
    """A text of the design on one line, with nothing in it that could steer a terminal."""
    joined = " ".join(text.split())
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in joined)
