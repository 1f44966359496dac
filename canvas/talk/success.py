"""Success and guardrails: the number that should move, those that must not, and what makes it hard."""

from collections.abc import Iterator, Mapping

from canvas.meaning import filled
from canvas.model import Brief, Design, Metric
from canvas.talk.fitting import fitted
from canvas.talk.joining import and_more, joined, point, said, spoken_time, stopped, whole
from canvas.talk.values import Gap, Section, Told

ROOM = 100
"""Words that this part of the talk may take."""
MOST = 2
"""Goals and guardrails that are told one by one; of the needs it is the first."""
SHOULD: Mapping[str | None, str] = {
    "up": "It should go up",
    "down": "It should go down",
    "hold": "It should stay where it is",
    None: "It should move",
}
HARDEST: Mapping[str | None, str] = {
    "latency": "The hardest constraint is speed",
    "scale": "The hardest constraint is scale",
    "trust": "The hardest constraint is trust",
    "compliance": "The hardest constraint is what the rules demand",
    "cost": "The hardest constraint is cost",
    "other": "The hardest constraint",
    None: "The hardest constraint",
}


def success(design: Design) -> Section:
    """The section about success."""
    told = fitted((*_goals(design), *_guardrails(design), *_limits(design.brief)), ROOM)
    return Section("success", "Success and guardrails", told, tuple(_gaps(design)))


def _goals(design: Design) -> Iterator[Told]:
    goals = design.metrics.primary
    if not goals:
        return
    first = said(
        "One number tells whether it works" if len(goals) == 1 else "The first number that tells", goals[0].name
    )
    sentences = [first, _moves(goals[0])]
    for goal in goals[1:MOST]:
        sentences += [said("Another number", goal.name), _moves(goal)]
    yield Told(f"Goal: {point(goals[0].name)}", (*sentences, *and_more(len(goals), MOST, "number")))


def _moves(metric: Metric) -> str:
    return stopped(joined(SHOULD[metric.direction], metric.target, _window(metric.window)))


def _window(window: str) -> str:
    return f"within {whole(window)}" if window.strip()[:1].isdigit() else window


def _guardrails(design: Design) -> Iterator[Told]:
    rails = design.metrics.guardrails
    if rails:
        first, *others = (_held(rail) for rail in rails[:MOST])
        sentences = (f"What must not get worse: {first}", *(f"Nor may this: {each}" for each in others))
        yield Told(f"Guardrail: {point(rails[0].name)}", (*sentences, *and_more(len(rails), MOST, "guardrail")))


def _held(rail: Metric) -> str:
    return stopped(joined(f"“{whole(rail.name)}”", rail.target))


def _limits(brief: Brief) -> Iterator[Told]:
    if filled(brief.constraint.why):
        lead = HARDEST[brief.constraint.kind]
        yield Told(f"Hardest: {point(brief.constraint.why)}", (said(lead, brief.constraint.why),))
    needs = brief.needs
    if needs:
        sentences = _need(needs[0].what, needs[0].target, needs[0].tolerance, needs[0].then)
        yield Told(f"Needed: {point(needs[0].what)}", (*sentences, *and_more(len(needs), 1, "need")), rank=2)
    if filled(brief.smallest):
        yield Told(
            f"Smallest version: {point(brief.smallest)}", (said("The smallest version", brief.smallest),), rank=1
        )


def _need(what: str, target: str, tolerance: str, then: str) -> Iterator[str]:
    yield said("This has to hold", what)
    worst = f"at worst {spoken_time(tolerance)}" if filled(tolerance) else ""
    if filled(target) or worst:
        aim = f"we aim at {spoken_time(target)}" if filled(target) else ""
        limits = stopped(joined(aim, worst))
        yield limits[:1].upper() + limits[1:]
    if filled(then):
        yield said("And after that" if worst else "And if it does not", then)


def _gaps(design: Design) -> Iterator[Gap]:
    if not design.metrics.primary:
        yield Gap("Nothing is said yet about the number that should move.", "metrics.primary")
    if not design.metrics.guardrails:
        yield Gap("Nothing is said yet about what must not get worse.", "metrics.guardrails")
    if not filled(design.brief.constraint.why):
        yield Gap("Nothing is said yet about the hardest constraint.", "brief.constraint.why")
