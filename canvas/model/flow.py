"""What moves and how it breaks: surfaces, components, objects, transitions, hand-overs, failures, fallbacks."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from canvas.model.base import Duration, FilledText, Id, Ids, Name, ReadOnlyMap, Text, Value, frozen_map

SurfaceKind = Literal["live", "sent"]
ComponentKind = Literal["service", "partner", "store", "cache", "replica", "queue", "clock", "device", "tool"]
StateKind = Literal["active", "resting", "good_end", "bad_end"]
Certainty = Literal["confirmed", "tentative", "unknown"]
Mode = Literal["sync", "async"]
Actor = Literal["system", "customer", "staff", "partner", "timer", "event"]
FailureType = Literal[
    "network",
    "write_fail",
    "timeout",
    "crash",
    "downstream",
    "lost",
    "rejected",
    "wrong_decision",
    "conflict",
    "duplicate",
    "out_of_order",
    "stale",
    "lag",
]
FallbackKind = Literal["retry", "queue", "degrade", "undo", "human", "tell"]
Scale = Annotated[int, Field(ge=1, le=10)]
Texts = Annotated[Mapping[Id, Text], *frozen_map]
Facts = Annotated[Mapping[Id, Id], *frozen_map]
RuledOut = Annotated[Mapping[FailureType, FilledText], *frozen_map]
_NOTHING: Mapping[Any, str] = ReadOnlyMap()


class Surface(Value):
    id: Id
    name: Name
    kind: SurfaceKind = "live"


class Component(Value):
    id: Id
    name: Name
    kind: ComponentKind = "service"
    shares_fate_with: Text = ""


class State(Value):
    id: Id
    name: Name
    kind: StateKind = "active"
    visible: bool = True
    certainty: Certainty = "confirmed"
    messages: Texts = _NOTHING
    says_unsure: bool = False
    facts: Facts = _NOTHING
    ruled_out: RuledOut = _NOTHING
    on_purpose: Annotated[Mapping[Literal["messages"], FilledText], *frozen_map] = _NOTHING


class DesignObject(Value):
    """Something the customer waits for, with its states. The first state is where it starts."""

    id: Id
    name: Name
    customer_facing: bool = True
    states: Annotated[tuple[State, ...], Field(min_length=1)]


class Transition(Value):
    id: Id
    name: Name | None = None
    source: Id
    target: Id
    mode: Mode = "sync"
    by: Actor = "system"
    components: Ids = ()
    owner: Text = ""
    timeout: Duration | None = None
    confirms: bool = False
    optimistic: bool = False
    decision: bool = False
    effect: Text = ""
    idempotent: bool = False
    ruled_out: RuledOut = _NOTHING
    on_purpose: Annotated[Mapping[Literal["failures", "timeout", "idempotent", "owner"], FilledText], *frozen_map] = (
        _NOTHING
    )


class Trigger(Value):
    """A hand-over across objects: when this happens there, that transition fires here."""

    id: Id
    name: Name | None = None
    when: Id
    fires: Id
    mode: Mode = "async"
    components: Ids = ()
    ruled_out: RuledOut = _NOTHING
    on_purpose: Annotated[Mapping[Literal["failures"], FilledText], *frozen_map] = _NOTHING


class Failure(Value):
    id: Id
    name: Name | None = None
    at: Id
    type: FailureType
    lands: Id | None = None
    detected_by: Text = ""
    undetected: bool = False
    severity: Scale | None = None
    occurrence: Scale | None = None
    detection: Scale | None = None
    cost: Text = ""
    error_text: Text = ""
    on_purpose: Annotated[Mapping[Literal["detected_by"], FilledText], *frozen_map] = _NOTHING


class Fallback(Value):
    id: Id
    failure: Annotated[Id, Field(alias="for")]
    kind: FallbackKind
    to: Id | None = None
    then: Id | None = None
    cap: Annotated[int, Field(ge=1)] | None = None
    backoff: Text = ""
    within: Duration | None = None
    owner: Text = ""
    needs: Ids = ()
    label: Text = ""
    tell: Texts = _NOTHING
    confirms: bool = False
    exercised: Text = ""
    on_purpose: Annotated[Mapping[Literal["within"], FilledText], *frozen_map] = _NOTHING
