"""What the validator says, as plain text for people, grouped by file."""

from collections.abc import Iterator, Mapping

from canvas.findings import SEVERITIES, Finding, Report, Severity

SEVERITY_WORDS: Mapping[Severity, str] = {"error": "must fix", "warning": "check", "advice": "idea"}
SENTENCES_AT_MOST = 7


def render(file: str, title: str, report: Report) -> str:
    """The findings of one design, with a newline at the end. `file` is its path as it was given or found."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    return "\n\n".join((f"{_line(title)} ({_line(file)})", *blocks, "\n".join(_summary(report)))) + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  {SEVERITY_WORDS[finding.severity]}: {_line(finding.title)}  [{_line(finding.key)}]"
    yield f"    {_line(finding.message)}"
    for number, step in enumerate(finding.witness[:SENTENCES_AT_MOST], 1):
        yield f"      {number}. {_line(step.sentence)}"
    if finding.customer:
        yield f"    What the customer believes: {_line(finding.customer)}"
    if finding.truth:
        yield f"    What is true: {_line(finding.truth)}"
    for fix in finding.fixes:
        yield f"    What would settle it: {_line(fix.title)}"
    if finding.waived is not None:
        yield f"    Accepted: {_line(finding.waived)}"


def _summary(report: Report) -> Iterator[str]:
    must_fix, to_check, ideas, accepted = (report.counts.get(kind, 0) for kind in (*SEVERITIES, "waived"))
    an_idea = "1 idea" if ideas == 1 else f"{ideas} ideas"
    yield f"  {must_fix} must fix, {to_check} to check, {an_idea}; {accepted} accepted"
    if report.paths:
        yield f"  unhappy paths covered {report.covered} of {report.paths}"
    else:
        yield "  nothing was tested: no failure that can happen is drawn yet"


def _line(text: str) -> str:
    """A text of the design on one line, with nothing in it that could steer a terminal."""
    joined = " ".join(text.split())
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in joined)
