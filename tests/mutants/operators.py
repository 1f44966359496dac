"""The mutations: each operator breaks one thing of a design, at every place where it can.

A mutant says by which rules the handbook can answer it, for the operator and the kind of part that is broken, and never
by what the validator made of it. It is *error-level* when one of these rules is an error by the handbook.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from networkx import DiGraph, descendants

from canvas.edits import EditError, flip_mode, remove, set_message, update
from canvas.graph.situation import situations
from canvas.lookup import lookup
from canvas.meaning import filled, settled
from canvas.model import Design, State, Transition
from canvas.rules import RULES

SEVERITY = {rule.code: rule.severity for rule in RULES}


class Mutant(NamedTuple):
    """A design with one thing broken. `element` is the id of what was changed; `place` the same, or state/surface."""

    operator: str
    place: str
    element: str
    design: Design
    answers: tuple[str, ...]

    @property
    def is_error(self) -> bool:
        """Whether the handbook weighs what is broken as an error."""
        return any(SEVERITY[code] == "error" for code in self.answers)


class Break(NamedTuple):
    """One place to strike: what is changed there, how, and the rules that can answer."""

    place: str
    element: str
    edit: Callable[[Design], Design]
    answers: tuple[str, ...]


def _with(element_id: str, answers: tuple[str, ...], **fields: Any) -> Break:
    return Break(element_id, element_id, lambda design: update(design, element_id, **fields), answers)


def _without(element_id: str, answers: tuple[str, ...]) -> Break:
    return Break(element_id, element_id, lambda design: remove(design, [element_id]), answers)


def _states(design: Design) -> Iterator[State]:
    return chain.from_iterable(owner.states for owner in design.objects)


def fallbacks(design: Design) -> Iterator[Break]:
    """No answer to the failure."""
    for fallback in design.fallbacks:
        yield _without(fallback.id, ("REC001", "REC003", "REC004", "UNC003", "UNC007", "UNC008", "UNC012"))


def caps(design: Design) -> Iterator[Break]:
    """The last try is not said."""
    for fallback in design.fallbacks:
        if fallback.cap is not None:
            yield _with(fallback.id, ("FBK002",), cap=None)


def thens(design: Design) -> Iterator[Break]:
    """What comes after the last try, or when the queue gives up, is not said."""
    for fallback in design.fallbacks:
        if fallback.then is not None:
            yield _with(fallback.id, ("FBK003",) if fallback.kind == "retry" else ("REC004",), then=None)


def owners(design: Design) -> Iterator[Break]:
    """A person does it, and nobody is named."""
    for step in design.transitions:
        if step.by == "staff" and filled(step.owner):
            yield _with(step.id, ("REC005", "FBK010"), owner="")
    for fallback in design.fallbacks:
        if fallback.kind == "human" and filled(fallback.owner):
            yield _with(fallback.id, ("REC005",), owner="")


def timeouts(design: Design) -> Iterator[Break]:
    """How long is waited is not said."""
    for step in design.transitions:
        if step.timeout is not None:
            yield _with(step.id, ("ASY001", "ASY005"), timeout=None)


def all_messages(design: Design) -> Iterator[Break]:
    """The state says nothing any more, on any surface."""
    for state in _states(design):
        if state.messages:
            yield _with(state.id, _answers_to_silence(state), messages={})


def _answers_to_silence(state: State) -> tuple[str, ...]:
    if state.kind == "bad_end":
        return ("UNC007",)
    return ("UNC010",) if state.certainty == "confirmed" else ("UNC001",)


def one_message(design: Design) -> Iterator[Break]:
    """One of several surfaces says nothing in the state."""
    for state in _states(design):
        if len(state.messages) > 1:
            yield from (_silent_on(state.id, surface) for surface in state.messages)


def _silent_on(state_id: str, surface: str) -> Break:
    edit = lambda design: set_message(design, state_id, surface, "")  # noqa: E731
    return Break(f"{state_id}/{surface}", state_id, edit, ("UNC008", "UNC012"))


def doubts(design: Design) -> Iterator[Break]:
    """Certainty is claimed where there is none."""
    for state in _states(design):
        if state.certainty != "confirmed":
            yield _with(state.id, ("UNC003", "UNC004", "UNC005", "UNC011", "XOB001", "XOB004"), certainty="confirmed")


def independence(design: Design) -> Iterator[Break]:
    """The fallback needs a part that just failed."""
    placed = situations(lookup(design))
    for fallback in design.fallbacks:
        down = placed[fallback.failure].down
        if down and down.isdisjoint(fallback.needs):
            yield _with(fallback.id, ("FBK001", "FBK005"), needs=(*fallback.needs, min(down)))


def steps(design: Design) -> Iterator[Break]:
    """A transition is gone, and what hangs on it."""
    for step in design.transitions:
        yield _without(step.id, ("REC001", "REC002", "REC003") if _only_way_on(design, step) else ("COV005",))


def _only_way_on(design: Design, step: Transition) -> bool:
    """Whether the other transitions lead from the state that a transition leaves to none where an object may stay."""
    states = {state.id: state for state in _states(design)}
    others = DiGraph((other.source, other.target) for other in design.transitions if other is not step)
    others.add_nodes_from(states)
    return not any(settled(states[place]) for place in (step.source, *descendants(others, step.source)))


def modes(design: Design) -> Iterator[Break]:
    """What waits comes later, and what comes later waits."""
    for arrow in (*design.transitions, *design.triggers):
        answers = ("ASY001", "ASY002", "ASY004", "COV001")
        yield Break(arrow.id, arrow.id, _flip(arrow.id), answers)


def _flip(arrow_id: str) -> Callable[[Design], Design]:
    return lambda design: flip_mode(design, arrow_id)


def hand_overs(design: Design) -> Iterator[Break]:
    """The other object does not hear of it."""
    for trigger in design.triggers:
        yield _without(trigger.id, ("ASY001", "XOB002", "XOB005"))


OPERATORS: Mapping[str, Callable[[Design], Iterator[Break]]] = {
    "drop a fallback": fallbacks,
    "drop a cap": caps,
    "drop a then": thens,
    "drop an owner": owners,
    "drop a timeout": timeouts,
    "drop all messages": all_messages,
    "drop one message": one_message,
    "claim certainty": doubts,
    "need what failed": independence,
    "delete a transition": steps,
    "swap waits and later": modes,
    "drop a hand-over": hand_overs,
}


def mutants(design: Design) -> Iterator[Mutant]:
    """All mutants of a design. What the format refuses is none."""
    for operator, places in OPERATORS.items():
        for place in places(design):
            try:
                broken = place.edit(design)
            except EditError:
                continue
            yield Mutant(operator, place.place, place.element, broken, place.answers)
