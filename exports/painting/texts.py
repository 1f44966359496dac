"""Labels and marks: one line of text at its base line, one small icon at its place."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from canvas.geometry.drawing import Ink, Label, Mark, Weight
from exports.painting.fonts import font
from exports.painting.icons import paint_icon
from exports.painting.palette import Palette


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
        set_font(painter, label.size, label.weight)
        painter.setPen(QColor(ink_colour(label.ink, palette)))
        painter.drawText(QPointF(label.x, label.y), label.text)


def set_font(painter: QPainter, size: float, weight: Weight) -> None:
    """Let the painter write in Inter, with `size` in canvas pixels. Qt takes whole pixels only, but points with
    fractions: so they are points of the device that is painted on."""
    points = size * 72 / painter.device().logicalDpiY()
    painter.setFont(font(points, weight))


def paint_marks(painter: QPainter, marks: Iterable[Mark], palette: Palette) -> None:
    """Paint each icon in its own colour."""
    for mark in marks:
        paint_icon(painter, mark.icon, mark.center, mark.size, ink_colour(mark.ink, palette))
