"""The faint shadow below a box: a few rims of growing size, cheap and the same at every zoom."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPainter, QPainterPath

from exports.painting.palette import Palette

RIMS = (0.5, 1.5, 2.5)
"""How far each rim reaches beyond the shape, in pixels."""
DROP = 1.5


def paint_shadow(painter: QPainter, outline: Callable[[float], QPainterPath], palette: Palette) -> None:
    """Paint the shadow of an opaque shape, which is painted over it; nothing where the palette has none, as on paper.

    `outline` gives the shape, grown by so many pixels.
    """
    if not palette.shadow:
        return
    painter.save()
    painter.translate(0, DROP)
    for rim in RIMS:
        painter.fillPath(outline(rim), QColor(16, 24, 34, palette.shadow // len(RIMS)))
    painter.restore()
