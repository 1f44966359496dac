"""How good an assignment of cells is: rows, bends, boxes in the way, crossings of straight lines between cells."""

from collections.abc import Mapping
from itertools import combinations

from canvas.layout.frames import Cell
from canvas.layout.problem import Arrow
from canvas.layout.rows import bend

PER_ROW, PER_CROSSING, FAILURE = 2.0, 1.5, 0.5


def score(cells: Mapping[str, Cell], arrows: tuple[Arrow, ...]) -> float:
    """The price of these cells; less is better."""
    taken = {cell: each for each, cell in cells.items()}
    bends = sum(
        bend(cells[arrow.source], cells[arrow.target], taken) * (1.0 if arrow.kind == "flow" else FAILURE)
        for arrow in arrows
    )
    rows = len({row for _, row in cells.values()})
    return bends + PER_ROW * rows + PER_CROSSING * crossings(cells, arrows)


def crossings(cells: Mapping[str, Cell], arrows: tuple[Arrow, ...]) -> int:
    """How many pairs of arrows cross when they are drawn straight from cell to cell."""
    lines = {frozenset((cells[arrow.source], cells[arrow.target])) for arrow in arrows}
    return sum(_cross(*sorted(one), *sorted(other)) for one, other in combinations(lines, 2) if not one & other)


def _cross(a: Cell, b: Cell, c: Cell, d: Cell) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Cell, b: Cell, point: Cell) -> int:
    """On which side of the line from a to b a point lies: the sign of the cross product."""
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
