"""What to ask of each place of a design: "What if nothing answers here?", and how much of that was looked at.

The four questions come first, of each place those that fit: what the customer taps goes over a network, what we do
ourselves is written down, a partner may not answer, and news leaves a copy behind. The harder ones are a round of their
own. A hand-over is asked, and not the step that it fires: one breaks where the other does.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from typing import Literal, NamedTuple

from canvas.lookup import Lookup, lookup
from canvas.meaning import filled, repeating_matters
from canvas.model import Design, DesignObject, Transition, Trigger
from canvas.model.flow import FailureType

Round = Literal["first", "harder"]
Place = Transition | Trigger
FIRST: tuple[FailureType, ...] = ("network", "write_fail", "lag", "timeout")
HARDER: tuple[FailureType, ...] = ("duplicate", "out_of_order", "rejected", "conflict", "wrong_decision")
ORDER = (*FIRST, *HARDER)
NOTHING: frozenset[str] = frozenset()
ALIKE: Mapping[FailureType, AbstractSet[str]] = {
    "network": frozenset({"network", "lost"}),
    "write_fail": frozenset({"write_fail", "crash", "downstream"}),
    "lag": frozenset({"lag", "stale"}),
    "timeout": frozenset({"timeout", "lost"}),
}
"""What else answers a question, where it is drawn or ruled out: who said that a message gets lost has said what happens
when the network drops."""
OF_COPIES = ("cache", "replica")


class Challenge(NamedTuple):
    """A type of failure that a place is asked about."""

    place: str
    type: FailureType


class Challenges(NamedTuple):
    """The questions of one round, in the order of the flow: all of them, and those that nobody has answered."""

    asked: tuple[Challenge, ...]
    open: tuple[Challenge, ...]

    @property
    def done(self) -> int:
        return len(self.asked) - len(self.open)


def challenges(design: Design, asked_in: Round = "first") -> Challenges:
    """What is asked in a round, and what of it is open."""
    return _challenges(lookup(design), asked_in)


@lru_cache(maxsize=4)
def _challenges(tables: Lookup, asked_in: Round) -> Challenges:
    """Kept for the last tables, which are those of one design each: the steps of the guide ask several times."""
    fitting = partial(_first, tables) if asked_in == "first" else partial(_harder, tables, _hearing_several(tables))
    asked: list[Challenge] = []
    left: list[Challenge] = []
    for place in in_order_of_the_flow(tables):
        here = [Challenge(place.id, each) for each in sorted(set(fitting(place)), key=ORDER.index)]
        said = _said(tables, place.id) if here else NOTHING
        asked += here
        left += [each for each in here if said is not None and not said & ALIKE.get(each.type, {each.type})]
    return Challenges(tuple(asked), tuple(left))


def _said(tables: Lookup, place_id: str) -> frozenset[str] | None:
    """The types of failure of which it was said what happens here then, or why they cannot; `None` where nothing is
    drawn on purpose."""
    said = NOTHING
    for place in _as_one(tables, place_id):
        if filled(place.on_purpose.get("failures")):
            return None
        said |= {each for each, reason in place.ruled_out.items() if filled(reason)}
        said |= {failure.type for failure in tables.failures_at[place.id]}
    return said


def _as_one(tables: Lookup, place_id: str) -> tuple[Place, ...]:
    """A step by itself; a hand-over with the step that it fires."""
    if place_id in tables.transitions:
        return (tables.transitions[place_id],)
    trigger = tables.triggers[place_id]
    return (trigger, tables.transitions[trigger.fires])


def in_order_of_the_flow(tables: Lookup) -> Iterator[Place]:
    """All steps and hand-overs, object by object, each from its start on: after a step what it hands over, and before
    the steps out of a state what that hands over."""
    for owner in tables.design.objects:
        for state in _from_the_start(tables, owner):
            yield from tables.triggers_when[state]
            for step in tables.outgoing[state]:
                yield step
                yield from tables.triggers_when[step.id]


def _from_the_start(tables: Lookup, owner: DesignObject) -> list[str]:
    """The states of an object, the nearest to its start first; what no step leads to comes last."""
    found = dict.fromkeys([owner.states[0].id])
    waiting = list(found)
    for state in waiting:
        new = [step.target for step in tables.outgoing[state] if step.target not in found]
        waiting += dict.fromkeys(new)
        found |= dict.fromkeys(new)
    return list(found | dict.fromkeys(state.id for state in owner.states))


def _first(tables: Lookup, place: Place) -> Iterator[FailureType]:
    if isinstance(place, Trigger):
        yield from ("network", "lag") if place.mode == "async" else ("write_fail",)
    elif not tables.triggers_firing[place.id]:
        yield from _of_step(tables, place)
        if any(tables.components[part].kind in OF_COPIES for part in place.components):
            yield "lag"


def _of_step(tables: Lookup, step: Transition) -> Iterator[FailureType]:
    later = step.mode == "async"
    if step.by == "customer":
        yield "network"
    if _elsewhere(tables, step) or (later and step.by != "timer"):
        yield "timeout"
        if later and step.by in ("partner", "event"):
            yield "lag"
    elif step.by != "timer" or later:
        yield "write_fail"


def _elsewhere(tables: Lookup, step: Transition) -> bool:
    """Whether somebody else has to answer: a partner, or who sends the news."""
    at_a_partner = any(tables.components[part].kind == "partner" for part in step.components)
    return at_a_partner or step.by in ("partner", "event")


def _harder(tables: Lookup, several: AbstractSet[str], place: Place) -> Iterator[FailureType]:
    if isinstance(place, Trigger):
        if place.mode == "async":
            yield "duplicate"
            if tables.object_id(place.fires) in several:
                yield "out_of_order"
        if all(tables.objects[each].customer_facing for each in _both_sides(tables, place)):
            yield "conflict"
    elif not tables.triggers_firing[place.id]:
        yield from _harder_of_step(tables, several, place)


def _harder_of_step(tables: Lookup, several: AbstractSet[str], step: Transition) -> Iterator[FailureType]:
    news = step.mode == "async" and step.by in ("partner", "event")
    if news or repeating_matters(step):
        yield "duplicate"
    if news and tables.object_id(step.id) in several:
        yield "out_of_order"
    if step.by == "partner" or (_elsewhere(tables, step) and step.by != "event"):
        yield "rejected"
    if step.decision:
        yield "wrong_decision"


def _hearing_several(tables: Lookup) -> frozenset[str]:
    """The objects that hear of several things: only there can these come in the wrong order."""
    news = (step for step in tables.design.transitions if step.by in ("partner", "event"))
    heard = Counter(tables.object_of[step.source].id for step in news)
    return frozenset(owner for owner, times in heard.items() if times > 1)


def _both_sides(tables: Lookup, trigger: Trigger) -> Iterator[str]:
    for end in (trigger.when, trigger.fires):
        owner = tables.object_id(end)
        if owner is not None:
            yield owner
