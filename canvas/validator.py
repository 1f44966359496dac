"""The validator: runs the rules on a design and orders what they find."""

from datetime import date
from typing import Literal

from canvas.findings import SEVERITIES, Finding, Report
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.rules import RULES

Preset = Literal["sketch", "recommended", "strict"]


def check(design: Design, *, preset: Preset = "recommended", today: date | None = None) -> Report:
    """All findings of `design`. Dates of waivers are compared with `today`, by default the day of the clock."""
    facts = facts_of(design)
    findings = tuple(sorted((f for rule in RULES for f in rule.check(facts)), key=lambda f: f.key))
    return Report(
        findings=findings,
        situations=len(facts.graph.reachable),
        counts={severity: sum(f.severity == severity for f in findings) for severity in SEVERITIES} | {"waived": 0},
    )
