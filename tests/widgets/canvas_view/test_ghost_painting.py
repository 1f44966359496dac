"""How a ghost looks: it is seen, it is not taken for what is drawn, and it can be read."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from canvas.edits import attach_failure
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Bead, Box, Chip, Element, Frame, Joint, Line
from exports.painting.elements import paint_element
from exports.painting.palette import DARK, LIGHT, Palette, mixed
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.anchors import extent
from widgets.canvas_view.ghost_painting import OPACITY, ghost_colour, paint_ghost

pytestmark = pytest.mark.usefixtures("qapp")

Paint = Callable[[QPainter, Element, Palette], None]
PARTS = draw(attach_failure(small_design(), "scan_ok", "lost", id="gone"))


def part(kind: type[Element], element_id: str = "") -> Element:
    return next(e for e in PARTS.elements() if isinstance(e, kind) and element_id in ("", e.id))


def picture(element: Element, palette: Palette, *paints: Paint) -> QImage:
    """What is painted, one over the other, on the ground of a frame."""
    area = extent(element).grown(20)
    image = QImage(int(area.width), int(area.height), QImage.Format.Format_RGB32)
    image.fill(QColor(palette.frame))
    painter = QPainter(image)
    painter.translate(-area.x, -area.y)
    for paint in paints:
        paint(painter, element, palette)
    painter.end()
    return image


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def difference(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    size = one.size()
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(size.width()) for y in range(size.height()))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("kind", [Frame, Box, Line, Chip, Bead, Joint])
def test_what_comes_is_seen_and_is_not_what_is_drawn(kind: type[Element], palette: Palette) -> None:
    element = part(kind)
    ghost, drawn, nothing = (picture(element, palette, *p) for p in ((paint_ghost,), (paint_element,), ()))
    assert difference(ghost, nothing) > 0
    assert difference(ghost, drawn) > 0


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_of_a_ghost_can_be_read(palette: Palette) -> None:
    ground = mixed(palette.frame, palette.box, OPACITY)
    for ink in (palette.ink, palette.failure, palette.fallback, palette.uncertain):
        assert contrast(mixed(ground, ink, OPACITY), ground) >= 3
    assert contrast(mixed(ground, palette.ink, OPACITY), ground) >= 4.5


def test_the_middle_of_a_frame_stays_free() -> None:
    element = part(Frame)
    image = picture(element, LIGHT, paint_ghost)
    middle = (image.width() // 2, image.height() // 2)
    assert QColor(image.pixel(*middle)) == QColor(LIGHT.frame)


def test_each_kind_keeps_its_colour() -> None:
    assert ghost_colour(part(Bead), LIGHT) == LIGHT.failure
    assert ghost_colour(part(Box, "delivered"), LIGHT) == LIGHT.fallback
    assert ghost_colour(part(Chip, "ask"), LIGHT) == LIGHT.fallback
    assert ghost_colour(part(Chip, "handover"), LIGHT) == LIGHT.later
    assert ghost_colour(part(Line, "scan_late"), LIGHT) == LIGHT.later
    assert ghost_colour(part(Chip, "scan_ok"), LIGHT) == LIGHT.waits
