"""Whether a question of the guide is answered in a design, and where on the drawing it is still open."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from canvas.findings import Report
from canvas.guide.challenges import Challenges, challenges
from canvas.guide.values import Check, Question
from canvas.meaning import told
from canvas.model import Design, State, Transition
from canvas.talk import MINUTES, talk_of

NEW = Design(title="New")
"""What a new design has already is no answer of anybody."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`begun`: something was said. `open_at`: ids of the elements where it is still open, in the design's order.
    `whole`: that nothing is open beside these, where no element stands for it."""

    begun: bool
    open_at: tuple[str, ...] = ()
    whole: bool = True

    @property
    def given(self) -> bool:
        return self.begun and self.whole and not self.open_at


def answer_to(question: Question, design: Design, report: Report | None = None) -> Answer:
    """What the design says to a question."""
    if question.check is not None:
        return CHECKS[question.check](design, report)
    path = question.fills or ""
    value = field_value(design, path)
    return Answer(_is_filled(value) and value != field_value(NEW, path))


def field_value(design: Design, path: str) -> object:
    """The value of a field by its path, such as `brief.constraint.why`. Raises `AttributeError` for an unknown one."""
    value: object = design
    for key in path.split("."):
        value = getattr(value, key)
    return value


def _is_filled(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def visible_states(design: Design) -> tuple[State, ...]:
    """The states that a customer can see."""
    return tuple(s for owner in design.objects if owner.customer_facing for s in owner.states if s.visible)


def silent_on_purpose(state: State) -> bool:
    """Whether somebody said why a state needs no words."""
    return "messages" in state.on_purpose


def unanswered(design: Design) -> tuple[str, ...]:
    """The failures that nothing answers, and that move the object nowhere."""
    answered = {fallback.failure for fallback in design.fallbacks}
    return tuple(f.id for f in design.failures if f.id not in answered and f.lands is None)


def _objects(design: Design, _report: Report | None) -> Answer:
    return Answer(bool(design.objects))


def _ends(design: Design, _report: Report | None) -> Answer:
    endless = (o.id for o in design.objects if all(state.kind == "active" for state in o.states))
    return Answer(bool(design.objects), tuple(endless))


def _touched(transitions: tuple[Transition, ...]) -> set[str]:
    return {end for transition in transitions for end in (transition.source, transition.target)}


def _flow(design: Design, _report: Report | None) -> Answer:
    return Answer(bool(design.transitions), tuple(_loose_states(design)))


def _loose_states(design: Design) -> Iterator[str]:
    joined = _touched(design.transitions) | {failure.lands for failure in design.failures}
    joined |= {end for fallback in design.fallbacks for end in (fallback.to, fallback.then)}
    for owner in design.objects:
        if len(owner.states) > 1:
            yield from (state.id for state in owner.states if state.id not in joined)


def _words(design: Design, _report: Report | None) -> Answer:
    shown = visible_states(design)
    silent = tuple(state.id for state in shown if not told(state) and not silent_on_purpose(state))
    return Answer(any(told(state) for state in shown), silent)


def _unsure(design: Design, _report: Report | None) -> Answer:
    return Answer(any(state.certainty != "confirmed" for owner in design.objects for state in owner.states))


def _looked_at(design: Design, _report: Report | None) -> Answer:
    asked = challenges(design)
    return Answer(bool(design.failures) or asked.done > 0, _places(asked))


def _harder(design: Design, _report: Report | None) -> Answer:
    asked = challenges(design, "harder")
    nothing_to_ask = bool(design.failures) and not asked.asked
    return Answer(asked.done > 0 or nothing_to_ask, _places(asked))


def _places(asked: Challenges) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.place for each in asked.open))


def _answers(design: Design, _report: Report | None) -> Answer:
    return Answer(bool(design.failures), unanswered(design))


def _findings(design: Design, report: Report | None) -> Answer:
    if report is None or report.sketch or not design.failures:
        return Answer(begun=False)
    must_fix = (f for f in report.findings if f.severity == "error" and f.waived is None)
    return Answer(True, tuple(finding.elements[0] for finding in must_fix if finding.elements))


def _talk(design: Design, report: Report | None) -> Answer:
    talk = talk_of(design, report)
    begun = all(section.told for section in talk.sections)
    whole = talk.minutes <= MINUTES and all(gap.place for gap in talk.gaps)
    return Answer(begun, tuple(gap.place for gap in talk.gaps if gap.place), whole)


CHECKS: Mapping[Check, Callable[[Design, Report | None], Answer]] = {
    "objects": _objects,
    "ends": _ends,
    "flow": _flow,
    "words": _words,
    "unsure": _unsure,
    "looked_at": _looked_at,
    "harder": _harder,
    "answers": _answers,
    "findings": _findings,
    "talk": _talk,
}
