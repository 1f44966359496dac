"""Samples of the drawing's lines, as the legend and the tool row show them: the grammar in the small."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from exports.painting.icons import paint_icon
from exports.painting.palette import Palette
from widgets.parts.icons import SCALES, STROKES, path_of

WIDTH, HEIGHT = 30, 16
ROUND = 18
"""The width of the samples that are no lines."""
Sample = Callable[[QPainter, Palette], None]


def _line(
    painter: QPainter, colour: str, start: float, end: float, dashes: tuple[float, ...] = (), y: float = 8
) -> None:
    pen = QPen(QColor(colour), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern([length / 2 for length in dashes])
    painter.setPen(pen)
    painter.drawLine(QPointF(start, y), QPointF(end, y))


def _triangle(painter: QPainter, colour: str, tip: float, ground: str) -> None:
    painter.setPen(QPen(QColor(colour), 1.6))
    painter.setBrush(QColor(ground))
    painter.drawPolygon(QPolygonF([QPointF(tip, 8), QPointF(tip - 9, 3.4), QPointF(tip - 9, 12.6)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _open_head(painter: QPainter, colour: str, tip: float) -> None:
    painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.MiterJoin))
    painter.drawPolyline([QPointF(tip - 7, 2.5), QPointF(tip, 8), QPointF(tip - 7, 13.5)])


def _bar(painter: QPainter, colour: str, x: float) -> None:
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawLine(QPointF(x, 2.5), QPointF(x, 13.5))


def _waits(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.waits, 1, 20)
    _triangle(painter, palette.waits, 28, palette.waits)


def _later(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.later, 1, 27, (7, 4))
    _open_head(painter, palette.later, 28)


def _handover(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.later, 1, 24, y=5.6)
    _line(painter, palette.later, 1, 24, y=10.4)
    _open_head(painter, palette.later, 28)


def _failure(painter: QPainter, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.failure), 1.4))
    painter.setBrush(QColor(palette.failure_ground))
    painter.drawEllipse(QPointF(15, 8), 7.4, 7.4)
    painter.drawEllipse(QPointF(15, 8), 5.4, 5.4)
    painter.setBrush(QColor(palette.failure))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(11.4, 4.2)
    painter.scale(0.46, 0.46)
    painter.drawPath(path_of(STROKES["bolt"]))


def _moves(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.failure, 1, 18)
    _triangle(painter, palette.failure, 26, palette.failure)
    _bar(painter, palette.failure, 28)


def _fallback(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.fallback, 1, 19, (10, 3, 2, 3))
    _triangle(painter, palette.fallback, 28, palette.panel)


def _stub(painter: QPainter, palette: Palette) -> None:
    _line(painter, palette.failure, 6, 24)
    _bar(painter, palette.failure, 24)


def _scales(painter: QPainter, palette: Palette) -> None:
    paint_icon(painter, "scales", (15, 8), 14, palette.muted)


SAMPLES: Mapping[str, Sample] = {
    "waits": _waits,
    "later": _later,
    "handover": _handover,
    "failure": _failure,
    "moves": _moves,
    "fallback": _fallback,
    "stub": _stub,
    "scales": _scales,
}


def width_of(name: str) -> int:
    """How wide a sample is, in pixels."""
    return ROUND if name in ("failure", "scales") else WIDTH


def draw_sample(painter: QPainter, name: str, box: QRectF, palette: Palette) -> None:
    """Draws a sample, centred in the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center() - QPointF(WIDTH / 2, HEIGHT / 2))
    SAMPLES[name](painter, palette)
    painter.restore()


def sample_pixmap(name: str, palette: Palette, scale: float = 1) -> QPixmap:
    """A sample as a picture for a screen of this scale."""
    picture = QPixmap(QSize(round(WIDTH * scale), round(HEIGHT * scale)))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_sample(painter, name, QRectF(0, 0, WIDTH, HEIGHT), palette)
    painter.end()
    return picture


def sample_icon(name: str, palette: Palette) -> QIcon:
    """A sample as an icon, sharp on every screen."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(sample_pixmap(name, palette, scale))
    return made
