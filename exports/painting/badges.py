"""Badges: a finding at its place. Octagon: must fix; triangle: check; circle: idea; a number when there are more."""

import math

from PySide6.QtGui import QPainter, QPainterPath

from canvas.geometry.drawing import Badge, Point
from exports.painting.beads import paint_count
from exports.painting.palette import Palette
from exports.painting.strokes import LINE, circle, draw, polygon, round_pen

SIZE = 18.0
"""The width of a badge in canvas pixels."""
HALO = 2.5


def badge_outline(badge: Badge, grow: float = 0.0) -> QPainterPath:
    """The shape of a badge, `grow` pixels larger: for painting and for hitting it with the mouse."""
    x, y = badge.center
    radius = SIZE / 2 + grow
    if badge.severity == "error":
        return polygon(octagon(badge.center, radius))
    if badge.severity == "warning":
        wide = radius + 1 + grow * 0.6
        return polygon(((x, y - radius), (x + wide, y + radius - 1), (x - wide, y + radius - 1)))
    return circle(badge.center, radius)


def octagon(center: Point, radius: float) -> tuple[Point, ...]:
    """Eight corners around `center`, flat at the top; `radius` is half the width."""
    far = radius / math.cos(math.pi / 8)
    turns = (math.pi / 8 + math.pi / 4 * turn for turn in range(8))
    return tuple((center[0] + far * math.cos(turn), center[1] + far * math.sin(turn)) for turn in turns)


def paint_badge(painter: QPainter, badge: Badge, palette: Palette) -> None:
    """Paint a badge on a halo, which lifts it off the border below."""
    draw(painter, badge_outline(badge, HALO), None, palette.frame)
    if badge.severity == "advice":
        draw(painter, badge_outline(badge, -LINE / 2), round_pen(palette.later, LINE), palette.panel)
        ink = palette.later
    else:
        ground = palette.failure if badge.severity == "error" else palette.warning
        draw(painter, badge_outline(badge), None, ground)
        ink = palette.panel
    _paint_sign(painter, badge, ink)


def _paint_sign(painter: QPainter, badge: Badge, ink: str) -> None:
    x, y = badge.center
    if badge.severity == "warning":
        y += 1.5
    if badge.count > 1:
        paint_count(painter, (x, y), str(badge.count), ink, 11 if badge.count < 10 else 9)
        return
    turned = -1 if badge.severity == "advice" else 1
    stem = QPainterPath()
    stem.moveTo(x, y - 4.5 * turned)
    stem.lineTo(x, y + 0.8 * turned)
    draw(painter, stem, round_pen(ink, LINE))
    draw(painter, circle((x, y + 4.2 * turned), 1.25), None, ink)
