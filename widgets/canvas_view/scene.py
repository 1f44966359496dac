"""The scene: a mirror of a drawing, item for element, with the highlights of hands at work above it."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Drawing, Element, Layer, Line, Point, Rect
from canvas.geometry.paths import segments
from exports.painting.detail import Detail
from exports.painting.elements import ALL_LAYERS, paint_element, shown_elements
from exports.painting.palette import LIGHT, Palette
from widgets.canvas_view.highlight_items import HighlightItem
from widgets.canvas_view.highlights import Highlight
from widgets.canvas_view.items import bounds, element_shape, to_qt, z_value
from widgets.canvas_view.mirror import Mirror
from widgets.canvas_view.sheet import Sheet
from widgets.canvas_view.stamps import Stamps, picture_of, put
from widgets.guard import guarded

GRID = 24
"""The distance of the grid's dots, in canvas pixels: every third step that a box snaps to."""
GRID_VISIBLE_FROM = 0.5
MARGIN = 2000.0
Corners = tuple[float, float, float, float]
OVER_LINES = (Box, Chip, Bead, Badge)
STAMPED_FROM = 0.5
"""From this zoom on boxes and chips are kept as pictures; below, they are so many and so small that to paint them takes
no longer."""


class DesignScene(QGraphicsScene):
    """Mirrors the last drawing it was given. Nothing here changes a design."""

    def __init__(self, palette: Palette = LIGHT) -> None:
        super().__init__()
        self.colours = palette
        self.detail: Detail = "full"
        self.layers: AbstractSet[Layer] = ALL_LAYERS
        self._drawing = Drawing()
        self._shown: AbstractSet[str] = frozenset()
        self._mirror = Mirror()
        self._lifted: dict[str, Element] = {}
        self._highlights: dict[str, HighlightItem] = {}
        self._fading: Mapping[str, float] = {}
        self._on_the_way: AbstractSet[str] = frozenset()
        self._sheet = Sheet()
        self._stamps = Stamps()
        self._in_hand = Stamps()

    def sync(self, drawing: Drawing) -> None:
        """Shows this drawing and nothing else; only what is another than before is painted anew."""
        for element in self._lifted.values():
            self.update(bounds(element))
            self._spoil(bounds(self._mirror.elements[element.key]))
        self._lifted.clear()
        was_empty = not self._mirror.elements
        self._drawing = drawing
        changed = self._mirror.hold(drawing.elements())
        if was_empty:
            self.paint_anew()
        else:
            for element in changed:
                self._spoil(bounds(element))
        self._choose_shown()
        self._grow_ground(drawing.bounds)

    def show_live(self, elements: Iterable[Element]) -> None:
        """Lifts these elements off the sheet and shows these values of them, and the rest as it is drawn, until there
        is another drawing to mirror."""
        before = self._lifted
        if not before:
            self._in_hand.forget()
        self._lifted = {element.key: element for element in elements if element.key in self._shown}
        turned = before.keys() ^ self._lifted.keys()
        for key in turned:
            self._spoil(bounds(self._mirror.elements[key]))
        touched = QRectF()
        for element in (*before.values(), *self._lifted.values()):
            touched = touched.united(bounds(element))
        if not touched.isNull():
            self.update(touched)

    def _grow_ground(self, bounds: Rect) -> None:
        """Leaves room to pan around the drawing, in large steps, so that a drag does not move the ground each time."""
        room = bounds.grown(MARGIN)
        left, top = room.x // MARGIN * MARGIN, room.y // MARGIN * MARGIN
        right, bottom = -(-room.right // MARGIN) * MARGIN, -(-room.bottom // MARGIN) * MARGIN
        self.setSceneRect(left, top, right - left, bottom - top)

    def _spoil(self, area: QRectF) -> None:
        """Has an area painted anew."""
        self._sheet.spoil(area)
        self.update(area)

    def paint_anew(self) -> None:
        """Has everything painted anew, as it would be after a change of colours."""
        self._sheet.spoil_all()
        self.update()

    def set_layers(self, layers: AbstractSet[Layer]) -> None:
        """Shows these layers and hides the others."""
        self.layers = layers
        self._choose_shown()
        self.paint_anew()

    def _choose_shown(self) -> None:
        self._shown = {element.key for element in shown_elements(self._drawing, self.layers)}

    def _detail_of(self, element: Element) -> Detail:
        """How much of an element is painted: boxes have no strips without the layer of the customer."""
        hides_strip = isinstance(element, Box) and "customer" not in self.layers and self.detail == "full"
        return "names" if hides_strip else self.detail

    def shown(self) -> Iterator[tuple[Element, float]]:
        """What is shown, from the ground up: each element, and how opaque it is, 0 to 1."""
        for key, element in self._mirror.elements.items():
            if key in self._shown:
                yield self._lifted.get(key, element), self._opacity(element)

    def element_at(self, point: Point) -> Element | None:
        """The topmost element under a point, or `None` on free ground."""
        at = QPointF(*point)
        settled = (each for each in self._settled(QRectF(at, at).adjusted(0, 0, 1, 1)) if self._opacity(each))
        found = (*settled, *sorted(self._lifted.values(), key=z_value))
        return next((element for element in reversed(found) if element_shape(element).contains(at)), None)

    def _settled(self, area: QRectF) -> Iterator[Element]:
        """What is shown in an area, but for what is lifted."""
        for element in self._mirror.near(area):
            if element.key in self._shown and element.key not in self._lifted:
                yield element

    def _opacity(self, element: Element) -> float:
        return 0.0 if element.key in self._on_the_way else self._fading.get(element.key, 1.0)

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Shows these highlights and no others."""
        wanted = {highlight.key: highlight for highlight in highlights}
        touched: list[tuple[HighlightItem, Highlight, QRectF]] = []
        for key in self._highlights.keys() - wanted.keys():
            item = self._highlights.pop(key)
            touched.append(_place_of(item))
            self.removeItem(item)
        for key, highlight in wanted.items():
            before = self._highlights.get(key)
            if before is None:
                item = self._highlights[key] = HighlightItem(highlight, self.colours)
                self.addItem(item)
                touched.append(_place_of(item))
            elif before.highlight != highlight:
                touched.append(_place_of(before))
                before.set_highlight(highlight, self.colours)
                touched.append(_place_of(before))
        for place in touched:
            self._spoil_under(*place)

    def _spoil_under(self, item: HighlightItem, highlight: Highlight, area: QRectF) -> None:
        """Has a place painted anew at which a highlight lies: among the drawing, with what is lifted off it, or over
        both. Qt looks at where a mark over them was only after it has painted what the scene was asked for, and then
        finds the new place there: it would leave a trace."""
        if item.settled and not self._is_lifted(highlight):
            self._spoil(area)
        else:
            self.update(area)

    def _is_lifted(self, highlight: Highlight) -> bool:
        return highlight.element is not None and highlight.element.key in self._lifted

    def fade(self, fading: Mapping[str, float]) -> None:
        """Shows the elements with these keys only so opaque, 0 to 1, and all others again as they are."""
        before, self._fading = self._fading, fading
        for key in before.keys() | fading.keys():
            if key in self._mirror.elements and before.get(key, 1.0) != fading.get(key, 1.0):
                self._spoil(bounds(self._mirror.elements[key]))

    def keep_for_later(self, keys: AbstractSet[str]) -> None:
        """Leaves the elements with these keys out, and all highlights with them, until it is called with none."""
        before, self._on_the_way = self._on_the_way, keys
        for key in (before ^ keys) & self._mirror.elements.keys():
            self._spoil(bounds(self._mirror.elements[key]))
        for mark in self._highlights.values():
            mark.setVisible(not keys)
            self._spoil_under(*_place_of(mark))

    def set_look(self, palette: Palette, detail: Detail) -> None:
        """Paints everything in these colours and with this much detail."""
        if (palette, detail) == (self.colours, self.detail):
            return
        self.colours, self.detail = palette, detail
        for mark in self._highlights.values():
            mark.set_highlight(mark.highlight, palette)
        self.paint_anew()

    @guarded
    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Everything but what lies over the drawing, which Qt paints item by item."""
        dotted = self.colours.grid is not None and painter.worldTransform().m11() >= GRID_VISIBLE_FROM
        area = QRectF(rect)  # type: ignore[arg-type]
        self._sheet.show(painter, area, partial(self._paint_ground, dotted))
        if self._lifted:
            self._paint_lifted(painter, area)

    def _paint_ground(self, dotted: bool, painter: QPainter, area: QRectF) -> None:
        self._stamps.turn_to((self.colours, painter.deviceTransform().m11()))
        painter.fillRect(area, QColor(self.colours.canvas))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if dotted:
            painter.setPen(QPen(QColor(self.colours.grid), 2))
            painter.drawPoints(self._dots(area))
        for thing in self._from_the_ground_up(area):
            if isinstance(thing, HighlightItem):
                _paint_mark(painter, thing)
            else:
                self._paint_settled(painter, thing)

    def _paint_lifted(self, painter: QPainter, area: QRectF) -> None:
        """Paints what is lifted over the sheet, and over its lines once more what they run under."""
        lifted = [element for element in self._lifted.values() if bounds(element).intersects(area)]
        self._in_hand.turn_to((self.colours, self.detail, painter.deviceTransform().m11()))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for thing in sorted((*lifted, *self._over(lifted), *self._marks(area, lifted=True)), key=_height):
            if isinstance(thing, HighlightItem):
                _paint_mark(painter, thing)
            elif thing.key in self._lifted:
                self._paint_in_hand(painter, thing)
            else:
                self._paint_settled(painter, thing)
        painter.restore()

    def _over(self, lifted: Iterable[Element]) -> Iterable[Element]:
        """What lies over the lines of these."""
        pieces = [piece for line in lifted if isinstance(line, Line) for piece in _pieces(line)]
        if not pieces:
            return ()
        lefts, tops, rights, bottoms = zip(*pieces, strict=True)
        around = QRectF(QPointF(min(lefts), min(tops)), QPointF(max(rights), max(bottoms)))
        return [each for each in self._settled(around) if isinstance(each, OVER_LINES) and _touches(each, pieces)]

    def _paint_in_hand(self, painter: QPainter, element: Element) -> None:
        """Paints an element that is lifted. Boxes and chips change nothing but their place meanwhile."""
        paint = partial(paint_element, element=element, palette=self.colours, detail=self._detail_of(element))
        if isinstance(element, Box | Chip):
            self._in_hand.paint(painter, (element.key, element.rect.width, element.rect.height), bounds(element), paint)
        else:
            paint(painter)

    def _from_the_ground_up(self, area: QRectF) -> Iterable[Element | HighlightItem]:
        """What is to be painted on the sheet in an area: elements, and the highlights that lie among them."""
        elements, marks = self._settled(area), self._marks(area, lifted=False)
        return sorted((*elements, *marks), key=_height) if marks else elements

    def _marks(self, area: QRectF, *, lifted: bool) -> list[HighlightItem]:
        """The highlights that lie among the drawing in an area, or those of what is lifted off it."""
        return [
            mark
            for mark in self._highlights.values()
            if mark.settled
            and mark.isVisible()
            and self._is_lifted(mark.highlight) == lifted
            and mark.boundingRect().intersects(area)
        ]

    def _paint_settled(self, painter: QPainter, element: Element) -> None:
        """Paints one element; a faint one as a whole, so that its parts do not show through each other."""
        opacity, detail, area = self._opacity(element), self._detail_of(element), bounds(element)
        paint = partial(paint_element, element=element, palette=self.colours, detail=detail)
        if 0 < opacity < 1:
            put(painter, area, picture_of(painter, area, paint), opacity)
        elif opacity and isinstance(element, Box | Chip) and painter.deviceTransform().m11() >= STAMPED_FROM:
            self._stamps.paint(painter, (element, detail), area, paint)
        elif opacity:
            paint(painter)

    def _dots(self, area: QRectF) -> list[QPointF]:
        """The grid's dots in an area, without those inside frames."""
        left, top = int(area.left() // GRID) * GRID, int(area.top() // GRID) * GRID
        columns = range(left, int(area.right()) + GRID, GRID)
        frames = [frame.rect for frame in self._drawing.frames if to_qt(frame.rect).intersects(area)]
        dots: list[QPointF] = []
        for y in range(top, int(area.bottom()) + GRID, GRID):
            covered = [(rect.x, rect.right) for rect in frames if rect.y <= y <= rect.bottom]
            if not any(first <= left and columns[-1] <= last for first, last in covered):
                dots += [QPointF(x, y) for x in columns if not any(first <= x <= last for first, last in covered)]
        return dots


def _height(thing: Element | HighlightItem) -> float:
    return thing.zValue() if isinstance(thing, HighlightItem) else z_value(thing)


def _pieces(line: Line) -> Iterator[Corners]:
    """What the straight pieces of a line cover."""
    for (x0, y0), (x1, y1) in segments(line.points):
        yield min(x0, x1) - 1, min(y0, y1) - 1, max(x0, x1) + 1, max(y0, y1) + 1


def _touches(element: Element, pieces: Iterable[Corners]) -> bool:
    """Whether an element reaches into one of these."""
    area = bounds(element)
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    return any(x0 < right and left < x1 and y0 < bottom and top < y1 for x0, y0, x1, y1 in pieces)


def _place_of(item: HighlightItem) -> tuple[HighlightItem, Highlight, QRectF]:
    """A highlight as it is now, with the place that it takes."""
    return item, item.highlight, item.boundingRect()


def _paint_mark(painter: QPainter, mark: HighlightItem) -> None:
    painter.save()
    mark.paint(painter, QStyleOptionGraphicsItem())
    painter.restore()
