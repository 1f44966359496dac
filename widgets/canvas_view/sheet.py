"""The settled drawing as pixels of the screen: painted once, shown as often as the view asks, and painted anew only
where it changed. A hover, a pan or a window that was covered costs the copying of pixels, however much is drawn there.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

MARGIN = 256
"""How far the sheet reaches beyond what is seen, in pixels of the device, so that a pan shows what is there already."""
BLOCK = 256
"""What is missing is painted in stretches of so many pixels: a slow pan would paint the same box at each step."""
MANY = 32
"""From so many separate places on, everything around them is painted anew in one go."""
Paint = Callable[[QPainter, QRectF], None]


class Sheet:
    """The pixels around what a view shows. Its own coordinates are pixels of the device, from the scene's origin."""

    def __init__(self) -> None:
        self._pixels = QPixmap()
        self._bounds = QRect()
        self._scale = 0.0
        self._spoilt = QRegion()
        self._changed: list[QRectF] = []

    def spoil(self, area: QRectF) -> None:
        """Says that the drawing is another one there, in coordinates of the scene."""
        self._changed.append(area)

    def spoil_all(self) -> None:
        """Says that the whole drawing looks otherwise."""
        self._changed.clear()
        self._spoilt = QRegion(self._bounds)

    def show(self, painter: QPainter, area: QRectF, paint: Paint) -> None:
        """Shows an area of the scene, for whose missing parts `paint` is called: with a painter in coordinates of the
        scene, and with what of it is to be painted."""
        device = painter.deviceTransform()
        ground = painter.worldTransform().inverted()[0] * device
        at = QPoint(round(device.dx()), round(device.dy()))
        self._turn_to(device.m11())
        seen = ground.mapRect(QRectF(painter.viewport())).toAlignedRect().translated(-at)
        wanted = _scaled(area, device.m11()).toAlignedRect().intersected(seen)
        if not self._bounds.contains(seen):
            self._move_to(seen.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self._paint_missing(wanted, seen, paint)
        painter.save()
        painter.setWorldTransform(QTransform())
        shown = ground.inverted()[0].mapRect(QRectF(wanted.translated(at)))
        painter.drawPixmap(shown, self._pixels, QRectF(wanted.translated(-self._bounds.topLeft())))
        painter.restore()

    def _turn_to(self, scale: float) -> None:
        if scale != self._scale:
            self._scale = scale
            self.spoil_all()
        if len(self._changed) > MANY:
            whole = QRectF()
            for area in self._changed:
                whole = whole.united(area)
            self._changed = [whole]
        for area in self._changed:
            self._spoilt += _scaled(area, scale).toAlignedRect().adjusted(-1, -1, 1, 1).intersected(self._bounds)
        self._changed.clear()

    def _move_to(self, bounds: QRect) -> None:
        """Lets the sheet lie elsewhere; what both places share is kept."""
        before, self._bounds = self._bounds, bounds
        self._spoilt = (self._spoilt + (QRegion(bounds) - QRegion(before))).intersected(bounds)
        by = before.topLeft() - bounds.topLeft()
        if self._pixels.size() == bounds.size():
            self._pixels.scroll(by.x(), by.y(), self._pixels.rect())
        else:
            pixels = QPixmap(bounds.size())
            if bounds.intersects(before):
                painter = QPainter(pixels)
                painter.drawPixmap(by, self._pixels)
                painter.end()
            self._pixels = pixels

    def _paint_missing(self, wanted: QRect, seen: QRect, paint: Paint) -> None:
        missing = self._spoilt.intersected(wanted)
        if missing.isEmpty():
            return
        if missing != QRegion(seen):
            missing = self._spoilt.intersected(_blocks(missing.boundingRect()))
        if missing.rectCount() > MANY:
            missing = QRegion(missing.boundingRect())
        painter = QPainter(self._pixels)
        painter.translate(-self._bounds.topLeft())
        painter.setClipRegion(missing)
        painter.scale(self._scale, self._scale)
        paint(painter, _scaled(QRectF(missing.boundingRect()), 1 / self._scale))
        painter.end()
        self._spoilt -= missing


def _scaled(area: QRectF, scale: float) -> QRectF:
    return QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)


def _blocks(area: QRect) -> QRect:
    """The smallest rectangle of whole blocks around an area."""
    left, top = area.left() // BLOCK * BLOCK, area.top() // BLOCK * BLOCK
    right, bottom = -(-(area.right() + 1) // BLOCK) * BLOCK, -(-(area.bottom() + 1) // BLOCK) * BLOCK
    return QRect(left, top, right - left, bottom - top)
