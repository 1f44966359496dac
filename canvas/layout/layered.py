"""A plain layered layout of our own: pure, deterministic, no library. It is the fall-back of the layout engine.

Objects are stacked from top to bottom. Within one, the happy path runs on a straight row from left to right; the other
states stand below it, in the column after the nearest state that leads to them. Rows are ordered by barycentre
(Sugiyama, Tagawa and Toda 1981). Units: canvas pixels, on a grid of 8.
"""

import heapq
from collections.abc import Iterable, Mapping

from canvas.layout.problem import Arrow, Box, Problem, Sizes, plain_size, problem_of
from canvas.model import Design

GRID = 8
LEFT, TOP = 56, 48
GAP_ACROSS, GAP_DOWN = 160, 84
FRAME_GAP = 112
SWEEPS = 4

Cell = tuple[int, int]
Positions = dict[str, tuple[int, int]]


def layered(design: Design, sizes: Sizes = plain_size) -> Positions:
    """The top left corner of every state's box."""
    return arrange_layers(problem_of(design, sizes))


def arrange_layers(problem: Problem) -> Positions:
    """The top left corner of every box of a problem. Pinned boxes are placed like all others."""
    positions: Positions = {}
    top = float(TOP)
    for group in problem.groups:
        boxes = tuple(box for box in problem.boxes if box.group == group)
        ids = {box.id for box in boxes}
        arrows = tuple(arrow for arrow in problem.arrows if {arrow.source, arrow.target} <= ids)
        placed = _place(boxes, arrows, top)
        positions |= placed
        top = max((placed[box.id][1] + box.height for box in boxes), default=top) + FRAME_GAP
    return positions


def on_grid(value: float) -> int:
    """The next multiple of the grid that is not smaller."""
    return -int(-value // GRID) * GRID


def happy_path(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[str, ...]:
    """The cheapest way from the start to a good end, else to the state that is farthest away."""
    distance, before = _distances(boxes[0].id, [arrow for arrow in arrows if arrow.kind == "flow"])
    ends = [box.id for box in boxes if box.end and box.id in distance]
    end = min(ends, key=lambda each: distance[each]) if ends else max(distance, key=lambda each: distance[each])
    path = [end]
    while path[-1] in before:
        path.append(before[path[-1]])
    return tuple(reversed(path))


def _distances(start: str, arrows: Iterable[Arrow]) -> tuple[dict[str, int], dict[str, str]]:
    """Dijkstra over the costs of the arrows; ties go to what was drawn first."""
    outgoing: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        outgoing.setdefault(arrow.source, []).append(arrow)
    distance, before, order = {start: 0}, dict[str, str](), 0
    waiting = [(0, order, start)]
    while waiting:
        so_far, _, here = heapq.heappop(waiting)
        for arrow in outgoing.get(here, ()):
            if so_far + arrow.cost < distance.get(arrow.target, so_far + arrow.cost + 1):
                distance[arrow.target], before[arrow.target] = so_far + arrow.cost, here
                order += 1
                heapq.heappush(waiting, (so_far + arrow.cost, order, arrow.target))
    return distance, before


def columns_of(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], path: tuple[str, ...]) -> dict[str, int]:
    """The column of every box: its place on the happy path, else one after the nearest that leads to it.
    What a failure leads to stands below the place where it happens."""
    columns = {state: index for index, state in enumerate(path)}
    waiting = list(path)
    while waiting:
        here = waiting.pop(0)
        for arrow in arrows:
            if arrow.source == here and arrow.target not in columns:
                columns[arrow.target] = columns[here] + (arrow.kind == "flow")
                waiting.append(arrow.target)
    for box in boxes:
        columns.setdefault(box.id, 0)
    return columns


def _rows(
    boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], columns: Mapping[str, int], path: set[str]
) -> dict[str, int]:
    """The row of every box: 0 on the happy path, below it by barycentre."""
    rows = dict.fromkeys(columns, 0)
    neighbours: dict[str, list[str]] = {box.id: [] for box in boxes}
    for arrow in arrows:
        neighbours[arrow.source].append(arrow.target)
        neighbours[arrow.target].append(arrow.source)
    below = [box.id for box in boxes if box.id not in path]
    for sweep in range(SWEEPS):
        for column in sorted({columns[each] for each in below}, reverse=bool(sweep % 2)):
            members = [each for each in below if columns[each] == column]
            members.sort(key=lambda each: sum(rows[n] for n in neighbours[each]) / max(1, len(neighbours[each])))
            rows |= {each: row for row, each in enumerate(members, start=1)}
    return rows


def _place(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], top: float) -> Positions:
    path = happy_path(boxes, arrows)
    columns = columns_of(boxes, arrows, path)
    rows = _rows(boxes, arrows, columns, set(path))
    cells = {box.id: (columns[box.id], rows[box.id]) for box in boxes}
    lefts = _offsets(_spans(boxes, cells, 0), _gaps_across(arrows, cells), LEFT)
    tops = _offsets(_spans(boxes, cells, 1), _gaps_down(arrows, cells), top)
    return {each: (lefts[column], tops[row]) for each, (column, row) in cells.items()}


def _spans(boxes: tuple[Box, ...], cells: Mapping[str, Cell], axis: int) -> dict[int, float]:
    """The widest box of each column (axis 0), or the highest of each row (axis 1)."""
    spans = dict.fromkeys(range(max(cell[axis] for cell in cells.values()) + 1), 0.0)
    for box in boxes:
        index = cells[box.id][axis]
        spans[index] = max(spans[index], (box.width, box.height)[axis])
    return spans


def _offsets(spans: Mapping[int, float], gaps: Mapping[int, float], first: float) -> dict[int, int]:
    offsets, here = {}, first
    for index in sorted(spans):
        offsets[index] = on_grid(here)
        here = offsets[index] + spans[index] + gaps.get(index, 0)
    return offsets


def _gaps_across(arrows: tuple[Arrow, ...], cells: Mapping[str, Cell]) -> dict[int, float]:
    """How much free space stands after each column: enough for the longest label that has to lie there."""
    gaps: dict[int, float] = {}
    for column in range(max(cell[0] for cell in cells.values())):
        rooms = [
            arrow.room
            for arrow in arrows
            if {cells[arrow.source][0], cells[arrow.target][0]} == {column, column + 1}
            and cells[arrow.source][1] == cells[arrow.target][1]
        ]
        gaps[column] = max(GAP_ACROSS, *rooms, 0)
    return gaps


def _gaps_down(arrows: tuple[Arrow, ...], cells: Mapping[str, Cell]) -> dict[int, float]:
    """How much free space lies under each row: for pills, and for what stands on arrows that run down."""
    gaps: dict[int, float] = {}
    for row in range(max(cell[1] for cell in cells.values())):
        beads = [arrow.beads for arrow in arrows if row in (cells[arrow.source][1], cells[arrow.target][1])]
        gaps[row] = GAP_DOWN + 24 * min(2, max(beads, default=0))
    return gaps
