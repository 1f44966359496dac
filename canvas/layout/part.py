"""Arranges some states of a design and leaves all others where they are."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from canvas.geometry.boxes import state_size
from canvas.geometry.draw import settled_spots
from canvas.geometry.drawing import Rect
from canvas.geometry.paths import union
from canvas.layout.arranging import Arrangement, asked
from canvas.layout.engine import Engine, Spots
from canvas.layout.problem import Box, Problem, problem_of
from canvas.layout.rooms import GRID, Positions, on_grid
from canvas.model import Design

CLEAR = 24


def arrange_part(design: Design, states: AbstractSet[str], engine: Engine) -> Arrangement:
    """Arranges these states among themselves, object by object. Their top left corner stays, or moves straight down
    to where nothing else stands; whether they were placed by hand makes no difference, as they were asked for."""
    whole, here = problem_of(design, state_size), settled_spots(design)
    problem = part_of(whole, states)
    if not problem.boxes:
        return Arrangement({})
    spots, note = asked(problem, engine)
    standing = [_rect(box, here) for box in whole.boxes if box.id not in states]
    positions: Positions = {}
    for group in problem.groups:
        boxes = [box for box in problem.boxes if box.group == group]
        positions |= _as_a_block(boxes, spots, here, standing)
        standing += [_rect(box, positions) for box in boxes]
    return Arrangement(positions, note)


def part_of(problem: Problem, states: AbstractSet[str]) -> Problem:
    """The problem of these boxes alone, and the arrows between them."""
    boxes = tuple(box for box in problem.boxes if box.id in states)
    groups = tuple(dict.fromkeys(box.group for box in boxes))
    arrows = tuple(arrow for arrow in problem.arrows if arrow.source in states and arrow.target in states)
    return Problem(groups, boxes, arrows)


def _rect(box: Box, at: Mapping[str, tuple[float, float]]) -> Rect:
    return Rect(*at[box.id], box.width, box.height)


def _as_a_block(
    boxes: Sequence[Box], spots: Spots, here: Mapping[str, tuple[float, float]], standing: Sequence[Rect]
) -> Positions:
    """The boxes as the engine arranged them, with their corner where it was or below."""
    corner, found = union([_rect(box, here) for box in boxes]), union([_rect(box, spots) for box in boxes])
    right, down = on_grid(corner.x) - found.x, on_grid(corner.y) - found.y
    while True:
        placed = {box.id: (_round(spots[box.id][0] + right), _round(spots[box.id][1] + down)) for box in boxes}
        rects = [_rect(box, placed) for box in boxes]
        if not any(rect.grown(CLEAR).touches(other) for rect in rects for other in standing):
            return placed
        down += GRID


def _round(value: float) -> int:
    return round(value / GRID) * GRID
