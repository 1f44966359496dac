"""Chips and pills: the words on a line. White chips for transitions and hand-overs, red and green pills else."""

from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Chip
from exports.painting.detail import Detail
from exports.painting.palette import Palette
from exports.painting.snapping import snap
from exports.painting.strokes import THIN, draw, pen, rounded
from exports.painting.texts import paint_labels, paint_marks

RADIUS = 8.0


def paint_chip(painter: QPainter, chip: Chip, palette: Palette, detail: Detail) -> None:
    """Paint a chip; at "shapes" only its ground, which keeps the drawing's weight without unreadable words."""
    ground, border = _colours(chip, palette)
    radius = chip.rect.height / 2 if chip.kind in ("failure", "fallback") else RADIUS
    crisp = snap(painter, THIN)
    draw(painter, rounded(crisp.rect(chip.rect.grown(-THIN / 2)), radius - THIN / 2), pen(border, crisp.width), ground)
    if detail == "shapes":
        return
    paint_marks(painter, chip.marks, palette)
    paint_labels(painter, chip.labels, palette)


def _colours(chip: Chip, palette: Palette) -> tuple[str, str]:
    if chip.kind == "failure":
        return palette.failure_ground, palette.failure_line
    if chip.kind == "fallback":
        return palette.fallback_ground, palette.fallback_line
    return palette.panel, palette.hairline
