"""The steps of a finding on the drawing: where each number stands, and a card beside it with its sentence."""

import math
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from canvas.findings import Step
from canvas.geometry.drawing import Drawing, Point, Rect
from widgets.canvas_view.anchors import anchor_of, around, elements_of, extent

CARD_CHARACTERS = 34
CARD_LINE = 17.0
CARD_PADDING = 9.0
CARD_GAP = 18.0
CARD_REACHES = (18.0, 60.0, 110.0, 170.0, 240.0)
"""How far a card may be from its number, the nearest tried first, in canvas pixels."""
CHARACTER_WIDTH = 6.6
"""How wide a character of a card is at most on average, in canvas pixels at its 12 px type."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: its number, counted from 1, where it stands, and its card."""

    number: int
    anchor: Point
    card: Rect
    lines: tuple[str, ...]


def trail(drawing: Drawing, steps: Sequence[Step]) -> tuple[Stop, ...]:
    """Where the steps stand. A step whose place is not drawn is left out, and keeps its number."""
    numbered = [(number, step) for number, step in enumerate(steps, 1)]
    anchors: dict[int, Point] = {}
    for number, step in numbered:
        anchor = _anchor(drawing, step, tuple(anchors.values()))
        if anchor is not None:
            anchors[number] = anchor
    ground = _ground(drawing, tuple(anchors.values()))
    stops: list[Stop] = []
    for number, step in numbered:
        if number in anchors:
            lines = tuple(textwrap.wrap(step.sentence, CARD_CHARACTERS)) or ("",)
            card = _card(anchors[number], lines, ground)
            ground.solid.append(card.grown(4))
            stops.append(Stop(number, anchors[number], card, lines))
    return tuple(stops)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What cards should not lie on: `solid` by no means, `lines` rather not, and nothing outside of `bounds`."""

    solid: list[Rect]
    lines: list[Rect]
    bounds: Rect


def _ground(drawing: Drawing, anchors: Sequence[Point]) -> _Ground:
    solid = [box.rect for box in drawing.boxes] + [chip.rect for chip in drawing.chips]
    solid += [extent(bead) for bead in drawing.beads] + [frame.tab for frame in drawing.frames]
    solid += [Rect(*anchor, 0, 0).grown(12) for anchor in anchors]
    lines = [around(ends).grown(4) for line in drawing.lines for ends in pairwise(line.points)]
    return _Ground(solid, lines, drawing.bounds)


def _anchor(drawing: Drawing, step: Step, used: Sequence[Point]) -> Point | None:
    """A number stands at the top left of what was taken, where it covers no words; a second one beside it."""
    place = step.via if step.via is not None and any(elements_of(drawing, step.via)) else step.to
    point = anchor_of(drawing, place)
    if point is None:
        return None
    for element in elements_of(drawing, place):
        if hasattr(element, "rect"):
            rect = extent(element)
            point = (rect.x, rect.y)
            break
    while point in used:
        point = (point[0] + 24, point[1])
    return point


def _card(anchor: Point, lines: tuple[str, ...], ground: _Ground) -> Rect:
    """The place around the number where the card covers least."""
    width = max(len(line) for line in lines) * CHARACTER_WIDTH + 2 * CARD_PADDING
    height = len(lines) * CARD_LINE + 2 * CARD_PADDING - 4
    places = [place for reach in CARD_REACHES for place in _around(anchor, width, height, reach)]
    return min(places, key=lambda place: _cost(place, anchor, ground))


def _cost(place: Rect, anchor: Point, ground: _Ground) -> float:
    """What is covered, in square pixels, and how far the card is from its number; a pixel away counts as four."""
    covered = 4 * sum(_shared(place, other) for other in ground.solid)
    covered += 2 * sum(_shared(place, other) for other in ground.lines)
    covered += 3 * (place.width * place.height - _shared(place, ground.bounds))
    return covered + 4 * math.dist(place.center, anchor)


def link(stop: Stop) -> tuple[Point, Point]:
    """The line from a number to the nearest point of its card."""
    x, y = stop.anchor
    return (stop.anchor, (min(max(x, stop.card.x), stop.card.right), min(max(y, stop.card.y), stop.card.bottom)))


def _around(anchor: Point, width: float, height: float, reach: float) -> Iterator[Rect]:
    """Places for a card above, below and beside its number, the right of it first."""
    x, y = anchor
    for top in (y - reach - height, y + reach):
        for left in (x + CARD_GAP, x - width / 2, x - CARD_GAP - width):
            yield Rect(left, top, width, height)
    for left in (x + reach, x - reach - width):
        yield Rect(left, y - height / 2, width, height)


def _shared(one: Rect, other: Rect) -> float:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0.0
