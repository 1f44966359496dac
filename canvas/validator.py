"""The validator: runs the rules on a design, proves what they show, and orders what they find."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from canvas.by_object import BROKEN_OFF, Part, Rank, Search, part_of, ranked
from canvas.collecting import without_collecting
from canvas.findings import SEVERITIES, Finding, Report
from canvas.graph.bounds import never
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.project import NO_PROJECT, Project, graded, standing
from canvas.replay import Replay
from canvas.rules import RECOVERY, RULES, UNCERTAINTY, WITHIN_ONE_OBJECT, Rule
from canvas.waiving import accepted

if TYPE_CHECKING:
    from canvas.graph.composed import Composed

Preset = Literal["sketch", "recommended", "strict"]
PRESETS: tuple[Preset, ...] = ("sketch", "recommended", "strict")


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
    preset: Preset = "recommended",
    project: Project = NO_PROJECT,
    today: date | None = None,
    stop: Callable[[], bool] = never,
) -> Report:
    """All findings of `design`, in order. The preset says which rules run, `project` which of these are off and what
    they weigh; waivers are dated against `today`, by default the day of the clock. `stop` is asked now and then; once
    it says so, the report is not `complete`."""
    return recheck(UNCHECKED, design, preset=preset, project=project, today=today, stop=stop).report


@without_collecting()
def recheck(
    before: Checked,
    design: Design,
    *,
    preset: Preset = "recommended",
    project: Project = NO_PROJECT,
    today: date | None = None,
    stop: Callable[[], bool] = never,
) -> Checked:
    """The same as `check`, from what an earlier check of any design found: an object that nothing has changed for is
    not looked at again."""
    rules = standing(project, rules_of(preset))
    facts = facts_of(design, stop, before.walked)
    replay = Replay(design)
    inside = Search(facts.tables, [rule for rule in rules if rule.code in WITHIN_ONE_OBJECT], replay, stop)
    parts = {owner.id: part_of(inside, owner, before.parts.get(owner.id)) for owner in design.objects}
    across = run(facts, (rule for rule in rules if rule.code not in WITHIN_ONE_OBJECT))
    found = [*chain.from_iterable(part.found for part in parts.values()), *ranked(facts, replay, across)]
    weighed = graded(project, (finding for _, finding in found))
    if preset == "strict":
        weighed = (replace(f, severity="warning") if f.severity == "advice" else f for f in weighed)
    waived = _waived(design, list(weighed), today or date.today())
    in_order = sorted(zip((rank for rank, _ in found), waived, strict=True), key=_place)
    report = _report(facts, tuple(parts.values()), tuple(finding for _, finding in in_order))
    return Checked(report, parts, facts.known_walk)


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


def rules_of(preset: Preset) -> tuple[Rule, ...]:
    """The rules that a preset runs."""
    if preset == "sketch":
        return tuple(rule for rule in (*RECOVERY, *UNCERTAINTY) if rule.severity == "error")
    return RULES


def run(facts: Facts, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find, in the order of the rules."""
    for rule in rules:
        yield from rule.check(facts)


def _waived(design: Design, findings: list[Finding], today: date) -> list[Finding]:
    reasons = accepted(design, (finding.key for finding in findings), today)
    return [replace(f, waived=reasons[f.key]) if f.key in reasons else f for f in findings]


def _place(ranked: tuple[Rank, Finding]) -> tuple[int, Rank]:
    rank, finding = ranked
    return SEVERITIES.index(finding.severity), rank


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    counts = dict.fromkeys((*SEVERITIES, "waived"), 0)
    for finding in findings:
        counts["waived" if finding.waived is not None else finding.severity] += 1
    return counts
