"""The arcs between situations, each with its kind, the element it is drawn from and what it assumes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from canvas.graph.situation import Situation
from canvas.lookup import Lookup
from canvas.meaning import filled, told, visible
from canvas.model import Fallback, Transition

HEALS = 1
"""H: the broken part heals by itself."""
UNNAMED = 2
"""U: somebody steps in though nobody is named."""
CUSTOMER = 4
"""C: the customer acts though nothing tells them to."""
SAME_FATE = 8
"""X: a fallback works though it stands on what just failed."""

ArcKind = Literal["nominal", "strike", "lands", "stay", "retry", "exhausted", "queue", "expired", "answer"]


class Arc(NamedTuple):
    """One step between two situations, both given by their ids. `element` is the transition, failure or fallback that
    it is drawn from; `carries` the assumptions as a set of bits."""

    start: str
    end: str
    kind: ArcKind
    element: str
    carries: int


def arcs(tables: Lookup, transitions: Iterable[Transition], situations: Mapping[str, Situation]) -> Iterator[Arc]:
    """The arcs of these transitions and of the failures between them, those of the transitions first."""
    starts = frozenset(owner.states[0].id for owner in tables.objects.values())
    own: dict[str, int] = {}
    for transition in transitions:
        own[transition.id] = _assumed(tables, transition, starts)
        yield Arc(transition.source, transition.target, "nominal", transition.id, own[transition.id])
    for situation in situations.values():
        yield from _of_failure(tables, situation, own)


def _assumed(tables: Lookup, transition: Transition, starts: frozenset[str]) -> int:
    if transition.by == "staff":
        return 0 if filled(transition.owner) else UNNAMED
    if transition.by != "customer" or transition.source in starts:
        return 0
    source = tables.states[transition.source]
    knows = source.kind == "resting" or (visible(tables, source.id) and told(source))
    return 0 if knows else CUSTOMER


def _of_failure(tables: Lookup, situation: Situation, own: Mapping[str, int]) -> Iterator[Arc]:
    failure = situation.failure
    yield Arc(situation.origin, failure.id, "strike", failure.id, 0)
    answers = tables.fallbacks_for[failure.id]
    if situation.moves:
        yield Arc(failure.id, situation.lands, "lands", failure.id, 0)
    else:
        yield from _stays(tables, situation, answers, own)
    for answer in answers:
        yield from _of_fallback(situation, answer)


def _stays(
    tables: Lookup, situation: Situation, answers: tuple[Fallback, ...], own: Mapping[str, int]
) -> Iterator[Arc]:
    for transition in _still_possible(situation, tables.outgoing[situation.lands]):
        carries = own[transition.id]
        if carries & CUSTOMER and (situation.told_at_once or any(map(tells, answers))):
            carries &= ~CUSTOMER
        if not situation.down.isdisjoint(transition.components):
            carries |= HEALS
        yield Arc(situation.failure.id, transition.target, "stay", transition.id, carries)


def _still_possible(situation: Situation, steps: Iterable[Transition]) -> Iterable[Transition]:
    if situation.is_wrong:
        return (step for step in steps if step.confirms)
    if not situation.is_down or (situation.failure.type == "rejected" and situation.told_at_once):
        return steps
    return (step for step in steps if step is not situation.host)


def tells(fallback: Fallback) -> bool:
    """Whether the fallback says something to the customer, on any surface."""
    return any(map(filled, fallback.tell.values()))


def _of_fallback(situation: Situation, fallback: Fallback) -> Iterator[Arc]:
    if fallback.kind == "retry":
        yield from _of_retry(situation, fallback)
        return
    start = situation.failure.id
    kind: ArcKind = "queue" if fallback.kind == "queue" else "answer"
    if fallback.to is not None:
        yield Arc(start, fallback.to, kind, fallback.id, _assumed_of(situation, fallback))
    if fallback.kind == "queue" and fallback.then is not None:
        yield Arc(start, fallback.then, "expired", fallback.id, 0)


def _assumed_of(situation: Situation, fallback: Fallback) -> int:
    carries = 0 if situation.down.isdisjoint(fallback.needs) else SAME_FATE
    if fallback.kind == "human" and not filled(fallback.owner):
        carries |= UNNAMED
    if fallback.kind == "queue" and fallback.then is None:
        carries |= HEALS
    return carries


def _of_retry(situation: Situation, fallback: Fallback) -> Iterator[Arc]:
    to = fallback.to or retry_default(situation)
    if to is not None:
        yield Arc(situation.failure.id, to, "retry", fallback.id, HEALS)
    if fallback.then is not None and fallback.cap is not None:
        yield Arc(situation.failure.id, fallback.then, "exhausted", fallback.id, 0)


def retry_default(situation: Situation) -> str | None:
    """Where a retry leads that says nothing: on with the step; none for a failure that moves the object."""
    if situation.moves:
        return None
    return situation.host.target if situation.host else situation.origin
