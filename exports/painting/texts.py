"""Labels and marks: one line of text at its base line, one small icon at its place."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Ink, Label, Mark
from exports.painting.fonts import font
from exports.painting.icons import paint_icon
from exports.painting.palette import Palette
from exports.painting.strokes import named


def ink_colour(ink: Ink, palette: Palette) -> str:
    """The colour of a text or icon."""
    colours: dict[Ink, str] = {
        "ink": palette.ink,
        "muted": palette.muted,
        "warning": palette.warning,
        "uncertain": palette.uncertain,
        "failure": palette.failure,
        "good": palette.fallback,
        "later": palette.later,
    }
    return colours[ink]


def paint_labels(painter: QPainter, labels: Iterable[Label], palette: Palette) -> None:
    """Paint each text as plain text, whatever is in it."""
    for label in labels:
        painter.setPen(named(ink_colour(label.ink, palette)))
        if label.size == round(label.size):
            painter.setFont(font(round(label.size), label.weight))
            painter.drawText(QPointF(label.x - _before_end(painter, label), label.y), label.text)
        else:
            _paint_between_sizes(painter, label)


def _paint_between_sizes(painter: QPainter, label: Label) -> None:
    """Qt's fonts come in whole pixels: 14.5 is painted as 15, a little smaller. (As 29 at half the scale it would look
    thinner, since small sizes are drawn darker.)"""
    whole = ceil(label.size)
    painter.save()
    painter.translate(label.x, label.y)
    painter.scale(label.size / whole, label.size / whole)
    painter.setFont(font(whole, label.weight))
    painter.drawText(QPointF(-_before_end(painter, label), 0), label.text)
    painter.restore()


def _before_end(painter: QPainter, label: Label) -> float:
    """How far left of its `x` a text begins: none that starts there needs to be measured."""
    return painter.fontMetrics().horizontalAdvance(label.text) if label.ends else 0.0


def paint_marks(painter: QPainter, marks: Iterable[Mark], palette: Palette) -> None:
    """Paint each icon in its own colour."""
    for mark in marks:
        paint_icon(painter, mark.icon, mark.center, mark.size, ink_colour(mark.ink, palette))
