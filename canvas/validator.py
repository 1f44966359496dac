"""The validator: runs the rules on a design, proves what they show, and orders what they find."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module

from canvas.findings import SEVERITIES, Combination, Finding, Report
from canvas.graph.bounds import never
from canvas.graph.coverage import coverage
from canvas.graph.facts import Facts, facts_of
from canvas.model import Design
from canvas.project import NO_PROJECT, PRESETS, Preset, Project, graded, standing
from canvas.replay import Replay
from canvas.rules import RECOVERY, RULES, UNCERTAINTY, Rule
from canvas.waiving import accepted

__all__ = ["PRESETS", "Preset", "check", "rules_of", "run"]


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
    default the day of the clock. `stop` is asked now and then while the objects are walked together and combinations
    are looked for; once it says so, the report is not `complete`."""
    preset = preset or project.preset
    facts = facts_of(design, stop, project.words)
    replay = Replay(design)
    rules = standing(project, rules_of(preset, project))
    found = [_proven(replay, finding) for finding in graded(project, run(facts, rules))]
    if preset == "strict":
        found = [replace(f, severity="warning") if f.severity == "advice" else f for f in found]
    findings = tuple(sorted(_waived(design, found, today or date.today()), key=lambda f: _rank(facts, f)))
    covered, paths = coverage(facts)
    configurations, complete = facts.explored
    return Report(
        findings=findings,
        situations=len(facts.graph.reachable),
        covered=covered,
        paths=paths,
        counts=_counts(findings),
        tested=bool(design.failures),
        configurations=configurations,
        complete=complete,
        panel=tuple(_panel(facts, preset, project)),
    )


def rules_of(preset: Preset, project: Project = NO_PROJECT) -> tuple[Rule, ...]:
    """The rules that a preset runs, and the project's own, which no sketch is held to."""
    if preset == "sketch":
        return tuple(rule for rule in (*RECOVERY, *UNCERTAINTY) if rule.severity == "error")
    return (*RULES, *project.own)


def run(facts: Facts, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find, in the order of the rules."""
    for rule in rules:
        yield from rule.check(facts)


def _panel(facts: Facts, preset: Preset, project: Project) -> Iterator[Combination]:
    """What hangs together, but in a sketch. Where there is too little for that, nothing is loaded to look for it."""
    too_little = len(facts.tables.components) < 2 and len(facts.graph.situations) < 3
    if preset == "sketch" or too_little:
        return
    for rule in standing(project, import_module("canvas.rules.combinations").PANEL):
        yield from rule.check(facts)


def _proven(replay: Replay, finding: Finding) -> Finding:
    """The finding, without its witness if that is no run of the drawing: nothing is shown that cannot happen."""
    return finding if replay.holds(finding.witness) else replace(finding, witness=())


def _waived(design: Design, findings: list[Finding], today: date) -> list[Finding]:
    reasons = accepted(design, (finding.key for finding in findings), today)
    return [replace(f, waived=reasons[f.key]) if f.key in reasons else f for f in findings]


def _rank(facts: Facts, finding: Finding) -> tuple[int, bool, int, int, str]:
    return (
        SEVERITIES.index(finding.severity),
        not any(_is_seen(facts, element) for element in finding.elements),
        -finding.heals,
        -max((_declared_severity(facts, element) for element in finding.elements), default=0),
        finding.key,
    )


def _is_seen(facts: Facts, element_id: str) -> bool:
    """Whether the customer can see the place of an element; of a step or a hand-over, either end. What stands nowhere,
    as a component does, is not seen."""
    tables = facts.tables
    if element_id in tables.fallbacks:
        element_id = tables.fallbacks[element_id].failure
    if element_id in tables.triggers:
        element_id = tables.triggers[element_id].fires
    if element_id in tables.transitions:
        transition = tables.transitions[element_id]
        return facts.visible(transition.source) or facts.visible(transition.target)
    shown = facts.shown(element_id)
    return shown in tables.states and facts.visible(shown)


def _declared_severity(facts: Facts, element_id: str) -> int:
    """How bad the author says that the failure is: the worst of those at a state or a step."""
    tables = facts.tables
    if element_id in tables.fallbacks:
        element_id = tables.fallbacks[element_id].failure
    failures = [tables.failures[element_id]] if element_id in tables.failures else tables.failures_at[element_id]
    return max((failure.severity or 0 for failure in failures), default=0)


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    counts = dict.fromkeys((*SEVERITIES, "waived"), 0)
    for finding in findings:
        counts["waived" if finding.waived is not None else finding.severity] += 1
    return counts
