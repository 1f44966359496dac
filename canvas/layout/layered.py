"""A plain layered layout of our own: pure, deterministic, no library. It is the fall-back of the layout engine.

Objects are stacked from top to bottom. Within one, the happy path runs on a straight row from left to right; the other
states stand below it, or above it where hand-overs come in from above. Units: canvas pixels, on a grid of 8.
"""

from canvas.layout.columns import columns_of, happy_path
from canvas.layout.frames import Cell, FrameProblem, best_side_up, frames_of
from canvas.layout.problem import Problem, Sizes, plain_size, problem_of
from canvas.layout.rooms import Positions, lay_out
from canvas.layout.rows import rows_of
from canvas.model import Design


def layered(design: Design, sizes: Sizes = plain_size) -> Positions:
    """The top left corner of every state's box."""
    return arrange_layers(problem_of(design, sizes))


def arrange_layers(problem: Problem) -> Positions:
    """The top left corner of every box of a problem. Pinned boxes are placed like all others."""
    frames = frames_of(problem)
    return lay_out(frames, {box: cell for frame in frames for box, cell in cells_of(frame).items()})


def cells_of(frame: FrameProblem) -> dict[str, Cell]:
    """The column and the row of every box of one frame."""
    path = happy_path(frame.boxes, frame.arrows)
    columns = columns_of(frame.boxes, frame.arrows, path)
    rows = rows_of(frame.boxes, frame.arrows, columns, path)
    rows = best_side_up(rows, path, bottom=frame.entered_from_above)
    return {box.id: (columns[box.id], rows[box.id]) for box in frame.boxes}
