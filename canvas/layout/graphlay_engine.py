"""The graphlay engine behind the port. It holds the interpreter's lock while it works: run it in the worker's process.

Each object is a drawing of its own, from left to right. In a small one, columns and the room between them are ours, so
that the picture starts at the left, stays compact and is aligned across frames; graphlay finds the rows: few crossings,
and the happy path straight. Our own rows may be the better ones; then these are taken. Above `FEW` states in one object
graphlay finds the columns too, as many as few crossings take; it is told only where the object starts. Above `MANY` it
is asked for less effort, to stay within the time limit.
"""

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

import graphlay

from canvas.layout.columns import columns_of, happy_path
from canvas.layout.engine import LayoutFailed, Spots
from canvas.layout.frames import Cell, FrameProblem, best_side_up, frames_of
from canvas.layout.layered import cells_of
from canvas.layout.problem import Arrow, Problem
from canvas.layout.rooms import lay_out
from canvas.layout.score import score

ROW_GAP, LINE_GAP, SAME_ROW, COLUMN_GAP = 92, 80, 130, 240
SPACING = {"node_gap": ROW_GAP, "dummy_gap": LINE_GAP, "layer_gap": COLUMN_GAP}
OPTIONS: Mapping[str, Any] = {"direction": "leftright", "spacing": SPACING}
FEW, MANY = 12, 150
HAPPY, FLOW, FAILURE = 8.0, 1.0, 0.3


class GraphlayEngine:
    """Arranges each group with graphlay's layered layout."""

    def arrange(self, problem: Problem) -> Spots:
        frames = frames_of(problem)
        small = [frame for frame in frames if len(frame.boxes) <= FEW]
        placed = lay_out(small, {box: cell for frame in small for box, cell in _cells(frame).items()}) if small else {}
        spots = {each: (float(x), float(y)) for each, (x, y) in placed.items()}
        pulls = pulls_of(problem)
        for frame in frames:
            if len(frame.boxes) > FEW:
                spots |= _freely(frame, pulls)
        return spots


def pulls_of(problem: Problem) -> dict[str, int]:
    """How often hand-overs pull a box: down to frames below it, above zero, or up to those above."""
    group_of = {box.id: problem.groups.index(box.group) for box in problem.boxes}
    pulls = dict.fromkeys(group_of, 0)
    for arrow in problem.arrows:
        if arrow.kind == "hand_over":
            down = 1 if group_of[arrow.source] < group_of[arrow.target] else -1
            pulls[arrow.source] += down
            pulls[arrow.target] -= down
    return pulls


def _freely(frame: FrameProblem, pulls: Mapping[str, int]) -> Spots:
    """Where graphlay would put the boxes by itself, the start in the first column, and that side up from which
    hand-overs have the shorter way."""
    centres = _centres(frame, {frame.boxes[0].id: 0}, frame.arrows, happy_path(frame.boxes, frame.arrows))
    middle = sum(y for _, y in centres.values()) / len(centres)
    up = -1 if sum(pulls[each] * (y - middle) for each, (_, y) in centres.items()) < 0 else 1
    return {
        box.id: (centres[box.id][0] - box.width / 2, up * centres[box.id][1] - box.height / 2) for box in frame.boxes
    }


def _cells(frame: FrameProblem) -> dict[str, Cell]:
    path = happy_path(frame.boxes, frame.arrows)
    columns = columns_of(frame.boxes, frame.arrows, path)
    across = [arrow for arrow in frame.arrows if columns[arrow.source] != columns[arrow.target]]
    found = rows_at({each: y for each, (_, y) in _centres(frame, columns, across, path).items()})
    rows = best_side_up(found, path, bottom=frame.entered_from_above)
    cells = {box.id: (columns[box.id], rows[box.id]) for box in frame.boxes}
    return min(cells, cells_of(frame), key=lambda each: score(each, frame.arrows))


def _centres(frame: FrameProblem, columns: Mapping[str, int], arrows: Iterable[Arrow], path: tuple[str, ...]) -> Spots:
    """Where graphlay puts the middle of every box. `columns` are those that it has to keep to."""
    graph = graphlay.Graph()
    for box in frame.boxes:
        fixed: dict[str, Any] = {"rank": {"fixed": columns[box.id]}} if box.id in columns else {}
        graph.node(box.id, width=box.width, height=box.height, **fixed)
    for arrow in arrows:
        graph.edge(arrow.source, arrow.target, weight=_weight(arrow, path))
    effort = {"effort": "fast"} if len(frame.boxes) > MANY else {}
    try:
        centres = graphlay.layout(graph, options={**OPTIONS, **effort}).positions()
    except graphlay.GraphlayError as error:
        raise LayoutFailed(f"The layout engine refused the design: {error}.") from error
    return {str(each): centre for each, centre in centres.items()}


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
