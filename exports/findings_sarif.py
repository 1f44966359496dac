"""What the validator says, as SARIF 2.1.0 (OASIS Standard, with Errata 01): one run over all files that were checked.

A waived finding is a suppressed result. A file that could not be read is a notification of the run.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from string import ascii_letters, digits
from typing import Any

from canvas.findings import Finding, Severity
from canvas.reading.lines import Lines, lines_of
from canvas.rules import RULES, Rule
from exports.outcomes import Checked, Outcome, Unreadable
from exports.telling import line, sentences

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
PROGRAM = "unhappy-path"
LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
FINGERPRINT = "findingKey/v1"
"""What the key of a finding is called among the fingerprints: it stays when lines move and things are renamed."""
_PLAIN_IN_PATHS = frozenset((ascii_letters + digits + "-._~/").encode())


def written(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The whole log, once every outcome is known."""
    yield render(outcomes)


def render(outcomes: Iterable[Outcome]) -> str:
    """All outcomes as one log, with a newline at the end."""
    results: list[dict[str, Any]] = []
    notifications: list[dict[str, Any]] = []
    rules = {rule.code: _rule(rule) for rule in RULES}
    for outcome in outcomes:
        if isinstance(outcome, Checked):
            results += _results(outcome, rules)
        else:
            notifications.append(_notification(outcome))
    invocation = {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}
    driver = {"name": PROGRAM, "version": version(PROGRAM), "rules": list(rules.values())}
    run = {"tool": {"driver": driver}, "invocations": [invocation], "results": results}
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    helps = f"Why it matters: {rule.why}\nWhat to do: {rule.fix}\nIt is silent when: {rule.not_when}"
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": helps},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"basis": rule.basis},
    }


def _own_rule(finding: Finding) -> dict[str, Any]:
    """What a finding tells about a project's own rule."""
    return {"id": finding.rule, "shortDescription": {"text": finding.title}, "properties": {"basis": finding.basis}}


def _results(checked: Checked, rules: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A result for each finding. A rule that is not among `rules` is one of a project, and is added to them."""
    lines = lines_of(checked.data)
    for finding in checked.report.findings:
        rules.setdefault(finding.rule, _own_rule(finding))
        yield {
            "ruleId": finding.rule,
            "ruleIndex": list(rules).index(finding.rule),
            "level": LEVELS[finding.severity],
            "message": {"text": _message("\n".join(sentences(finding)))},
            "locations": [_location(checked.file, lines.of_finding(finding))],
            "relatedLocations": _others(checked.file, finding, lines),
            "partialFingerprints": {FINGERPRINT: finding.key},
            "suppressions": _suppressions(finding),
            "properties": {"basis": finding.basis},
        }


def _others(file: str, finding: Finding, lines: Lines) -> list[dict[str, Any]]:
    """The elements of a finding beside the one that it points to."""
    at = lines.of_finding(finding)
    others = dict.fromkeys(lines.of_element(element) for element in finding.elements)
    return [_location(file, number) for number in others if number != at]


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """The waiver, which stands in the file. A list in every result, since a run has one in all or in none."""
    if finding.waived is None:
        return []
    return [{"kind": "inSource", "status": "accepted", "justification": line(finding.waived)}]


def _notification(unreadable: Unreadable) -> dict[str, Any]:
    reasons = "\n".join(line(reason) for reason in unreadable.error.splitlines())
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(unreadable.file)}}}
    return {"level": "error", "message": {"text": _message(reasons)}, "locations": [place]}


def _location(file: str, number: int) -> dict[str, Any]:
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": {"startLine": number}},
    }


def _message(text: str) -> str:
    """A text that holds no placeholder (3.11.5) and no link (3.11.6) of SARIF."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _uri(file: str) -> str:
    """The path of a file, as it was given, as a reference that RFC 3986 allows; an absolute one is a URI of a file."""
    path = file.replace(os.sep, "/")
    if not os.path.isabs(file):
        return _quoted(path)
    return "file://" + _quoted(path if path.startswith("/") else f"/{path}")


def _quoted(path: str) -> str:
    return "".join(chr(byte) if byte in _PLAIN_IN_PATHS else f"%{byte:02X}" for byte in os.fsencode(path))
