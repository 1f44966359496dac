"""The graphlay engine behind the port. It holds the interpreter's lock while it works: run it in the worker's process.

Each object is a drawing of its own, from left to right. Columns and the room between them are ours, so that the picture
starts at the left, stays compact and is aligned across frames; graphlay finds the rows: few crossings, and the happy
path straight. In a small design our own rows may be the better ones; then these are taken. Above `MANY` states in one
object graphlay is asked for less effort, to stay within the time limit.
"""

import itertools
from collections.abc import Mapping
from typing import Any

import graphlay

from canvas.layout.columns import columns_of, happy_path
from canvas.layout.engine import LayoutFailed, Spots
from canvas.layout.frames import Cell, FrameProblem, best_side_up, frames_of
from canvas.layout.layered import cells_of
from canvas.layout.problem import Arrow, Problem
from canvas.layout.rooms import lay_out
from canvas.layout.score import score

ROW_GAP, SAME_ROW = 92, 130
OPTIONS: Mapping[str, Any] = {"direction": "leftright", "spacing": {"node_gap": ROW_GAP}}
FEW, MANY = 40, 150
HAPPY, FLOW, FAILURE = 8.0, 1.0, 0.3


class GraphlayEngine:
    """Arranges each group with graphlay's layered layout."""

    def arrange(self, problem: Problem) -> Spots:
        frames = frames_of(problem)
        placed = lay_out(frames, {box: cell for frame in frames for box, cell in _cells(frame).items()})
        return {each: (float(x), float(y)) for each, (x, y) in placed.items()}


def _cells(frame: FrameProblem) -> dict[str, Cell]:
    path = happy_path(frame.boxes, frame.arrows)
    columns = columns_of(frame.boxes, frame.arrows, path)
    found = rows_at(_heights(frame, columns, path))
    rows = best_side_up(found, path, bottom=frame.entered_from_above)
    cells = {box.id: (columns[box.id], rows[box.id]) for box in frame.boxes}
    if len(frame.boxes) > FEW:
        return cells
    return min(cells, cells_of(frame), key=lambda each: score(each, frame.arrows))


def _heights(frame: FrameProblem, columns: Mapping[str, int], path: tuple[str, ...]) -> dict[str, float]:
    """How far down graphlay puts the middle of every box."""
    graph = graphlay.Graph()
    for box in frame.boxes:
        graph.node(box.id, width=box.width, height=box.height, rank={"fixed": columns[box.id]})
    for arrow in frame.arrows:
        if columns[arrow.source] != columns[arrow.target]:
            graph.edge(arrow.source, arrow.target, weight=_weight(arrow, path))
    effort = {"effort": "fast"} if len(frame.boxes) > MANY else {}
    try:
        centres = graphlay.layout(graph, options={**OPTIONS, **effort}).positions()
    except graphlay.GraphlayError as error:
        raise LayoutFailed(f"The layout engine refused the design: {error}.") from error
    return {str(each): y for each, (_, y) in centres.items()}


def rows_at(heights: Mapping[str, float]) -> dict[str, int]:
    """The row of every box: those whose middles are at about the same height share one."""
    rows: dict[str, int] = {}
    row, first = -1, float("-inf")
    for each in sorted(heights, key=lambda each: heights[each]):
        if heights[each] - first > SAME_ROW:
            row, first = row + 1, heights[each]
        rows[each] = row
    return rows


def _weight(arrow: Arrow, path: tuple[str, ...]) -> float:
    if arrow.kind != "flow":
        return FAILURE
    return HAPPY if (arrow.source, arrow.target) in itertools.pairwise(path) else FLOW
