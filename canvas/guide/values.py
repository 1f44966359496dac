"""A guide as frozen values. Its texts are data; templates load them."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Check = Literal["objects", "ends", "flow", "words", "unsure", "looked_at", "harder", "answers", "findings", "talk"]
Summary = Literal[
    "customer",
    "problem",
    "value",
    "success",
    "constraint",
    "smallest",
    "objects",
    "flow",
    "failures",
    "answers",
    "tradeoffs",
    "roll_out",
    "at_scale",
    "read_back",
]
AnswerField = Literal[
    "brief.segment",
    "brief.use_case",
    "brief.job",
    "brief.problem",
    "brief.value",
    "brief.constraint.kind",
    "brief.constraint.why",
    "brief.smallest",
    "brief.at_scale",
    "brief.in_scope",
    "brief.out_of_scope",
    "brief.assumptions",
    "brief.questions",
    "brief.needs",
    "brief.technology",
    "surfaces",
    "metrics.primary",
    "metrics.guardrails",
    "tradeoffs",
    "rollout.gates",
    "rollout.monitors",
    "rollout.stops",
]


class GuideValue(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Question(GuideValue):
    """One question. The answer goes into the field of the design that it `fills`, or a `check` sees it on the drawing.
    An optional question never keeps its step open. `weak` and `strong` show what such an answer looks like."""

    id: str
    ask: str
    why: str
    weak: str = ""
    strong: str = ""
    fills: AnswerField | None = None
    check: Check | None = None
    optional: bool = False

    @model_validator(mode="after")
    def _one_way_to_answer(self) -> Self:
        if (self.fills is None) == (self.check is None):
            raise ValueError("a question either fills a field or is checked on the drawing")
        return self


class GuideStep(GuideValue):
    """A step, with what is told of it in a few words once it was begun."""

    id: str
    title: str
    summary: Summary
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Guide(GuideValue):
    """Steps in their order. `about` says for whom they are and how long they take."""

    id: str
    title: str
    about: str = ""
    steps: Annotated[tuple[GuideStep, ...], Field(min_length=1)]
