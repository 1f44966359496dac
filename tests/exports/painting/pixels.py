"""Elements painted into a picture, and what can be read off it."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QImage, QPainter

from canvas.geometry.drawing import Drawing, Element, Layer, Rect
from exports.painting.detail import Detail
from exports.painting.elements import ALL_LAYERS, paint, paint_element
from exports.painting.palette import LIGHT, Palette
from tests.exports.painting.drawings import AREA

GROUND = "#808080"


class Picture:
    """A painted picture that is asked in canvas coordinates, whatever its scale."""

    def __init__(self, image: QImage, scale: float) -> None:
        self.image = image
        self.scale = scale
        self.pixels = memoryview(bytes(image.constBits())).cast("I")

    def at(self, x: float, y: float) -> str:
        """The colour of the pixel that covers a point."""
        return self._colour(int(x * self.scale), int(y * self.scale))

    def row(self, y: float, start: float, end: float) -> list[str]:
        """The colours of all pixels of a row, from left to right."""
        pixels = range(int(start * self.scale), int(end * self.scale))
        return [self._colour(x, int(y * self.scale)) for x in pixels]

    def column(self, x: float, start: float, end: float) -> list[str]:
        """The colours of all pixels of a column, downwards."""
        pixels = range(int(start * self.scale), int(end * self.scale))
        return [self._colour(int(x * self.scale), y) for y in pixels]

    def count(self, colour: str, area: Rect = AREA) -> int:
        """How many pixels of the area have exactly this colour."""
        wanted = int(colour[1:], 16) | 0xFF000000
        left, right = int(area.x * self.scale), int(area.right * self.scale)
        starts = (y * self.image.width() for y in range(int(area.y * self.scale), int(area.bottom * self.scale)))
        return sum(self.pixels[start + left : start + right].tolist().count(wanted) for start in starts)

    def _colour(self, x: int, y: int) -> str:
        return f"#{self.pixels[y * self.image.width() + x] & 0xFFFFFF:06X}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Picture) and self.image == other.image

    __hash__ = None  # type: ignore[assignment]


def runs(colours: Iterable[str], wanted: str) -> list[int]:
    """The lengths of the unbroken runs of one colour."""
    lengths: list[int] = []
    previous = ""
    for colour in colours:
        if colour == wanted:
            lengths = [*lengths[:-1], lengths[-1] + 1] if previous == wanted else [*lengths, 1]
        previous = colour
    return lengths


def _canvas(scale: float, ground: str) -> QImage:
    image = QImage(int(AREA.width * scale), int(AREA.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image


def painted(
    *elements: Element, palette: Palette = LIGHT, detail: Detail = "full", scale: float = 1, ground: str = GROUND
) -> Picture:
    """Elements on a grey ground that no palette has."""
    image = _canvas(scale, ground)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for element in elements:
        paint_element(painter, element, palette, detail)
    painter.end()
    return Picture(image, scale)


def painted_drawing(drawing: Drawing, layers: frozenset[Layer] = ALL_LAYERS, palette: Palette = LIGHT) -> Picture:
    """A whole drawing on a grey ground."""
    image = _canvas(1, GROUND)
    painter = QPainter(image)
    paint(painter, drawing, palette, layers)
    painter.end()
    return Picture(image, 1)
