"""What the guide asks next."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.findings import Report
from canvas.guide.answers import answer_to
from canvas.guide.values import Guide, GuideStep, Question
from canvas.model import Design


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """A question, the step that it belongs to, and the id of the element that it is about, if it is about one."""

    step_id: str
    question: Question
    place: str | None = None


def next_question(
    design: Design, guide: Guide, report: Report | None = None, *, step_id: str | None = None
) -> NextQuestion | None:
    """The first question that still has to be answered, in the whole guide or in one step; `None` when none is left.
    In one step the optional questions follow."""
    steps = [step for step in guide.steps if step_id in (None, step.id)]
    needed = (q for step in steps for q in _open_questions(step, design, report, optional=False))
    extra = (q for step in steps for q in _open_questions(step, design, report, optional=True))
    return next(needed, None) or (next(extra, None) if step_id else None)


def _open_questions(
    step: GuideStep, design: Design, report: Report | None, *, optional: bool
) -> Iterator[NextQuestion]:
    for question in step.questions:
        answer = answer_to(question, design, report)
        if question.optional == optional and not answer.given:
            yield NextQuestion(step.id, question, answer.open_at[0] if answer.open_at else None)


def question_about(guide: Guide, path: str) -> NextQuestion | None:
    """The question that asks for a field of the design, for a part of it, or for the list that holds it as an entry,
    such as `brief.needs.fresh`; `None` where none does."""
    for step in guide.steps:
        for question in step.questions:
            if question.fills is not None and (_holds(question.fills, path) or _holds(path, question.fills)):
                return NextQuestion(step.id, question)
    return None


def _holds(path: str, inner: str) -> bool:
    return inner == path or inner.startswith(f"{path}.")
