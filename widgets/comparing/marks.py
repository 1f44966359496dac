"""The marks of a comparison on a drawing: a ring at each place, with a sign and the number of its line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from canvas.geometry.drawing import Bead, Box, Chip, Drawing, Element, Frame, Rect
from exports.painting.palette import Palette
from widgets.canvas_view.anchors import around, corners_of, elements_of, extent
from widgets.canvas_view.items import OVER_ALL, to_qt
from widgets.comparing.compared import LETTERS, Place, Sign

ROOM, RADIUS = 7.0, 12.0
THIN, THICK = 2.0, 3.5
FAINT = 0.3
PILL, PADDING, BETWEEN = 18.0, 6.0, 3.0
TEXT = 11
RINGS, PILLS = OVER_ALL + 1, OVER_ALL + 2
"""How high they lie."""
TINT = 36
DASHES: dict[Sign, Qt.PenStyle] = {
    "more": Qt.PenStyle.SolidLine,
    "less": Qt.PenStyle.DashLine,
    "other": Qt.PenStyle.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place with the number of its line."""

    place: Place
    number: int


def colour_of(sign: Sign, palette: Palette) -> str:
    """The colour of a sign, which only helps: the ring's dashes and the letter say the same."""
    return {"more": palette.later, "less": palette.warning, "other": palette.ink}[sign]


def area_of_place(drawing: Drawing, ids: Iterable[str]) -> Rect | None:
    """The rectangle around all that these ids are on a drawing, `None` where there is nothing of them."""
    rects = [_spot(drawing, each) for each in ids]
    corners = [corner for rect in rects if rect is not None for corner in corners_of(rect)]
    return around(tuple(corners)) if corners else None


def _spot(drawing: Drawing, element_id: str) -> Rect | None:
    """The box, the bead, the chip or the frame of an id; of a line that has none of these, all of it."""
    elements = list(elements_of(drawing, element_id))
    kinds: tuple[type[Element], ...] = (Box, Bead, Chip, Frame)
    found = (each for kind in kinds for each in elements if isinstance(each, kind))
    first = next(found, elements[0] if elements else None)
    return None if first is None else extent(first)


class Marks:
    """The marks on one scene. One of the lines can be looked at: then the others are faint."""

    def __init__(self, scene: QGraphicsScene, drawing: Drawing) -> None:
        self._scene = scene
        self._drawing = drawing
        self._items: list[QGraphicsItem] = []

    def show(self, marks: Sequence[Mark], palette: Palette, number: int | None = None) -> None:
        """Shows these marks and no others; `number` is the line that is looked at."""
        for item in self._items:
            self._scene.removeItem(item)
        self._items = []
        taken: dict[Rect, float] = {}
        for mark in sorted(marks, key=lambda each: each.number == number):
            for spot in filter(None, (_spot(self._drawing, each) for each in mark.place.ids)):
                looked_at = mark.number == number
                ring = _ring(spot, mark.place.sign, palette, looked_at)
                ring.setOpacity(1.0 if looked_at or number is None else FAINT)
                self._add(ring, RINGS)
                if looked_at or number is None:
                    left = taken.get(spot, 0.0)
                    # What matters more is told first, and lies over the rest where there is no room for both.
                    self._add(_pill(mark, palette, spot, left), PILLS + 1 / mark.number)
                    taken[spot] = left + _width(words_of(mark)) + BETWEEN

    def _add(self, item: QGraphicsItem, height: float) -> None:
        item.setZValue(height)
        self._scene.addItem(item)
        self._items.append(item)


def _ring(spot: Rect, sign: Sign, palette: Palette, looked_at: bool) -> QGraphicsPathItem:
    path = QPainterPath()
    path.addRoundedRect(to_qt(spot.grown(ROOM)), RADIUS, RADIUS)
    made = QGraphicsPathItem(path)
    colour = QColor(colour_of(sign, palette))
    pen = QPen(colour, THICK if looked_at else THIN, DASHES[sign])
    pen.setCosmetic(True)
    made.setPen(pen)
    if looked_at:
        colour.setAlpha(TINT)
        made.setBrush(QBrush(colour))
    return made


def _pill(mark: Mark, palette: Palette, spot: Rect, left: float) -> QGraphicsPathItem:
    """The sign and the number at the corner of a ring, as large at every zoom, `left` pixels away from it."""
    text = QGraphicsSimpleTextItem(words_of(mark))
    text.setFont(font())
    text.setBrush(QColor(palette.panel))
    width = _width(words_of(mark))
    path = QPainterPath()
    path.addRoundedRect(QRectF(-left - width, -PILL / 2, width, PILL), PILL / 2, PILL / 2)
    made = QGraphicsPathItem(path)
    made.setPen(QPen(QColor(palette.panel), 1))
    made.setBrush(QColor(colour_of(mark.place.sign, palette)))
    made.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
    made.setPos(spot.right + ROOM, spot.y - ROOM)
    text.setParentItem(made)
    text.setPos(PADDING - width - left, -text.boundingRect().height() / 2)
    return made


def words_of(mark: Mark) -> str:
    """What is written on a pill."""
    return f"{LETTERS[mark.place.sign]} {mark.number}"


def font() -> QFont:
    """The font of the pills."""
    made = QFont("Inter")
    made.setPixelSize(TEXT)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _width(words: str) -> float:
    return round(QFontMetricsF(font()).horizontalAdvance(words) + 2 * PADDING)


def pill_picture(words: str, sign: Sign, palette: Palette, ratio: float, width: float = 0.0) -> QPixmap:
    """A pill as a picture for lists and legends, at least so wide, on a screen with `ratio` pixels for each."""
    wide = max(width, _width(words))
    picture = QPixmap(round(wide * ratio), round(PILL * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour_of(sign, palette)))
    area = QRectF(0, 0, wide, PILL)
    painter.drawRoundedRect(area, PILL / 2, PILL / 2)
    painter.setPen(QColor(palette.panel))
    painter.setFont(font())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
