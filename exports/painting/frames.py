"""Frames: an object, with its name on a tab at the top left."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from canvas.geometry.drawing import Frame, Rect
from exports.painting.detail import Detail
from exports.painting.palette import Palette
from exports.painting.snapping import snap
from exports.painting.strokes import draw, pen, rounded
from exports.painting.texts import paint_labels, paint_marks

RADIUS = 14.0
TAB_RADIUS = 8.0
BORDER = 1.5


def paint_frame(painter: QPainter, frame: Frame, palette: Palette, detail: Detail) -> None:
    """Paint the ground, the tab and the border; `detail` "shapes" leaves only the name on the tab."""
    crisp = snap(painter, BORDER)
    border = pen(palette.frame_line, crisp.width)
    rect = crisp.rect(frame.rect)
    draw(painter, rounded(rect, RADIUS), border, palette.frame)
    draw(painter, _tab(crisp.rect(frame.tab), rect), border, palette.chrome)
    labels = frame.labels[:1] if detail == "shapes" else frame.labels
    paint_labels(painter, labels, palette)
    if detail != "shapes":
        paint_marks(painter, frame.marks, palette)


def _tab(tab: Rect, frame: Rect) -> QPainterPath:
    """The tab's shape: round like the frame at the top left, and at its own corner at the bottom right; where it stands
    beside the corner, it hangs from the border with both of its own corners round."""
    if tab.x > frame.x:
        return _hanging(tab)
    radius = min(RADIUS, frame.height / 2)
    path = QPainterPath()
    path.moveTo(tab.x, tab.bottom)
    path.lineTo(tab.x, tab.y + radius)
    path.quadTo(tab.x, tab.y, tab.x + radius, tab.y)
    path.lineTo(tab.right, tab.y)
    path.lineTo(tab.right, tab.bottom - TAB_RADIUS)
    path.quadTo(tab.right, tab.bottom, tab.right - TAB_RADIUS, tab.bottom)
    path.closeSubpath()
    return path


def _hanging(tab: Rect) -> QPainterPath:
    path = QPainterPath(QPointF(tab.x, tab.y))
    path.lineTo(tab.right, tab.y)
    path.lineTo(tab.right, tab.bottom - TAB_RADIUS)
    path.quadTo(tab.right, tab.bottom, tab.right - TAB_RADIUS, tab.bottom)
    path.lineTo(tab.x + TAB_RADIUS, tab.bottom)
    path.quadTo(tab.x, tab.bottom, tab.x, tab.bottom - TAB_RADIUS)
    path.closeSubpath()
    return path
