"""The graphlay engine behind the port. It holds the interpreter's lock while it works: run it in the worker's process.

Each object is a drawing of its own, from left to right. Columns and the room between them are ours, so that the picture
starts at the left, stays compact and is aligned across frames; graphlay finds the rows: few crossings, and the happy
path straight. Above `MANY` states in one object it is asked for less effort, to stay within the time limit.
"""

import itertools
from collections.abc import Mapping
from typing import Any

import graphlay

from canvas.layout.columns import columns_of, happy_path
from canvas.layout.engine import LayoutFailed, Spots
from canvas.layout.frames import Cell, FrameProblem, best_side_up, frames_of
from canvas.layout.problem import Arrow, Problem
from canvas.layout.rooms import lay_out

ROW_GAP, SAME_ROW = 92, 130
OPTIONS: Mapping[str, Any] = {"direction": "leftright", "spacing": {"node_gap": ROW_GAP}}
MANY = 150
HAPPY, FLOW, FAILURE = 8.0, 1.0, 0.3


class GraphlayEngine:
    """Arranges each group with graphlay's layered layout."""

    def arrange(self, problem: Problem) -> Spots:
        frames = frames_of(problem)
        placed = lay_out(frames, {box: cell for frame in frames for box, cell in _cells(frame).items()})
        return {each: (float(x), float(y)) for each, (x, y) in placed.items()}


def _cells(frame: FrameProblem) -> dict[str, Cell]:
    boxes, arrows = frame.boxes, frame.arrows
    path = happy_path(boxes, arrows)
    columns = columns_of(boxes, arrows, path)
    graph = graphlay.Graph()
    for box in boxes:
        graph.node(box.id, width=box.width, height=box.height, rank={"fixed": columns[box.id]})
    for arrow in arrows:
        if columns[arrow.source] != columns[arrow.target]:
            graph.edge(arrow.source, arrow.target, weight=_weight(arrow, path))
    effort = {"effort": "fast"} if len(boxes) > MANY else {}
    try:
        centres = graphlay.layout(graph, options={**OPTIONS, **effort}).positions()
    except graphlay.GraphlayError as error:
        raise LayoutFailed(f"The layout engine refused the design: {error}.") from error
    rows = rows_at({str(each): y for each, (_, y) in centres.items()})
    rows = best_side_up(rows, path, bottom=frame.entered_from_above)
    return {box.id: (columns[box.id], rows[box.id]) for box in boxes}


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
