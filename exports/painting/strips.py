"""The eye strip: what the customer reads in a state; dashed, in the warning colour, where they read nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Strip
from exports.painting.palette import Palette
from exports.painting.snapping import snap
from exports.painting.strokes import THIN, draw, pen, qrect, rounded
from exports.painting.texts import paint_labels, paint_marks

RADIUS = 6.0
BORDER = 1.5
DASHES = (4.0, 3.0)


def paint_strip(painter: QPainter, strip: Strip, palette: Palette, on_hatch: bool) -> None:
    """Paint a strip; `on_hatch` puts it on the panel's ground with a hairline, so that it stands out of a hexagon."""
    if strip.empty:
        draw(painter, rounded(strip.rect, RADIUS), pen(palette.warning, BORDER, DASHES), palette.warning_ground)
    elif on_hatch:
        crisp = snap(painter, THIN)
        border = pen(palette.hairline, crisp.width)
        draw(painter, rounded(crisp.rect(strip.rect.grown(-THIN / 2)), RADIUS), border, palette.panel)
    else:
        draw(painter, rounded(strip.rect, RADIUS), None, palette.chrome)
    painter.save()
    painter.setClipRect(qrect(strip.rect), Qt.ClipOperation.IntersectClip)
    paint_marks(painter, (strip.mark,), palette)
    paint_labels(painter, strip.labels, palette)
    painter.restore()
