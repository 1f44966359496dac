"""Where lines cross, so that the one on top gets an under-stroke there."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from canvas.geometry.drawing import Line, Point
from canvas.geometry.paths import segments

MARGIN = 2.0


class _Piece(NamedTuple):
    at: float
    low: float
    high: float
    line: int


def crossing_points(lines: Sequence[Line]) -> dict[int, tuple[Point, ...]]:
    """By the index of the upper one of two crossing lines: the points where it goes over another one."""
    rows, columns = _pieces(lines)
    columns.sort()
    places = [piece.at for piece in columns]
    found: dict[int, list[Point]] = defaultdict(list)
    for row in rows:
        first, last = bisect_right(places, row.low + MARGIN), bisect_left(places, row.high - MARGIN)
        for column in columns[first:last]:
            if column.low + MARGIN < row.at < column.high - MARGIN and column.line != row.line:
                found[max(row.line, column.line)].append((column.at, row.at))
    return {index: tuple(points) for index, points in found.items()}


def with_crossings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each with the points where it crosses one that is painted before it."""
    points = crossing_points(lines)
    return tuple(replace(line, under=points[i]) if i in points else line for i, line in enumerate(lines))


def _pieces(lines: Sequence[Line]) -> tuple[list[_Piece], list[_Piece]]:
    rows: list[_Piece] = []
    columns: list[_Piece] = []
    for index, line in enumerate(lines):
        for level, piece in _straight(index, line):
            (rows if level else columns).append(piece)
    return rows, columns


def _straight(index: int, line: Line) -> Iterator[tuple[bool, _Piece]]:
    if line.kind == "retry":
        return
    for (x0, y0), (x1, y1) in segments(line.points):
        if abs(y0 - y1) < 0.01:
            yield True, _Piece(y0, min(x0, x1), max(x0, x1), index)
        else:
            yield False, _Piece(x0, min(y0, y1), max(y0, y1), index)
