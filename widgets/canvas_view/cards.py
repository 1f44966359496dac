"""Where the cards of a path go: near their numbers, on free ground where there is some."""

import math
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from canvas.geometry.drawing import Drawing, Point, Rect
from widgets.canvas_view.anchors import around, contains, extent

WIDTHS = (34, 23)
"""How many characters a line of a card has at most: broad first, narrow where that fits better."""
CARD_LINE = 17.0
CARD_PADDING = 9.0
CHARACTER_WIDTH = 6.6
"""How wide a character of a card is at most on average, in canvas pixels at its 12 px type."""
GAP = 18.0
STEP = 32.0
REACH = 7
"""A card may be up to this many steps from its number."""
LINK_SAMPLES = 8


@dataclass(frozen=True, slots=True)
class Ground:
    """What cards should not lie on: `solid` by no means, `lines` rather not, and nothing outside of `bounds`."""

    solid: list[Rect]
    lines: list[Rect]
    bounds: Rect


@dataclass(frozen=True, slots=True)
class Card:
    """A card beside a number, with its words in lines."""

    rect: Rect
    lines: tuple[str, ...]


def ground_of(drawing: Drawing, anchors: Sequence[Point]) -> Ground:
    """What a drawing, with numbers at these points, leaves free."""
    solid = [box.rect for box in drawing.boxes] + [chip.rect for chip in drawing.chips]
    solid += [extent(bead) for bead in drawing.beads] + [frame.tab for frame in drawing.frames]
    solid += [Rect(*anchor, 0, 0).grown(12) for anchor in anchors]
    lines = [around(ends).grown(4) for line in drawing.lines for ends in pairwise(line.points)]
    return Ground(solid, lines, drawing.bounds)


def card_at(anchor: Point, sentence: str, ground: Ground) -> Card:
    """The card for a number at `anchor`, where it covers least and is near. The nearest places are tried first, until
    one is so far away that it cannot be better any more."""
    tried = [
        (_distance(anchor, place), index, Card(place, lines))
        for index, lines in enumerate(dict.fromkeys(tuple(textwrap.wrap(sentence, w)) or ("",) for w in WIDTHS))
        for place in _places(anchor, lines)
    ]
    near = _near(ground, anchor)
    tried.sort(key=lambda entry: entry[:2])
    best, least = tried[0][2], math.inf
    for distance, _, card in tried:
        if distance >= least:
            break
        cost = distance + _covered(card.rect, anchor, near)
        if cost < least:
            best, least = card, cost
    return best


def link(anchor: Point, card: Rect) -> tuple[Point, Point]:
    """The line from a number to the nearest point of its card."""
    x, y = anchor
    return (anchor, (min(max(x, card.x), card.right), min(max(y, card.y), card.bottom)))


def _places(anchor: Point, lines: Sequence[str]) -> Iterator[Rect]:
    width = max(len(line) for line in lines) * CHARACTER_WIDTH + 2 * CARD_PADDING
    height = len(lines) * CARD_LINE + 2 * CARD_PADDING - 4
    own = Rect(*anchor, 0, 0).grown(GAP)
    x, y = anchor[0] - width / 2, anchor[1] - height / 2
    for across in range(-REACH, REACH + 1):
        for down in range(-REACH, REACH + 1):
            place = Rect(x + across * STEP, y + down * STEP, width, height)
            if not place.touches(own):
                yield place


def _near(ground: Ground, anchor: Point) -> Ground:
    """What of the ground a card for this number can reach."""
    reach = Rect(*anchor, 0, 0).grown(STEP * REACH + WIDTHS[0] * CHARACTER_WIDTH)
    return Ground(
        [rect for rect in ground.solid if rect.touches(reach)],
        [rect for rect in ground.lines if rect.touches(reach)],
        ground.bounds,
    )


def _distance(anchor: Point, place: Rect) -> float:
    """How far a card is from its number; a pixel between the two counts as four square pixels covered."""
    return 4 * math.dist(*link(anchor, place)) + math.dist(place.center, anchor)


def _covered(place: Rect, anchor: Point, ground: Ground) -> float:
    """What a card and its link cover, in square pixels, by how bad that is."""
    (x1, y1), (x2, y2) = link(anchor, place)
    cost = 4 * sum(_shared(place, other) for other in ground.solid)
    cost += 2 * sum(_shared(place, other) for other in ground.lines)
    way = around(((x1, y1), (x2, y2))).grown(1)
    on_the_way = [other for other in ground.solid if other.touches(way)]
    cost += 3 * (place.width * place.height - _shared(place, ground.bounds))
    for sample in range(2, LINK_SAMPLES):
        share = sample / LINK_SAMPLES
        point = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
        cost += 150 * any(contains(other, point) for other in on_the_way)
    return cost


def _shared(one: Rect, other: Rect) -> float:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0.0
