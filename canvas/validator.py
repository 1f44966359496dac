"""The validator: runs the rules on a design, proves what they show, and orders what they find."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from canvas.by_object import BROKEN_OFF, Part, Rank, Search, part_of, ranked
from canvas.collecting import without_collecting
from canvas.findings import SEVERITIES, Combination, Finding, Report
from canvas.graph.bounds import never
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.project import NO_PROJECT, PRESETS, Preset, Project, graded, standing
from canvas.replay import Replay
from canvas.rules import RECOVERY, RULES, UNCERTAINTY, WITHIN_ONE_OBJECT, Rule
from canvas.waiving import accepted

if TYPE_CHECKING:
    from canvas.graph.composed import Composed

__all__ = [
    "PRESETS",
    "UNCHECKED",
    "Checked",
    "Preset",
    "check",
    "check_with_combinations",
    "combinations",
    "recheck",
    "rules_of",
    "run",
]


class Checked(NamedTuple):
    """A report and what it was made of: what was found in each object, by the object's id, and the walk of all of them
    together, if there was one."""

    report: Report
    parts: Mapping[str, Part]
    walked: "Composed | None"


UNCHECKED = Checked(Report(), {}, None)


def check(
    design: Design,
    *,
    preset: Preset | None = None,
    project: Project = NO_PROJECT,
    today: date | None = None,
    stop: Callable[[], bool] = never,
) -> Report:
    """All findings of `design`, in order. The preset, by default that of the `project`, says which rules run; the
    project says which of these are off, what they weigh, and what it asks itself. Waivers are dated against `today`, by
    default the day of the clock. `stop` is asked now and then; once it says so, the report is not `complete`."""
    return recheck(UNCHECKED, design, preset=preset, project=project, today=today, stop=stop).report


@without_collecting()
def recheck(
    before: Checked,
    design: Design,
    *,
    preset: Preset | None = None,
    project: Project = NO_PROJECT,
    today: date | None = None,
    stop: Callable[[], bool] = never,
) -> Checked:
    """The same as `check`, from what an earlier check of any design found: an object that nothing has changed for is
    not looked at again."""
    preset = preset or project.preset
    rules = standing(project, rules_of(preset, project))
    facts = facts_of(design, stop, project.words, before.walked)
    replay = Replay(design)
    within = [rule for rule in rules if rule.code in WITHIN_ONE_OBJECT]
    inside = Search(facts.tables, within, project.words, replay, stop)
    parts = {owner.id: part_of(inside, owner, before.parts.get(owner.id)) for owner in design.objects}
    across = run(facts, (rule for rule in rules if rule.code not in WITHIN_ONE_OBJECT))
    found = [*chain.from_iterable(part.found for part in parts.values()), *ranked(facts, replay, across)]
    weighed = _weighed(project, preset, (finding for _, finding in found))
    waived = _waived(design, weighed, today or date.today())
    in_order = sorted(zip((rank for rank, _ in found), waived, strict=True), key=_place)
    report = _report(facts, tuple(parts.values()), tuple(finding for _, finding in in_order))
    report = report._replace(sketch=preset == "sketch")
    return Checked(report, parts, facts.known_walk)


def _weighed(project: Project, preset: Preset, findings: Iterable[Finding]) -> list[Finding]:
    """The findings as the project weighs them; under `strict` advice weighs as much as a warning."""
    strict = preset == "strict"
    weighed = graded(project, findings)
    return [f._replace(severity="warning") if strict and f.severity == "advice" else f for f in weighed]


def _report(facts: Facts, parts: Sequence[Part], findings: tuple[Finding, ...]) -> Report:
    configurations, complete = facts.explored(part.situations for part in parts)
    return Report(
        findings=findings,
        situations=sum(part.situations for part in parts),
        covered=sum(part.covered for part in parts),
        paths=sum(part.paths for part in parts),
        counts=_counts(findings),
        tested=bool(facts.design.failures),
        configurations=configurations,
        complete=complete and BROKEN_OFF not in parts,
    )


def combinations(
    design: Design,
    *,
    preset: Preset | None = None,
    project: Project = NO_PROJECT,
    stop: Callable[[], bool] = never,
) -> tuple[Combination, ...]:
    """What hangs together in a design, to be known and never an alarm, in the order of the rules of the panel; a sketch
    is not asked. Where there is too little for that, nothing is loaded to look for it."""
    too_little = len(design.components) < 2 and len(design.failures) < 3
    if too_little or (preset or project.preset) == "sketch":
        return ()
    facts = facts_of(design, stop, project.words)
    panel = standing(project, import_module("canvas.rules.combinations").PANEL)
    return tuple(chain.from_iterable(rule.check(facts) for rule in panel))


def check_with_combinations(design: Design, *, preset: Preset | None = None, project: Project = NO_PROJECT) -> Report:
    """The report of a design with its panel."""
    panel = combinations(design, preset=preset, project=project)
    return check(design, preset=preset, project=project)._replace(panel=panel)


def rules_of(preset: Preset, project: Project = NO_PROJECT) -> tuple[Rule, ...]:
    """The rules that a preset runs, and the project's own, which no sketch is held to."""
    if preset == "sketch":
        return tuple(rule for rule in (*RECOVERY, *UNCERTAINTY) if rule.severity == "error")
    return (*RULES, *project.own)


def run(facts: Facts, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find, in the order of the rules."""
    for rule in rules:
        yield from rule.check(facts)


def _waived(design: Design, findings: list[Finding], today: date) -> list[Finding]:
    reasons = accepted(design, (finding.key for finding in findings), today)
    return [f._replace(waived=reasons[f.key]) if f.key in reasons else f for f in findings]


def _place(ranked: tuple[Rank, Finding]) -> tuple[int, Rank]:
    rank, finding = ranked
    return SEVERITIES.index(finding.severity), rank


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    counts = dict.fromkeys((*SEVERITIES, "waived"), 0)
    for finding in findings:
        counts["waived" if finding.waived is not None else finding.severity] += 1
    return counts
