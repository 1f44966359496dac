"""Beads: a failure, as a double ring with a bolt, a clock or a number on whatever breaks; and joints of hand-overs."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from canvas.geometry.drawing import Bead, Joint
from exports.painting.fonts import font
from exports.painting.icons import paint_icon
from exports.painting.palette import Palette
from exports.painting.strokes import LINE, THIN, circle, draw, pen

HALO = 1.5
INNER = 3.5
"""From the outer ring to the inner one: two clear pixels between the two."""


def paint_bead(painter: QPainter, bead: Bead, palette: Palette) -> None:
    """Paint a bead; its radius is to the middle of its outer ring. The halo cuts the line that it sits on."""
    draw(painter, circle(bead.center, bead.radius + LINE / 2 + HALO), None, palette.frame)
    draw(painter, circle(bead.center, bead.radius), pen(palette.failure, LINE), palette.failure_ground)
    draw(painter, circle(bead.center, bead.radius - INNER), pen(palette.failure, THIN), palette.panel)
    if bead.count > 1:
        paint_count(painter, bead.center, str(bead.count), palette.failure)
    elif bead.icon == "bolt":
        paint_icon(painter, "bolt", bead.center, bead.radius * 1.05, palette.failure)
    else:
        paint_icon(painter, "hands", bead.center, bead.radius * 0.95, palette.failure)


def paint_joint(painter: QPainter, joint: Joint, palette: Palette) -> None:
    """Paint the dot where a hand-over starts."""
    draw(painter, circle(joint.center, joint.radius + HALO), None, palette.frame)
    draw(painter, circle(joint.center, joint.radius), None, palette.later)


def paint_count(painter: QPainter, center: tuple[float, float], text: str, colour: str, size: int = 11) -> None:
    """Paint a short number around a point."""
    painter.setFont(font(size, 600))
    painter.setPen(QColor(colour))
    around = QRectF(center[0] - 20, center[1] - 10, 40, 20)
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, text)
