"""Lines: arrows of every kind, told apart by dashes, heads and doubling before any colour."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QPainter, QPainterPath, QPen

from canvas.geometry.drawing import Line, LineKind, Point
from exports.painting.heads import direction, paint_head, paint_wide_head, reach
from exports.painting.palette import Palette
from exports.painting.routes import loop_path, route_path, shortened, towards
from exports.painting.snapping import snap
from exports.painting.strokes import LINE, circle, draw, open_path, pen

DOUBLE = 5.2
"""The width of a hand-over's two lines together, and of the gap between the two."""
GAP = 2.0
HALO = 10.0
UNDER = 8.0
"""Half the length of an under-stroke along the line on top."""
START_DOT = 6.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of line is painted: the role of its colour in the palette, and its dashes in pixels."""

    role: str
    dashes: tuple[float, ...] = ()


STYLES: dict[LineKind, Style] = {
    "waits": Style("waits"),
    "start": Style("waits"),
    "later": Style("later", (8, 5)),
    "handover": Style("later"),
    "fallback": Style("fallback", (12, 4, 2, 4)),
    "retry": Style("fallback"),
    "moves": Style("failure"),
    "stub": Style("failure"),
}


def line_colour(kind: LineKind, palette: Palette) -> str:
    """The colour of a kind of line."""
    colour: str = getattr(palette, STYLES[kind].role)
    return colour


def line_path(line: Line) -> QPainterPath:
    """The way of a line from tail to tip, with its round corners: also for hitting it with the mouse."""
    return loop_path(line.points) if line.kind == "retry" else route_path(line.points)


def paint_line(painter: QPainter, line: Line, palette: Palette) -> None:
    """Paint a line with its under-strokes, and its head."""
    if len(line.points) < 2:
        return
    if line.kind == "handover":
        _paint_handover(painter, line, palette)
        return
    crisp = snap(painter, LINE)
    colour = line_colour(line.kind, palette)
    stroke = pen(colour, crisp.width, STYLES[line.kind].dashes)
    if line.kind == "retry":
        _paint_retry(painter, line, stroke, colour, palette)
        return
    points = crisp.points(line.points)
    for point in line.under:
        _paint_under_stroke(painter, points, point, palette)
    draw(painter, route_path(shortened(points, reach(line.head))), stroke)
    if line.kind == "start":
        draw(painter, circle(points[0], START_DOT), None, colour)
    paint_head(painter, line.head, points[-1], direction(points[-2], points[-1]), colour, palette.frame)


def _paint_retry(painter: QPainter, line: Line, stroke: QPen, colour: str, palette: Palette) -> None:
    path, tip = loop_path(line.points), line.points[-1]
    for point in line.under:
        _paint_under_stroke(painter, line.points, point, palette)
    draw(painter, path, stroke)
    near = path.pointAtPercent(0.85)
    paint_head(painter, line.head, tip, direction((near.x(), near.y()), tip), colour, palette.frame, 0.0)


def _paint_handover(painter: QPainter, line: Line, palette: Palette) -> None:
    """Two lines on a halo, which opens the borders of frames and everything else that it passes."""
    path = route_path(shortened(line.points, 3.0))
    colour = line_colour(line.kind, palette)
    draw(painter, path, pen(palette.frame, HALO))
    draw(painter, path, pen(colour, DOUBLE))
    draw(painter, path, pen(palette.frame, GAP))
    angle = direction(line.points[-2], line.points[-1])
    paint_wide_head(painter, line.points[-1], angle, colour, filled=line.head == "filled")


def _paint_under_stroke(painter: QPainter, points: Sequence[Point], at: Point, palette: Palette) -> None:
    """A short stretch of ground below the line on top, which cuts the line below it."""
    before, after = _stretch(points, at)
    ends = (
        towards(at, before, min(UNDER, math.dist(at, before))),
        towards(at, after, min(UNDER, math.dist(at, after))),
    )
    draw(painter, open_path(ends), pen(palette.frame, HALO - 2))


def _stretch(points: Sequence[Point], at: Point) -> tuple[Point, Point]:
    """The straight stretch of the route that passes nearest to `at`."""

    def detour(stretch: tuple[Point, Point]) -> float:
        return math.dist(stretch[0], at) + math.dist(at, stretch[1]) - math.dist(*stretch)

    return min(pairwise(points), key=detour)
