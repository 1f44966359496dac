"""Arranges a design: asks the engine, checks its answer, and falls back to our own layered layout."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isfinite
from typing import NamedTuple

from canvas.edits import set_positions
from canvas.geometry.boxes import state_size
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Rect
from canvas.geometry.measure import measure
from canvas.layout.composing import compose
from canvas.layout.engine import Engine, LayoutFailed, Spots
from canvas.layout.layered import arrange_layers
from canvas.layout.problem import Problem, problem_of
from canvas.layout.rooms import Positions
from canvas.model import Design

BEYOND = 500_000
ROOMIER = 48.0
"""How much more room there is between the frames where there was too little, in canvas pixels."""
DRAWN_OFTEN_AT_MOST = 40  # states; beyond, drawing takes longer than one wants to wait


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where every state stands, on the grid of 8 (a placed state stays where it is). `note` is empty, or one sentence
    that says why the layout is a plain one."""

    positions: Positions
    note: str = ""


class Judged(NamedTuple):
    """A layout, and what is bad about its drawing."""

    flaws: int
    crossings: int
    positions: Positions


def arrange(design: Design, engine: Engine, keep_placed: bool = True) -> Arrangement:
    """Arranges all states of a design. States that a person placed stay, unless `keep_placed` is false."""
    if not design.objects:
        return Arrangement({})
    nodes = design.layout.nodes
    pinned = {each: nodes[each] for each in design.layout.placed if each in nodes} if keep_placed else {}
    problem = problem_of(design, state_size, pinned)
    spots, note = asked(problem, engine)
    if len(problem.boxes) > DRAWN_OFTEN_AT_MOST:
        return Arrangement(compose(problem, spots), note)
    ways = (spots,) if note else (spots, _in_plain_rows(problem))
    return Arrangement(_best(design, problem, ways), note)


def _best(design: Design, problem: Problem, ways: Sequence[Spots]) -> Positions:
    """The layout with the fewest flaws, then the fewest crossings, of equal ones the first; with more room between the
    frames where none is without a flaw."""
    found = [_judged(design, compose(problem, spots)) for spots in ways]
    if min(found, key=_badness).flaws:
        found += [_judged(design, compose(problem, spots, ROOMIER)) for spots in ways]
    return min(found, key=_badness).positions


def asked(problem: Problem, engine: Engine) -> tuple[Spots, str]:
    """The engine's answer; where it has none that can be used, our own layered layout, and a sentence that says so."""
    try:
        return _checked(problem, engine.arrange(problem)), ""
    except LayoutFailed as failed:
        return _in_plain_rows(problem), f"{failed} The design was arranged in plain rows instead."


def _in_plain_rows(problem: Problem) -> Spots:
    return {each: (float(x), float(y)) for each, (x, y) in arrange_layers(problem).items()}


def _judged(design: Design, positions: Positions) -> Judged:
    """How good a layout is once it is drawn: only the drawing itself tells."""
    seen = measure(draw(set_positions(design, positions)))
    return Judged(seen.flaws + seen.shared, seen.crossings, positions)


def _badness(judged: Judged) -> tuple[int, int]:
    return judged.flaws, judged.crossings


def _checked(problem: Problem, spots: Spots) -> Spots:
    for fault in faults(problem, spots):
        raise LayoutFailed(fault)
    return spots


def faults(problem: Problem, spots: Spots) -> Iterator[str]:
    """What is wrong with an engine's answer, as sentences."""
    if set(spots) != {box.id for box in problem.boxes}:
        yield "The layout engine left states out."
    elif not all(isfinite(value) and abs(value) < BEYOND for at in spots.values() for value in at):
        yield "The layout engine put states nowhere."
    elif any(_overlapping(problem, spots)):
        yield "The layout engine put states on top of each other."


def _overlapping(problem: Problem, spots: Spots) -> Iterator[bool]:
    for group in problem.groups:
        rects = [Rect(*spots[box.id], box.width, box.height) for box in problem.boxes if box.group == group]
        yield from (one.touches(other) for one, other in combinations(rects, 2))
