"""What a project says about its rules: which are off, which weigh more or less than the handbook says, which rules and
words it adds, and how much is looked for."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeVar, get_args

from canvas.findings import Finding
from canvas.rules.rule import PanelRule, Rule
from canvas.words import NO_WORDS, Added

R = TypeVar("R", Rule, PanelRule)
Preset = Literal["sketch", "recommended", "strict"]
PRESETS: tuple[Preset, ...] = get_args(Preset)
Grade = Literal["off", "error", "warning", "advice"]
GRADES: tuple[Grade, ...] = get_args(Grade)


class Project(NamedTuple):
    """The `grades` of rules, by their code: a rule without one is as the handbook says. `own` rules run beside those of
    the handbook, `words` are read beside its lists, and the `preset` is meant where nobody names another one."""

    grades: Mapping[str, Grade] = MappingProxyType({})
    own: tuple[Rule, ...] = ()
    words: Added = NO_WORDS
    preset: Preset = "recommended"


NO_PROJECT = Project()


def standing(project: Project, rules: Iterable[R]) -> tuple[R, ...]:
    """Those of the rules that are not off."""
    return tuple(rule for rule in rules if project.grades.get(rule.code) != "off")


def graded(project: Project, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each with the weight that the project gives to its rule."""
    for finding in findings:
        grade = project.grades.get(finding.rule, "off")
        yield finding if grade == "off" else finding._replace(severity=grade)
