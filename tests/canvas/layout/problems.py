"""Small layout problems, built by hand, and drawn at random."""

from itertools import pairwise

from hypothesis import strategies as st

from canvas.layout.engine import LayoutFailed, Spots
from canvas.layout.problem import Arrow, Box, Problem
from canvas.model import Design, DesignObject, State, Transition, Trigger


def box(box_id: str, group: str = "order", **fields: object) -> Box:
    return Box(box_id, group, **{"width": 200, "height": 96, **fields})  # type: ignore[arg-type]


def chain(*ids: str, group: str = "order") -> Problem:
    """States one after the other; the first is the start, the last a good end."""
    boxes = tuple(box(each, group, start=each == ids[0], end=each == ids[-1]) for each in ids)
    arrows = tuple(Arrow(one, other, "flow") for one, other in pairwise(ids))
    return Problem((group,), boxes, arrows)


def design_of(count: int, ends: list[tuple[int, int]], split: int = 0, rings: tuple[int, ...] = ()) -> Design:
    """A design of `count` states, the first `split` of them in an object of their own, with these transitions where
    both ends are in one object; where they are not, a hand-over."""
    states = [
        State(id=f"s{each}", name=f"State {each}", kind="good_end" if each in rings else "active")
        for each in range(count)
    ]
    parts = [states[:split], states[split:]] if split else [states]
    objects = tuple(
        DesignObject(id=f"o{each}", name=f"Object {each}", states=tuple(part)) for each, part in enumerate(parts)
    )
    within = [(a, b) for a, b in ends if (a < split) == (b < split)]
    across = [(a, b) for a, b in ends if (a < split) != (b < split)]
    transitions = tuple(
        Transition(id=f"t{each}", source=f"s{a}", target=f"s{b}", by="event") for each, (a, b) in enumerate(within)
    )
    fired = {transition.source: transition.id for transition in transitions}
    triggers = tuple(
        Trigger(id=f"h{each}", when=f"s{a}", fires=fired[f"s{b}"])
        for each, (a, b) in enumerate(across)
        if f"s{b}" in fired
    )
    return Design(title="x", objects=objects, transitions=transitions, triggers=triggers)


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """Designs of one or two objects with arrows anywhere, loops and self-loops among them."""
    count = draw(st.integers(1, 9))
    place = st.integers(0, count - 1)
    ends = draw(st.lists(st.tuples(place, place), max_size=14))
    return design_of(count, ends, draw(st.integers(0, count - 1)), tuple(draw(st.lists(place, max_size=2))))


class FixedEngine:
    """An engine that always gives the same answer."""

    def __init__(self, spots: Spots) -> None:
        self._spots = spots

    def arrange(self, problem: Problem) -> Spots:  # noqa: ARG002
        return self._spots


class FailingEngine:
    """An engine that never gives one."""

    def arrange(self, problem: Problem) -> Spots:  # noqa: ARG002
        raise LayoutFailed("The layout engine is on holiday.")
