"""From columns and rows to positions, with room between them for beads, chips and pills. Units: canvas pixels."""

from collections.abc import Mapping, Sequence

from canvas.layout.frames import Cell, FrameProblem
from canvas.layout.problem import CHIP_HEIGHT, HEAD, PER_BEAD, TAIL, Arrow

GRID = 8
LEFT, TOP = 56, 48
GAP_ACROSS, GAP_DOWN = 160, 92
PER_LINE, MOST_LINES = 20, 4

Positions = dict[str, tuple[int, int]]


def on_grid(value: float) -> int:
    """The next multiple of the grid that is not smaller."""
    return -int(-value // GRID) * GRID


def lay_out(frames: Sequence[FrameProblem], cells: Mapping[str, Cell]) -> Positions:
    """The top left corner of every box, the frames stacked from top to bottom. Boxes of a column start at the same x,
    in all frames alike; those of a row share their middle, so that arrows between them run straight."""
    boxes = [box for frame in frames for box in frame.boxes]
    arrows = [arrow for frame in frames for arrow in frame.arrows]
    wide = _spans({box.id: box.width for box in boxes}, {each: cell[0] for each, cell in cells.items()})
    lefts = _offsets(wide, _gaps_across(arrows, cells), LEFT)
    positions: Positions = {}
    top = float(TOP)
    for frame in frames:
        top += frame.gap if positions else 0
        positions |= _rows_of_frame(frame, cells, lefts, top)
        top = max(positions[box.id][1] + box.height for box in frame.boxes)
    return positions


def _rows_of_frame(frame: FrameProblem, cells: Mapping[str, Cell], lefts: Mapping[int, int], top: float) -> Positions:
    rows = {box.id: cells[box.id][1] for box in frame.boxes}
    high = _spans({box.id: box.height for box in frame.boxes}, rows)
    tops = _offsets(high, _gaps_down(frame, cells), top)
    return {
        box.id: (lefts[cells[box.id][0]], _centred(tops[rows[box.id]], high[rows[box.id]], box.height))
        for box in frame.boxes
    }


def _centred(top: float, room: float, height: float) -> int:
    return round((top + (room - height) / 2) / GRID) * GRID


def _spans(sizes: Mapping[str, float], places: Mapping[str, int]) -> dict[int, float]:
    """The largest box of each column or row."""
    spans = dict.fromkeys(range(max(places.values(), default=-1) + 1), 0.0)
    for each, place in places.items():
        spans[place] = max(spans[place], sizes[each])
    return spans


def _offsets(spans: Mapping[int, float], gaps: Mapping[int, float], first: float) -> dict[int, int]:
    offsets, here = {}, first
    for index in sorted(spans):
        offsets[index] = on_grid(here)
        here = offsets[index] + spans[index] + gaps.get(index, 0)
    return offsets


def _gaps_across(arrows: Sequence[Arrow], cells: Mapping[str, Cell]) -> dict[int, float]:
    """How much free space stands after each column: enough for the longest label that has to lie there."""
    gaps = dict.fromkeys(range(max((cell[0] for cell in cells.values()), default=0)), float(GAP_ACROSS))
    for arrow in arrows:
        (left, row), (right, other) = sorted((cells[arrow.source], cells[arrow.target]))
        if right == left + 1:
            needed = arrow.room if row == other else arrow.label[0] + TAIL + HEAD
            gaps[left] = max(gaps[left], needed)
    return gaps


def _gaps_down(frame: FrameProblem, cells: Mapping[str, Cell]) -> dict[int, float]:
    """How much free space lies under each row: for what stands on arrows that run down, for pills, and for the lines
    that run between two rows."""
    last = max(cells[box.id][1] for box in frame.boxes)
    gaps = dict.fromkeys(range(last), float(GAP_DOWN))
    lines = dict.fromkeys(range(last), 0)
    for arrow in frame.arrows:
        (column, top), (other, bottom) = sorted((cells[arrow.source], cells[arrow.target]), key=lambda cell: cell[1])
        for row in range(top, bottom):
            lines[row] += column != other
        if column == other and bottom == top + 1:
            gaps[top] = max(gaps[top], TAIL + PER_BEAD * min(arrow.beads, 2) + CHIP_HEIGHT + HEAD)
    return {row: gaps[row] + PER_LINE * min(MOST_LINES, max(0, lines[row] - 1)) for row in gaps}
