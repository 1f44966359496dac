"""A few words for what a step of the guide has so far: "2 objects, 10 states"."""

from collections.abc import Callable, Mapping

from canvas.findings import Report
from canvas.guide.answers import silent_on_purpose, unanswered, visible_states
from canvas.guide.challenges import challenges
from canvas.guide.values import Summary
from canvas.meaning import told
from canvas.model import Design

LONGEST = 48


def summary_of(summary: Summary, design: Design, report: Report | None = None) -> str:
    """The summary of a step that was started."""
    return SUMMARIES[summary](design, report)


def counted(number: int, singular: str, plural: str) -> str:
    """A number with its noun: "1 goal", "2 goals"."""
    return f"{number} {singular if number == 1 else plural}"


def shortened(text: str) -> str:
    """The text on one line, cut at a word's end when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _customer(design: Design, _report: Report | None) -> str:
    brief = design.brief
    said = (brief.segment, brief.use_case, brief.job, brief.problem)
    return shortened(next((text for text in said if text.strip()), "Started"))


def _text(name: str) -> Callable[[Design, Report | None], str]:
    """The text of the brief with this name, as far as it was written."""
    return lambda design, _report: shortened(getattr(design.brief, name)) or "Started"


def _constraint(design: Design, _report: Report | None) -> str:
    return shortened(design.brief.constraint.why) or "Started"


def _success(design: Design, _report: Report | None) -> str:
    goals = counted(len(design.metrics.primary), "goal", "goals")
    return f"{goals}, {counted(len(design.metrics.guardrails), 'guardrail', 'guardrails')}"


def _objects(design: Design, _report: Report | None) -> str:
    states = sum(len(owner.states) for owner in design.objects)
    return f"{counted(len(design.objects), 'object', 'objects')}, {counted(states, 'state', 'states')}"


def _flow(design: Design, _report: Report | None) -> str:
    shown = [state for state in visible_states(design) if told(state) or not silent_on_purpose(state)]
    with_words = sum(told(state) for state in shown)
    return f"{with_words} of {counted(len(shown), 'state has', 'states have')} words"


def _failures(design: Design, _report: Report | None) -> str:
    looked = challenges(design)
    if not looked.asked:
        return counted(len(design.failures), "failure", "failures")
    return f"{looked.done} of {len(looked.asked)} looked at"


def _answers(design: Design, _report: Report | None) -> str:
    return f"{len(design.failures) - len(unanswered(design))} of {len(design.failures)} answered"


def _tradeoffs(design: Design, _report: Report | None) -> str:
    return counted(len(design.tradeoffs), "trade-off", "trade-offs")


def _roll_out(design: Design, _report: Report | None) -> str:
    rollout = design.rollout
    parts = (
        (len(design.tradeoffs), "trade-off", "trade-offs"),
        (len(rollout.gates), "group", "groups"),
        (len(rollout.stops), "stop", "stops"),
    )
    monitors = counted(len(rollout.monitors), "monitor", "monitors") if rollout.monitors else "Started"
    return ", ".join(counted(*part) for part in parts if part[0]) or monitors


def _read_back(_design: Design, report: Report | None) -> str:
    if report is None or report.sketch:
        return "Not checked yet"
    counts = report.counts
    must_fix, to_check = counts.get("error", 0), counts.get("warning", 0)
    words = [f"{must_fix} must fix"] * bool(must_fix) + [f"{to_check} to check"] * bool(to_check)
    return ", ".join(words) or "Nothing left to fix"


SUMMARIES: Mapping[Summary, Callable[[Design, Report | None], str]] = {
    "customer": _customer,
    "problem": _text("problem"),
    "value": _text("value"),
    "success": _success,
    "constraint": _constraint,
    "smallest": _text("smallest"),
    "objects": _objects,
    "flow": _flow,
    "failures": _failures,
    "answers": _answers,
    "tradeoffs": _tradeoffs,
    "roll_out": _roll_out,
    "at_scale": _text("at_scale"),
    "read_back": _read_back,
}
