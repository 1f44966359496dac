"""The guide: steps with questions in plain words, and how far a design has answered them."""

from canvas.guide.states import StepState, step_states
from canvas.guide.steps import NextQuestion, next_question, question_about
from canvas.guide.values import Guide, GuideStep, Question

__all__ = [
    "Guide",
    "GuideStep",
    "NextQuestion",
    "Question",
    "StepState",
    "next_question",
    "question_about",
    "step_states",
]
