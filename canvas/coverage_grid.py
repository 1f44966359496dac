"""What was looked at: types of failure by transitions and hand-overs, each drawn, ruled out because, or not looked at.

A failure stands in the line of what it is drawn at. So one at a hand-over stands in the line of the hand-over, though
it is *on* the transition that this fires, and whoever asks whether that transition has a failure counts it there too.
States have a line where something is drawn or ruled out at them: nobody is asked to go through all states.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from canvas.graph.coverage import coverage, ends_well, hand_overs_without_failure
from canvas.graph.facts import Facts
from canvas.meaning import filled
from canvas.model import Failure, State, Transition, Trigger
from canvas.model.flow import FailureType

FAILURE_TYPES: tuple[FailureType, ...] = (
    "network",
    "write_fail",
    "lag",
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
)
"""The columns: the four questions first, then the rest."""
Mark = Literal["well", "badly", "unreached", "ruled_out", "open"]
LineKind = Literal["object", "transition", "trigger", "state"]


class Cell(NamedTuple):
    """One type of failure at one place. Drawn are `failures`: *well* where all that can happen end well, *badly* where
    one does not, *unreached* where none can happen. *Ruled out* has a `reason`; *open* was not looked at."""

    mark: Mark = "open"
    failures: tuple[str, ...] = ()
    reason: str = ""


class Line(NamedTuple):
    """The cells of one place, in the order of the columns; of an object, which heads the lines of its places, there are
    none. `asks` says that the place counts among the paths, since nothing is drawn at it though it leaves our hands."""

    place: str
    kind: LineKind
    cells: tuple[Cell, ...] = ()
    asks: bool = False


class Coverage(NamedTuple):
    """`covered` of the `failures` that can happen end well; `asking` places lack one. The paths are both together."""

    lines: tuple[Line, ...]
    covered: int
    failures: int
    asking: int

    @property
    def paths(self) -> int:
        return self.failures + self.asking


Place = Transition | Trigger | State
KINDS: Mapping[type[Place], LineKind] = {Transition: "transition", Trigger: "trigger", State: "state"}
OPEN = Cell()


def coverage_grid(facts: Facts) -> Coverage:
    """What was looked at in a design: in the order of its objects, of each its transitions, the hand-overs that enter
    it, and its states where something is said."""
    asking = frozenset(hand_overs_without_failure(facts))
    places = _places_by_object(facts)
    lines: list[Line] = []
    for owner in facts.design.objects:
        inner = [_line(facts, place, place.id in asking) for place in places[owner.id]]
        lines += [Line(owner.id, "object"), *inner] if inner else []
    covered, paths = coverage(facts)
    return Coverage(tuple(lines), covered, paths - len(asking), len(asking))


def _places_by_object(facts: Facts) -> Mapping[str, list[Place]]:
    design = facts.design
    places: list[Place] = [*design.transitions, *design.triggers, *_states_with_something_said(facts)]
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[facts.tables.object_id(place.id) or ""].append(place)
    return found


def _states_with_something_said(facts: Facts) -> Iterator[State]:
    for state in facts.tables.states.values():
        if facts.tables.failures_at[state.id] or any(map(filled, state.ruled_out.values())):
            yield state


def _line(facts: Facts, place: Place, asks: bool) -> Line:
    reasons = {each: Cell("ruled_out", reason=reason) for each, reason in place.ruled_out.items() if filled(reason)}
    cells = reasons | _drawn(facts, facts.tables.failures_at[place.id])
    return Line(place.id, KINDS[type(place)], tuple(cells.get(each, OPEN) for each in FAILURE_TYPES), asks)


def _drawn(facts: Facts, failures: tuple[Failure, ...]) -> dict[FailureType, Cell]:
    ids: dict[FailureType, tuple[str, ...]] = {}
    for failure in failures:
        ids[failure.type] = (*ids.get(failure.type, ()), failure.id)
    return {failure_type: Cell(_mark(facts, drawn), drawn) for failure_type, drawn in ids.items()}


def _mark(facts: Facts, failures: tuple[str, ...]) -> Mark:
    possible = [facts.graph.situations[failure] for failure in failures if facts.graph.reached(failure)]
    if not possible:
        return "unreached"
    return "well" if all(ends_well(facts, situation) for situation in possible) else "badly"
