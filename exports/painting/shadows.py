"""The faint shadow below a box: a few widening rims, cheap and the same at every zoom."""

from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exports.painting.palette import Palette

RIMS = (3.0, 5.0, 7.0)
DROP = 1.5


def paint_shadow(painter: QPainter, outline: QPainterPath, palette: Palette) -> None:
    """Paint the shadow of a shape; nothing where the palette has none, as on paper."""
    if not palette.shadow:
        return
    painter.save()
    painter.translate(0, DROP)
    painter.setBrush(QColor(0, 0, 0, 0))
    for width in RIMS:
        painter.setPen(QPen(QColor(16, 24, 34, palette.shadow // len(RIMS)), width))
        painter.drawPath(outline)
    painter.restore()
