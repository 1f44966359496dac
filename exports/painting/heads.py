"""Heads of arrows, at the tip of a line and in its direction. Lengths are in canvas pixels."""

import math
from functools import lru_cache

from PySide6.QtGui import QPainter, QPainterPath, QTransform

from canvas.geometry.drawing import Head, Point
from exports.painting.strokes import LINE, draw, open_path, pen, polygon, round_pen

CLEAR = 1.5
"""From the tip of a line, which lies on the border of a box, to the tip that is seen."""
BEFORE_BAR = 5.0
MITER = 2.3
"""How far the sharp tip of a hollow head reaches beyond its corner."""
FILLED = (10.0, 4.6)
OPEN = (11.0, 6.5)
HOLLOW = (11.0, 5.2)
WIDE_OPEN = (10.0, 8.0)
BAR = 6.5
STUB_BAR = 9.5


def reach(head: Head) -> float:
    """How far before its tip the line below a head has to stop, so that nothing shows through or sticks out."""
    reaches: dict[Head, float] = {
        "filled": CLEAR + FILLED[0] - 1,
        "bar_filled": BEFORE_BAR + FILLED[0] - 1,
        "hollow": CLEAR + HOLLOW[0] + 2.5,
        "open": CLEAR + 2,
        "bar": 0,
        "none": 0,
    }
    return reaches[head]


def paint_head(
    painter: QPainter, head: Head, tip: Point, angle: float, colour: str, ground: str, clear: float = CLEAR
) -> None:
    """Paint a head that ends `clear` pixels before `tip`, pointing to `angle` (radians, clockwise from the right).

    `ground` fills the hollow ones, so that no line shows through.
    """
    if head == "filled":
        draw(painter, _placed(_triangle(*FILLED, -clear), tip, angle), None, colour)
    elif head == "hollow":
        draw(painter, _placed(_triangle(*HOLLOW, -clear - MITER), tip, angle), pen(colour, LINE), ground)
    elif head == "open":
        draw(painter, _placed(_chevron(*OPEN, clear), tip, angle), pen(colour, LINE))
    elif head == "bar_filled":
        draw(painter, _placed(_triangle(*FILLED, -BEFORE_BAR), tip, angle), None, colour)
        draw(painter, _placed(_bar(BAR, 1 - BEFORE_BAR), tip, angle), pen(colour, LINE))
    elif head == "bar":
        draw(painter, _placed(_bar(STUB_BAR, 0), tip, angle), round_pen(colour, LINE))


def paint_wide_head(painter: QPainter, tip: Point, angle: float, colour: str, filled: bool) -> None:
    """The head of a hand-over, wide enough for its two lines; `filled` where the sender waits."""
    length, half = WIDE_OPEN
    if filled:
        draw(painter, _placed(_triangle(length + 1, half - 1, 0), tip, angle), None, colour)
    else:
        draw(painter, _placed(_chevron(length, half, 0), tip, angle), round_pen(colour, LINE))


def direction(tail: Point, tip: Point) -> float:
    """The angle from `tail` to `tip`, in radians, clockwise from the right as y grows downwards."""
    return math.atan2(tip[1] - tail[1], tip[0] - tail[0])


@lru_cache(maxsize=32)
def _triangle(length: float, half: float, shift: float) -> QPainterPath:
    return polygon(((shift, 0), (shift - length, -half), (shift - length, half)))


@lru_cache(maxsize=32)
def _chevron(length: float, half: float, clear: float) -> QPainterPath:
    return open_path(((-length - clear, -half), (-clear - 1.8, 0), (-length - clear, half)))


@lru_cache(maxsize=32)
def _bar(half: float, shift: float) -> QPainterPath:
    return open_path(((shift, -half), (shift, half)))


def _placed(path: QPainterPath, tip: Point, angle: float) -> QPainterPath:
    turned = QTransform().translate(*tip).rotateRadians(angle)
    return turned.map(path)
