"""In which row each state of an object stands: the happy path in row 0, the others below it, so that as many arrows
as possible run straight and none has to pass a box. Starts from barycentres (Sugiyama, Tagawa and Toda 1981)."""

from collections.abc import Mapping

from canvas.layout.frames import Cell
from canvas.layout.problem import Arrow, Box

SWEEPS = 4
BEND, PER_ROW, IN_THE_WAY = 0.6, 0.4, 1.5


def rows_of(
    boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], columns: Mapping[str, int], path: tuple[str, ...]
) -> dict[str, int]:
    """The row of every box; no two of one column share a row."""
    touching: dict[str, list[Arrow]] = {box.id: [] for box in boxes}
    for arrow in arrows:
        touching[arrow.source].append(arrow)
        touching[arrow.target].append(arrow)
    movable = [box.id for box in boxes if box.id not in path]
    rows = _first_rows(movable, touching, columns)
    last = max(rows.values(), default=0)
    taken = {(columns[each], rows[each]): each for each in rows}
    for _ in range(SWEEPS):
        moves = [_improve(each, touching, columns, rows, taken, last) for each in movable]
        if not any(moves):
            break
    return rows


def _first_rows(movable: list[str], touching: Mapping[str, list[Arrow]], columns: Mapping[str, int]) -> dict[str, int]:
    rows = dict.fromkeys(columns, 0)
    for column in sorted(set(columns.values())):
        members = [each for each in movable if columns[each] == column]
        members.sort(key=lambda each: _barycentre(each, touching[each], rows))
        rows |= {each: row for row, each in enumerate(members, start=1)}
    return rows


def _barycentre(box: str, arrows: list[Arrow], rows: Mapping[str, int]) -> float:
    others = [rows[arrow.target if arrow.source == box else arrow.source] for arrow in arrows]
    return sum(others) / max(1, len(others))


def _improve(
    box: str,
    touching: Mapping[str, list[Arrow]],
    columns: Mapping[str, int],
    rows: dict[str, int],
    taken: dict[Cell, str],
    last: int,
) -> bool:
    """Moves a box to a free row of its column, or changes places, where that makes its arrows better."""
    column, here = columns[box], rows[box]
    best, least = here, 0.0
    for row in range(1, last + 1):
        if row == here:
            continue
        other = taken.get((column, row))
        concerned = touching[box] + (touching[other] if other else [])
        gain = _cost(concerned, columns, rows, taken)
        _swap(box, other, (column, here), (column, row), rows, taken)
        gain -= _cost(concerned, columns, rows, taken)
        _swap(box, other, (column, row), (column, here), rows, taken)
        if gain > least + 1e-9:
            best, least = row, gain
    if best != here:
        _swap(box, taken.get((column, best)), (column, here), (column, best), rows, taken)
    return best != here


def _swap(box: str, other: str | None, here: Cell, there: Cell, rows: dict[str, int], taken: dict[Cell, str]) -> None:
    rows[box], taken[there] = there[1], box
    del taken[here]
    if other:
        rows[other], taken[here] = here[1], other


def _cost(arrows: list[Arrow], columns: Mapping[str, int], rows: Mapping[str, int], taken: Mapping[Cell, str]) -> float:
    return sum(
        bend((columns[arrow.source], rows[arrow.source]), (columns[arrow.target], rows[arrow.target]), taken)
        * (1.0 if arrow.kind == "flow" else 0.5)
        for arrow in arrows
    )


def bend(one: Cell, other: Cell, taken: Mapping[Cell, str]) -> float:
    """What an arrow costs: rows that it crosses, a bend, and boxes on its straight way."""
    (left, top), (right, bottom) = sorted((one, other))
    cost = PER_ROW * abs(top - bottom)
    if top == bottom:
        return cost + IN_THE_WAY * sum((column, top) in taken for column in range(left + 1, right))
    if left == right:
        return cost + IN_THE_WAY * sum((left, row) in taken for row in range(top + 1, bottom))
    return cost + BEND
