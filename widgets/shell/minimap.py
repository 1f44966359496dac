"""A small map of the whole drawing over the canvas, at the bottom right, while not all of it is in sight."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from canvas.geometry.drawing import Point, Rect
from exports.painting.boxes import outline_colour
from exports.painting.palette import Palette, mixed
from exports.painting.strokes import qrect
from widgets.canvas_view.view import CanvasView
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.theme.theme import Theme

WIDEST, HIGHEST = 184.0, 128.0
PADDING, AWAY = 6.0, 12
"""Around the drawing on its map, and from the map to the corner of the canvas; in pixels."""


class Projection(NamedTuple):
    """How a drawing lies on its map: pixels of the map for each pixel of the canvas, and where the drawing begins."""

    scale: float
    bounds: Rect

    @property
    def size(self) -> tuple[int, int]:
        """The width and height of the map, in pixels."""
        wide, high = self.bounds.width * self.scale, self.bounds.height * self.scale
        return round(wide + 2 * PADDING), round(high + 2 * PADDING)

    def on_map(self, rect: Rect) -> Rect:
        """Where a rectangle of the drawing is on the map."""
        x, y = (rect.x - self.bounds.x) * self.scale + PADDING, (rect.y - self.bounds.y) * self.scale + PADDING
        return Rect(x, y, rect.width * self.scale, rect.height * self.scale)

    def on_canvas(self, x: float, y: float) -> Point:
        """The point of the drawing that a point of the map stands for."""
        return (x - PADDING) / self.scale + self.bounds.x, (y - PADDING) / self.scale + self.bounds.y


def on_map(colour: str, palette: Palette) -> str:
    """A colour of the drawing as its map has it: softer, so that the map stays quiet beside the drawing."""
    return mixed(palette.chrome, colour, 0.6)


def heart(bounds: Rect) -> Rect:
    """A drawing without a twentieth on each side. With that in sight a map would hide more than it shows."""
    across, down = bounds.width / 20, bounds.height / 20
    return Rect(bounds.x + across, bounds.y + down, bounds.width - 2 * across, bounds.height - 2 * down)


def projection(bounds: Rect) -> Projection:
    """The map of a drawing that takes this room, as large as a map may be."""
    wide, high = max(bounds.width, 1.0), max(bounds.height, 1.0)
    return Projection(min((WIDEST - 2 * PADDING) / wide, (HIGHEST - 2 * PADDING) / high), bounds)


class Minimap(QWidget):
    """The map of a canvas. A click or a drag on it moves what is in sight. For the pointer only: keys zoom and walk."""

    def __init__(self, view: CanvasView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.wanted = True
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Map of the drawing"))
        self.setToolTip(self.tr("Click or drag to move what is in sight"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Not the view: it hears of a new size before what it shows has that size, too.
        view.viewport().installEventFilter(self)
        for signal in (view.zoom_changed, view.desk.drawing_changed, theme.changed):
            signal.connect(guarded_slot(self.refresh))
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(guarded_slot(self.refresh))
        self.refresh()

    def want(self, wanted: bool) -> None:
        """Switches the map on or off."""
        self.wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Shows what is in sight now; nothing where nearly all of it is."""
        bounds = self._view.desk.drawing.bounds
        self.setVisible(self.wanted and bounds.width > 0 and not self._view.shows(heart(bounds)))
        self.resize(*projection(bounds).size)
        self.move(self._view.width() - self.width() - AWAY, self._view.height() - self.height() - AWAY)
        self.update()

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.refresh()
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, drawing = self._theme.palette, self._view.desk.drawing
        lies = projection(drawing.bounds)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.setBrush(QColor(palette.panel))
        painter.drawRoundedRect(qrect(Rect(0, 0, self.width(), self.height()).grown(-0.5)), 6, 6)
        painter.setBrush(QColor(palette.chrome))
        for frame in drawing.frames:
            painter.drawRect(qrect(lies.on_map(frame.rect)))
        for box in drawing.boxes:
            painter.fillRect(qrect(lies.on_map(box.rect)), QColor(on_map(outline_colour(box, palette), palette)))
        self._paint_sight(painter, lies, palette)
        painter.end()

    def _paint_sight(self, painter: QPainter, lies: Projection, palette: Palette) -> None:
        """A frame around what is in sight."""
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        sight = lies.on_map(Rect(seen.x(), seen.y(), seen.width(), seen.height()))
        painter.setPen(QPen(QColor(palette.later), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(qrect(sight).intersected(qrect(Rect(0, 0, self.width(), self.height()).grown(-1))))

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            at = event.position()
            self._view.centerOn(QPointF(*projection(self._view.desk.drawing.bounds).on_canvas(at.x(), at.y())))
