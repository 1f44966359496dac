"""What the validator says, as workflow commands of GitHub: an annotation beside the line of the file for each finding.

The escapes are those of `@actions/core`. What was accepted is a notice with its reason.
"""

from collections.abc import Iterable, Iterator, Mapping

from canvas.findings import Finding, Severity
from canvas.reading.lines import lines_of
from exports.outcomes import Checked, Outcome, Unreadable
from exports.telling import line, printable, sentences

COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


def written(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """A line for each finding, and for each file that could not be read."""
    for outcome in outcomes:
        yield from _checked(outcome) if isinstance(outcome, Checked) else _unreadable(outcome)


def _checked(checked: Checked) -> Iterator[str]:
    lines = lines_of(checked.data)
    for finding in checked.report.findings:
        name = COMMANDS[finding.severity] if finding.waived is None else "notice"
        properties = {"file": checked.file, "line": str(lines.of_finding(finding)), "title": _title(finding)}
        yield _command(name, properties, "\n".join(sentences(finding)))


def _unreadable(unreadable: Unreadable) -> Iterator[str]:
    reasons = "\n".join(line(reason) for reason in unreadable.error.splitlines())
    yield _command("error", {"file": unreadable.file, "title": "This file could not be read"}, reasons)


def _title(finding: Finding) -> str:
    return f"{line(finding.title)} [{line(finding.key)}]"


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    said = ",".join(f"{key}={printable(value.translate(_IN_PROPERTIES))}" for key, value in properties.items())
    return f"::{name} {said}::{message.translate(_IN_MESSAGES)}\n"
