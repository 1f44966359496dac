"""The scene: a mirror of a drawing, item for element, with the highlights of hands at work above it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from canvas.geometry.drawing import Box, Drawing, Element, Layer, Point, Rect
from exports.painting.detail import Detail
from exports.painting.elements import ALL_LAYERS, shown_elements
from exports.painting.palette import LIGHT, Palette
from widgets.canvas_view.highlight_items import HighlightItem
from widgets.canvas_view.highlights import Highlight
from widgets.canvas_view.items import ElementItem, to_qt
from widgets.guard import guarded

GRID = 24
"""The distance of the grid's dots, in canvas pixels: every third step that a box snaps to."""
GRID_VISIBLE_FROM = 0.5
MARGIN = 2000.0


class DesignScene(QGraphicsScene):
    """Mirrors the last drawing it was given. Nothing here changes a design."""

    def __init__(self, palette: Palette = LIGHT) -> None:
        super().__init__()
        self.colours = palette
        self.detail: Detail = "full"
        self.layers: AbstractSet[Layer] = ALL_LAYERS
        self._drawing = Drawing()
        self._shown: AbstractSet[str] = frozenset()
        self._elements: Mapping[str, Element] = {}
        self._live: AbstractSet[str] = frozenset()
        self._items: dict[str, ElementItem] = {}
        self._highlights: dict[str, HighlightItem] = {}
        self._fading: Mapping[str, float] = {}

    def sync(self, drawing: Drawing) -> None:
        """Adds, removes and updates items by key, so that the scene shows this drawing and nothing else."""
        elements = {element.key: element for element in drawing.elements()}
        for key in self._items.keys() - elements.keys():
            self.removeItem(self._items.pop(key))
        self._drawing, self._elements, self._live = drawing, elements, frozenset()
        self._choose_shown()
        for key, element in elements.items():
            self._put(key, element)
        self._grow_ground(drawing.bounds)

    def show_live(self, elements: Iterable[Element]) -> None:
        """Shows other values of these elements, and the rest as it is drawn, until the next drawing is mirrored."""
        live = {element.key: element for element in elements}
        for key in self._live - live.keys():
            if key in self._elements:
                self._put(key, self._elements[key])
            else:
                self.removeItem(self._items.pop(key))
        for key, element in live.items():
            self._put(key, element)
        self._live = live.keys()

    def _grow_ground(self, bounds: Rect) -> None:
        """Leaves room to pan around the drawing, in large steps, so that a drag does not move the ground each time."""
        room = bounds.grown(MARGIN)
        left, top = room.x // MARGIN * MARGIN, room.y // MARGIN * MARGIN
        right, bottom = -(-room.right // MARGIN) * MARGIN, -(-room.bottom // MARGIN) * MARGIN
        self.setSceneRect(left, top, right - left, bottom - top)

    def _put(self, key: str, element: Element) -> None:
        item = self._items.get(key)
        if item is None:
            item = self._items[key] = ElementItem(element, self.colours, self.detail)
            self.addItem(item)
        elif item.element != element:
            item.set_element(element)
        self._dress(item)

    def _dress(self, item: ElementItem) -> None:
        """Hides an item whose layer is off, and the strips of boxes with the layer of the customer."""
        item.setVisible(item.element.key in self._shown)
        hides_strip = isinstance(item.element, Box) and "customer" not in self.layers and self.detail == "full"
        item.set_look(self.colours, "names" if hides_strip else self.detail)

    def set_layers(self, layers: AbstractSet[Layer]) -> None:
        """Shows these layers and hides the others."""
        self.layers = layers
        self._choose_shown()
        for item in self._items.values():
            self._dress(item)

    def _choose_shown(self) -> None:
        self._shown = {element.key for element in shown_elements(self._drawing, self.layers)}

    def element_at(self, point: Point) -> Element | None:
        """The topmost element under a point, or `None` on free ground."""
        for item in self.items(QPointF(*point)):
            if isinstance(item, ElementItem):
                return item.element
        return None

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Shows these highlights and no others."""
        wanted = {highlight.key: highlight for highlight in highlights}
        for key in self._highlights.keys() - wanted.keys():
            self.removeItem(self._highlights.pop(key))
        for key, highlight in wanted.items():
            item = self._highlights.get(key)
            if item is None:
                item = self._highlights[key] = HighlightItem(highlight, self.colours)
                self.addItem(item)
            else:
                item.set_highlight(highlight, self.colours)

    def fade(self, fading: Mapping[str, float]) -> None:
        """Shows the elements with these keys only so opaque, 0 to 1, and all others again as they are."""
        for key in self._fading.keys() | fading.keys():
            if key in self._items:
                self._items[key].setOpacity(fading.get(key, 1.0))
        self._fading = fading

    def set_look(self, palette: Palette, detail: Detail) -> None:
        """Paints everything in these colours and with this much detail."""
        if (palette, detail) == (self.colours, self.detail):
            return
        self.colours, self.detail = palette, detail
        for item in self._items.values():
            self._dress(item)
        for mark in self._highlights.values():
            mark.set_highlight(mark.highlight, palette)
        self.update()

    @guarded
    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        area = QRectF(rect)  # type: ignore[arg-type]
        painter.fillRect(area, QColor(self.colours.canvas))
        if self.colours.grid is not None and painter.worldTransform().m11() >= GRID_VISIBLE_FROM:
            painter.setPen(QPen(QColor(self.colours.grid), 2))
            painter.drawPoints(self._dots(area))

    def _dots(self, area: QRectF) -> list[QPointF]:
        """The grid's dots in an area, without those inside frames."""
        frames = [to_qt(frame.rect) for frame in self._drawing.frames]
        left, top = int(area.left() // GRID) * GRID, int(area.top() // GRID) * GRID
        dots = (
            QPointF(x, y)
            for x in range(left, int(area.right()) + GRID, GRID)
            for y in range(top, int(area.bottom()) + GRID, GRID)
        )
        return [dot for dot in dots if not any(frame.contains(dot) for frame in frames)]
