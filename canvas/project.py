"""What a project says about its rules: which are off, and which weigh more or less than the handbook says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar, get_args

from canvas.findings import Finding
from canvas.rules.rule import PanelRule, Rule

R = TypeVar("R", Rule, PanelRule)
Grade = Literal["off", "error", "warning", "advice"]
GRADES: tuple[Grade, ...] = get_args(Grade)


@dataclass(frozen=True, slots=True)
class Project:
    """The `grades` of rules, by their code. A rule without one is as the handbook says."""

    grades: Mapping[str, Grade] = field(default_factory=dict)


NO_PROJECT = Project()


def standing(project: Project, rules: Iterable[R]) -> tuple[R, ...]:
    """Those of the rules that are not off."""
    return tuple(rule for rule in rules if project.grades.get(rule.code) != "off")


def graded(project: Project, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each with the weight that the project gives to its rule."""
    for finding in findings:
        grade = project.grades.get(finding.rule, "off")
        yield finding if grade == "off" else replace(finding, severity=grade)
