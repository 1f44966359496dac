"""Boxes: a state, in one of its shapes.

Active: a rounded rectangle. Resting: a double bottom line. Good end: a double outline (the tick is a mark).
Bad end: cut corners and a double outline (the cross is a mark). Uncertain: a dashed, hatched hexagon, always.
"""

from functools import partial

from PySide6.QtGui import QPainter, QPainterPath

from canvas.geometry.drawing import Box, Label, Point, Rect, Weight
from canvas.geometry.text import text_width
from exports.painting.detail import Detail
from exports.painting.palette import Palette
from exports.painting.shadows import paint_shadow
from exports.painting.snapping import snap
from exports.painting.strips import paint_strip
from exports.painting.strokes import LINE, THIN, draw, open_path, pen, polygon, rounded
from exports.painting.texts import paint_labels, paint_marks

RADIUS = 10.0
CUT = 14.0
SLANT = 18.0
"""How far the sides of a hexagon lean in at its corners."""
INNER = 3.5
"""From the outline to the second outline of an end: two clear pixels between the two."""
UNCERTAIN_DASHES = (8.0, 4.0)
HATCH_STEP = 17.0
TITLE: Weight = 600
OVERVIEW_LARGEST, OVERVIEW_MARGIN = 34, 10.0
"""Of the title under 35 %: its size, and the space on both sides of it."""


def box_outline(box: Box, grow: float = 0.0, corner: float | None = None) -> QPainterPath:
    """The outline of a state, `grow` pixels outside of its border (or inside, below zero): for painting, for the ring
    of a selection and for hitting it with the mouse. `corner` is by how much its corners are larger, if not `grow`."""
    return _outline(box, box.rect, grow, corner)


def _outline(box: Box, border: Rect, grow: float = 0.0, corner: float | None = None) -> QPainterPath:
    """The same with the border elsewhere."""
    rect, larger = border.grown(grow), grow if corner is None else corner
    if box.uncertain:
        return polygon(hexagon(rect))
    if box.shape == "bad_end":
        return polygon(cut_corners(rect, CUT + larger * 0.6))
    return rounded(rect, max(RADIUS + larger, 0.0))


def hexagon(rect: Rect) -> tuple[Point, ...]:
    """The six corners, clockwise from the left one."""
    middle = rect.y + rect.height / 2
    left, right = rect.x + SLANT, rect.right - SLANT
    return (
        (rect.x, middle),
        (left, rect.y),
        (right, rect.y),
        (rect.right, middle),
        (right, rect.bottom),
        (left, rect.bottom),
    )


def cut_corners(rect: Rect, cut: float) -> tuple[Point, ...]:
    """A rectangle without its corners, clockwise from the top left."""
    return (
        (rect.x + cut, rect.y),
        (rect.right - cut, rect.y),
        (rect.right, rect.y + cut),
        (rect.right, rect.bottom - cut),
        (rect.right - cut, rect.bottom),
        (rect.x + cut, rect.bottom),
        (rect.x, rect.bottom - cut),
        (rect.x, rect.y + cut),
    )


def paint_box(painter: QPainter, box: Box, palette: Palette, detail: Detail) -> None:
    """Paint a state. Under 60 % ("names") without its strip, under 35 % ("shapes") with its title only."""
    crisp = snap(painter, LINE)
    border = crisp.rect(box.rect)
    paint_shadow(painter, partial(_outline, box, border), palette)
    if box.uncertain:
        _paint_uncertain(painter, box, border, palette, crisp.width)
    else:
        _paint_sure(painter, box, border, palette, crisp.width)
    if detail == "shapes":
        paint_labels(painter, overview_title(box), palette)
        return
    if detail == "full" and box.strip is not None:
        paint_strip(painter, box.strip, palette, on_hatch=box.uncertain)
    paint_marks(painter, box.marks, palette)
    paint_labels(painter, box.labels, palette)


def overview_title(box: Box) -> tuple[Label, ...]:
    """The title as large as its box allows, in the middle: what can still be read from afar."""
    title = " ".join(label.text for label in box.labels if label.weight == TITLE)
    if not title:
        return ()
    room = box.rect.width - 2 * OVERVIEW_MARGIN - (2 * SLANT if box.uncertain else 0)
    size = float(min(int(room / text_width(title, 1, TITLE)), OVERVIEW_LARGEST))
    x, y = box.rect.center
    return (Label(title, x - text_width(title, size, TITLE) / 2, y + size * 0.36, size, TITLE),)


def _paint_sure(painter: QPainter, box: Box, border: Rect, palette: Palette, width: float) -> None:
    colour = outline_colour(box, palette)
    draw(painter, _outline(box, border), pen(colour, width), palette.box)
    if box.shape in ("good_end", "bad_end"):
        thin = snap(painter, THIN)
        inner = thin.rect(border.grown(-INNER))
        draw(painter, _outline(box, inner, corner=-INNER), pen(colour, thin.width))
    elif box.shape == "resting":
        draw(painter, _second_bottom_line(border), pen(colour, 1.5))


def outline_colour(box: Box, palette: Palette) -> str:
    """The colour of a state's border."""
    if box.uncertain:
        return palette.uncertain
    if box.shape == "good_end":
        return palette.fallback
    return palette.failure if box.shape == "bad_end" else palette.waits


def _second_bottom_line(rect: Rect) -> QPainterPath:
    """A line above the bottom, which follows the corners and ends where it meets the sides."""
    inset, radius, rise = 3.5, 7.0, 4.25
    bottom = rect.bottom - rise
    path = QPainterPath()
    path.moveTo(rect.x + inset, bottom - radius + 2)
    path.quadTo(rect.x + inset + 0.8, bottom, rect.x + inset + radius, bottom)
    path.lineTo(rect.right - inset - radius, bottom)
    path.quadTo(rect.right - inset - 0.8, bottom, rect.right - inset, bottom - radius + 2)
    return path


def _paint_uncertain(painter: QPainter, box: Box, border: Rect, palette: Palette, width: float) -> None:
    draw(painter, _outline(box, border), None, palette.uncertain_ground)
    draw(painter, _hatch(border), pen(palette.hatch, 1.5))
    corners = hexagon(border)
    # Each side on its own, so that every corner begins with a dash.
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        draw(painter, open_path((start, end)), pen(palette.uncertain, width, UNCERTAIN_DASHES))


def _hatch(rect: Rect) -> QPainterPath:
    """Lines that rise to the right, cut at the sides of the hexagon: an SVG written by Qt does not clip."""
    path = QPainterPath()
    offset = -rect.height
    while offset < rect.width:
        low, high = hatch_reach(rect, offset)
        if low < high:
            start, end = ((rect.x + offset + rise, rect.bottom - rise) for rise in (low, high))
            path.addPath(open_path((start, end)))
        offset += HATCH_STEP
    return path


def hatch_reach(rect: Rect, offset: float) -> tuple[float, float]:
    """Between which heights above the bottom a line, 45 degrees up from `offset` on the bottom, is in the hexagon.

    Cyrus and Beck's clipping: each slanted side is a half plane, `slope * rise + reach >= 0`.
    """
    lean = SLANT / (rect.height / 2)
    sides = (
        (1 + lean, offset - SLANT),
        (1 - lean, offset + SLANT),
        (-1 - lean, rect.width + SLANT - offset),
        (lean - 1, rect.width - SLANT - offset),
    )
    low, high = 0.0, rect.height
    for slope, reach in sides:
        if slope > 0:
            low = max(low, -reach / slope)
        elif slope < 0:
            high = min(high, -reach / slope)
    return low, high
