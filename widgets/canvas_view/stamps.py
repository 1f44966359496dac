"""Parts of a drawing as pictures of their own, so that a box is painted once, and not each time that something near it
changes: its words and its shadow take the longest of all."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

ROOM = 8_000_000
"""So many pixels are kept, 32 MB: the boxes of several screens. Those that were not shown for the longest time go."""
Paint = Callable[[QPainter], None]


class Stamps:
    """The pictures of what was painted lately, all of one look: of one zoom and in the same colours."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._taken = room, 0
        self._look: Hashable = None
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def turn_to(self, look: Hashable) -> None:
        """Forgets what was painted in another look."""
        if look != self._look:
            self._look = look
            self.forget()

    def forget(self) -> None:
        """Forgets all pictures."""
        self._taken = 0
        self._kept.clear()

    def paint(self, painter: QPainter, key: Hashable, area: QRectF, paint: Paint) -> None:
        """Paints what the key stands for, within an area of the painter's coordinates."""
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = picture_of(painter, area, paint)
            self._taken += kept.width() * kept.height()
            while self._taken > self._room and len(self._kept) > 1:
                _, gone = self._kept.popitem(last=False)
                self._taken -= gone.width() * gone.height()
        else:
            self._kept.move_to_end(key)
        put(painter, area, kept)


def picture_of(painter: QPainter, area: QRectF, paint: Paint) -> QPixmap:
    """What is painted within an area, on nothing, as large as it is on the painter's device."""
    whole = painter.deviceTransform().mapRect(area).toAlignedRect()
    layer = QPixmap(whole.size())
    layer.fill(Qt.GlobalColor.transparent)
    inner = QPainter(layer)
    inner.setRenderHints(painter.renderHints())
    inner.setTransform(painter.deviceTransform() * QTransform.fromTranslate(-whole.x(), -whole.y()))
    paint(inner)
    inner.end()
    return layer


def put(painter: QPainter, area: QRectF, picture: QPixmap, opacity: float = 1.0) -> None:
    """Puts the picture of an area in its place, only so opaque."""
    transform, device = painter.worldTransform(), painter.deviceTransform()
    at = QRectF(device.mapRect(area).toAlignedRect().topLeft(), picture.size())
    to_painter = (transform.inverted()[0] * device).inverted()[0]
    painter.setWorldTransform(QTransform())
    if opacity < 1:
        painter.setOpacity(opacity)
    painter.drawPixmap(to_painter.mapRect(at), picture, QRectF(picture.rect()))
    if opacity < 1:
        painter.setOpacity(1.0)
    painter.setWorldTransform(transform)
