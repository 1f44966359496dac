"""The mutations: each operator breaks one thing of a design, at every place where it can.

A mutant says by which rules the handbook can answer it, by the operator and the kind of part that is broken, and never
by what the validator makes of it. It is *error-level* when one of these rules is an error in the handbook.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from networkx import DiGraph, descendants

from canvas.edits import flip_mode, remove, set_message, update
from canvas.graph.situation import situations
from canvas.lookup import lookup
from canvas.meaning import filled, settled
from canvas.model import Design, State, Transition, Trigger
from canvas.rules import RULES

SEVERITY = {rule.code: rule.severity for rule in RULES}


class Mutant(NamedTuple):
    """A design with one thing broken: the id of what was changed, the rules that can answer, and the surface where only
    what one surface says was changed."""

    element: str
    design: Design
    answers: tuple[str, ...]
    surface: str = ""

    @property
    def place(self) -> str:
        """Where it was broken, as findings name it: element, or element/surface."""
        return f"{self.element}/{self.surface}" if self.surface else self.element

    @property
    def is_error(self) -> bool:
        """Whether the handbook weighs what is broken as an error."""
        return any(SEVERITY[code] == "error" for code in self.answers)


def fallbacks(design: Design) -> Iterator[Mutant]:
    """The failure has no such answer any more."""
    for fallback in design.fallbacks:
        yield _without(design, fallback.id, "REC001", "REC003", "REC004", "UNC003", "UNC007", "UNC008", "UNC012")


def caps(design: Design) -> Iterator[Mutant]:
    """How often is tried again is not said."""
    for fallback in design.fallbacks:
        if fallback.cap is not None:
            yield _with(design, fallback.id, "FBK002", cap=None)


def thens(design: Design) -> Iterator[Mutant]:
    """What comes after the last try, or when the queue gives up, is not said."""
    for fallback in design.fallbacks:
        if fallback.then is not None:
            yield _with(design, fallback.id, "FBK003" if fallback.kind == "retry" else "REC004", then=None)


def owners(design: Design) -> Iterator[Mutant]:
    """A person does it, and nobody is named."""
    for step in design.transitions:
        if step.by == "staff" and filled(step.owner):
            yield _with(design, step.id, "REC005", "FBK010", owner="")
    for fallback in design.fallbacks:
        if fallback.kind == "human" and filled(fallback.owner):
            yield _with(design, fallback.id, "REC005", owner="")


def timeouts(design: Design) -> Iterator[Mutant]:
    """How long is waited is not said."""
    for step in design.transitions:
        if step.timeout is not None:
            yield _with(design, step.id, "ASY001", "ASY005", timeout=None)


def all_messages(design: Design) -> Iterator[Mutant]:
    """The state says nothing any more, on any surface."""
    for state in _states(design):
        if state.messages:
            yield _with(design, state.id, _answer_to_silence(state), messages={})


def _answer_to_silence(state: State) -> str:
    if state.kind == "bad_end":
        return "UNC007"
    return "UNC010" if state.certainty == "confirmed" else "UNC001"


def one_message(design: Design) -> Iterator[Mutant]:
    """One of several surfaces says nothing in the state."""
    for state in _states(design):
        for surface in state.messages if len(state.messages) > 1 else ():
            yield Mutant(state.id, set_message(design, state.id, surface, ""), ("UNC008", "UNC012"), surface)


def doubts(design: Design) -> Iterator[Mutant]:
    """Certainty is claimed where there is none."""
    rules = ("UNC003", "UNC004", "UNC005", "UNC011", "XOB001", "XOB004")
    for state in _states(design):
        if state.certainty != "confirmed":
            yield _with(design, state.id, *rules, certainty="confirmed")


def independence(design: Design) -> Iterator[Mutant]:
    """The fallback needs a part that just failed."""
    placed = situations(lookup(design), design.failures)
    for fallback in design.fallbacks:
        down = placed[fallback.failure].down
        if down and down.isdisjoint(fallback.needs):
            yield _with(design, fallback.id, "FBK001", "FBK005", needs=(*fallback.needs, min(down)))


def steps(design: Design) -> Iterator[Mutant]:
    """A transition is gone, and what hangs on it: an error where it was the only way on."""
    for step in design.transitions:
        rules = ("REC001", "REC002", "REC003") if is_only_way_on(design, step) else ("COV005",)
        yield _without(design, step.id, *rules)


def is_only_way_on(design: Design, step: Transition) -> bool:
    """Whether the other transitions lead from the state that a transition leaves to none where an object may stay."""
    states = {state.id: state for state in _states(design)}
    others: DiGraph[str] = DiGraph((other.source, other.target) for other in design.transitions if other is not step)
    others.add_nodes_from(states)
    return not any(settled(states[place]) for place in (step.source, *descendants(others, step.source)))


def modes(design: Design) -> Iterator[Mutant]:
    """What waits comes later, and what comes later waits."""
    arrows: tuple[Transition | Trigger, ...] = (*design.transitions, *design.triggers)
    for arrow in arrows:
        yield Mutant(arrow.id, flip_mode(design, arrow.id), ("ASY001", "ASY002", "ASY004", "COV001"))


def hand_overs(design: Design) -> Iterator[Mutant]:
    """The other object does not hear of it."""
    for trigger in design.triggers:
        yield _without(design, trigger.id, "ASY001", "XOB002", "XOB005")


def _with(design: Design, element: str, /, *answers: str, **fields: Any) -> Mutant:
    return Mutant(element, update(design, element, **fields), answers)


def _without(design: Design, element: str, /, *answers: str) -> Mutant:
    return Mutant(element, remove(design, [element]), answers)


def _states(design: Design) -> Iterator[State]:
    return chain.from_iterable(owner.states for owner in design.objects)


OPERATORS: Mapping[str, Callable[[Design], Iterator[Mutant]]] = {
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
