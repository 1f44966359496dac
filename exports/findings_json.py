"""What the validator says, as JSON for other programs. Other programs rely on these keys and their order."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from canvas.findings import SEVERITIES, Combination, Finding, Report, Step
from exports.outcomes import Checked, Outcome

FORMAT = "unhappy-path-findings"
VERSION = 1


def written(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The whole document, once every outcome is known."""
    yield render([_entry(outcome) for outcome in outcomes])


def checked(file: str, title: str, report: Report) -> dict[str, Any]:
    """The entry of a design that was read. `file` is its path as it was given or found."""
    return {
        "file": file,
        "title": title,
        "counts": {kind: report.counts.get(kind, 0) for kind in (*SEVERITIES, "waived")},
        "explored": {
            "situations": report.situations,
            "configurations": report.configurations,
            "complete": report.complete,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "panel": [_combination(combination) for combination in report.panel],
    }


def unreadable(file: str, error: str) -> dict[str, Any]:
    """The entry of a file that could not be read."""
    return {"file": file, "error": error}


def render(designs: Sequence[Mapping[str, Any]]) -> str:
    """All entries as one JSON document, with a newline at the end."""
    whole = {"format": FORMAT, "version": VERSION, "designs": designs}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _entry(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Checked):
        return checked(outcome.file, outcome.title, outcome.report)
    return unreadable(outcome.file, outcome.error)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "key": finding.key,
        "rule": finding.rule,
        "severity": finding.severity,
        "basis": finding.basis,
        "elements": list(finding.elements),
        "surface": finding.surface,
        "title": finding.title,
        "message": finding.message,
        "customer": finding.customer,
        "witness": [_step(step) for step in finding.witness],
        "fixes": [{"id": fix.id, "title": fix.title} for fix in finding.fixes],
        "waived": finding.waived,
    }


def _step(step: Step) -> dict[str, Any]:
    return {"via": step.via, "failure": step.failure, "to": step.to, "says": dict(step.says)}


def _combination(combination: Combination) -> dict[str, Any]:
    return {
        "key": combination.key,
        "rule": combination.rule,
        "elements": list(combination.elements),
        "message": combination.message,
    }
