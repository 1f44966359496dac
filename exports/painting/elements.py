"""Paints a drawing, element by element, out of its plain values: the screen and every picture use this one code."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from PySide6.QtGui import QPainter

from canvas.geometry.drawing import Badge, Bead, Box, Chip, Drawing, Element, Frame, Joint, Layer, Line
from exports.painting.badges import paint_badge
from exports.painting.beads import paint_bead, paint_joint
from exports.painting.boxes import paint_box
from exports.painting.chips import paint_chip
from exports.painting.detail import Detail
from exports.painting.frames import paint_frame
from exports.painting.lines import paint_line
from exports.painting.palette import Palette

ALL_LAYERS: frozenset[Layer] = frozenset({"happy", "failures", "answers", "customer"})


def paint_element(painter: QPainter, element: Element, palette: Palette, detail: Detail = "full") -> None:
    """Paint one element in canvas coordinates. `detail` is what `detail_at` says for the zoom."""
    if isinstance(element, Frame):
        paint_frame(painter, element, palette, detail)
    elif isinstance(element, Box):
        paint_box(painter, element, palette, detail)
    elif isinstance(element, Chip):
        paint_chip(painter, element, palette, detail)
    elif isinstance(element, Line):
        paint_line(painter, element, palette)
    else:
        _paint_small(painter, element, palette)


def _paint_small(painter: QPainter, element: Bead | Joint | Badge, palette: Palette) -> None:
    if isinstance(element, Bead):
        paint_bead(painter, element, palette)
    elif isinstance(element, Joint):
        paint_joint(painter, element, palette)
    else:
        paint_badge(painter, element, palette)


def shown_elements(drawing: Drawing, layers: AbstractSet[Layer]) -> Iterator[Element]:
    """The elements of the layers that are on, from the ground up. What has no layer of its own is always shown, but
    a badge or a joint only with something that it can belong to."""
    shown = [element for element in drawing.elements() if is_shown(element, layers)]
    owners = {element.id for element in shown if not isinstance(element, Badge | Joint)}
    yield from (element for element in shown if not isinstance(element, Badge | Joint) or element.id in owners)


def layer_of(element: Element) -> Layer | None:
    """The layer with which an element is hidden; `None` for what has no layer of its own."""
    return element.layer if isinstance(element, Line | Chip | Bead) else None


def is_shown(element: Element, layers: AbstractSet[Layer]) -> bool:
    """Whether an element belongs to a layer that is on; what has no layer of its own is always shown."""
    layer = layer_of(element)
    return layer is None or layer in layers


def paint(
    painter: QPainter,
    drawing: Drawing,
    palette: Palette,
    layers: AbstractSet[Layer] = ALL_LAYERS,
    detail: Detail = "full",
) -> None:
    """Paint a whole drawing from the ground up, in canvas coordinates, without the ground itself.

    Elements of layers that are off are left out; without "customer", boxes are painted without their strips.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for element in shown_elements(drawing, layers):
        paint_element(painter, element, palette, _detail_of(element, layers, detail))
    painter.restore()


def _detail_of(element: Element, layers: AbstractSet[Layer], detail: Detail) -> Detail:
    hides_strip = isinstance(element, Box) and "customer" not in layers and detail == "full"
    return "names" if hides_strip else detail
