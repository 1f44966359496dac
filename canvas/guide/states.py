"""How far each step of a guide is, computed from the design alone: nothing is remembered apart from it."""

from dataclasses import dataclass
from typing import Literal

from canvas.findings import Report
from canvas.guide.answers import answer_to
from canvas.guide.summaries import summary_of
from canvas.guide.values import Guide, GuideStep, Question
from canvas.model import Design

Progress = Literal["done", "started", "open"]


@dataclass(frozen=True, slots=True)
class StepState:
    """One step of the guide: what it has so far in a few words, and the questions that are still open,
    the optional ones among them last."""

    id: str
    title: str
    summary: str
    state: Progress
    open_questions: tuple[Question, ...] = ()

    @property
    def done(self) -> bool:
        return self.state == "done"

    @property
    def started(self) -> bool:
        """Whether something of it was answered, all of it included."""
        return self.state != "open"


def step_states(design: Design, guide: Guide, report: Report | None = None) -> tuple[StepState, ...]:
    """The state of every step, in the guide's order. Without a report the last step cannot be done."""
    return tuple(_step_state(step, design, report) for step in guide.steps)


def _step_state(step: GuideStep, design: Design, report: Report | None) -> StepState:
    progress = _progress(step, design, report)
    still_open = [q for q in step.questions if not answer_to(q, design, report).given]
    still_open.sort(key=lambda question: question.optional)
    summary = "Not started" if progress == "open" else summary_of(step.summary, design, report)
    return StepState(step.id, step.title, summary, progress, tuple(still_open))


def _progress(step: GuideStep, design: Design, report: Report | None) -> Progress:
    answers = [(question, answer_to(question, design, report)) for question in step.questions]
    if not any(answer.begun for _, answer in answers):
        return "open"
    return "done" if all(answer.given for question, answer in answers if not question.optional) else "started"
