"""What the design is for: the brief, its metrics, trade-offs and roll-out. Free texts and lists of entries with ids."""

from typing import Literal

from canvas.model.base import FilledText, Id, Ids, Name, Text, Value

ConstraintKind = Literal["latency", "scale", "trust", "compliance", "cost", "other"]
Direction = Literal["up", "down", "hold"]
TradeoffKind = Literal[
    "consistency_availability",
    "speed_correctness",
    "automation_override",
    "simplicity_flexibility",
    "global_local",
    "cost_speed",
    "scale_complexity",
    "other",
]


class Constraint(Value):
    kind: ConstraintKind | None = None
    why: Text = ""


class OutOfScope(Value):
    id: Id
    what: FilledText
    why: Text = ""


class Assumption(Value):
    id: Id
    text: FilledText
    if_wrong: Text = ""


class Question(Value):
    id: Id
    text: FilledText
    owner: Text = ""
    by: Text = ""
    answer: Text = ""


class Need(Value):
    id: Id
    what: FilledText
    target: Text = ""
    tolerance: Text = ""
    then: Text = ""


class Technology(Value):
    id: Id
    name: Name
    why: Text = ""


class Brief(Value):
    prompt: Text = ""
    segment: Text = ""
    use_case: Text = ""
    job: Text = ""
    problem: Text = ""
    value: Text = ""
    constraint: Constraint = Constraint.model_construct()
    smallest: Text = ""
    at_scale: Text = ""
    in_scope: tuple[Text, ...] = ()
    out_of_scope: tuple[OutOfScope, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    questions: tuple[Question, ...] = ()
    needs: tuple[Need, ...] = ()
    technology: tuple[Technology, ...] = ()
    locale_notes: Text = ""


class Metric(Value):
    id: Id
    name: Name
    direction: Direction | None = None
    target: Text = ""
    window: Text = ""


class Metrics(Value):
    primary: tuple[Metric, ...] = ()
    guardrails: tuple[Metric, ...] = ()


class Tradeoff(Value):
    id: Id
    kind: TradeoffKind | None = None
    question: FilledText
    options: tuple[Text, ...] = ()
    chosen: Text = ""
    why: Text = ""
    deferred: Text = ""
    wrong_if: Text = ""
    reversible: bool | None = None
    about: Ids = ()


class Gate(Value):
    id: Id
    audience: FilledText
    expand_when: Text = ""


class Monitor(Value):
    id: Id
    watches: Id | None = None
    signal: FilledText
    threshold: Text = ""
    owner: Text = ""


class Stop(Value):
    id: Id
    signal: FilledText
    threshold: Text = ""
    action: Text = ""
    owner: Text = ""


class Rollout(Value):
    gates: tuple[Gate, ...] = ()
    monitors: tuple[Monitor, ...] = ()
    stops: tuple[Stop, ...] = ()
