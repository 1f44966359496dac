"""Chips and pills: what they hold, how large that makes them, and where on a line they stand."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from canvas.geometry.drawing import Chip, Icon, Ink, Label, Layer, Mark, Point, Rect
from canvas.geometry.memory import Memory
from canvas.geometry.paths import Segment, bounds_of, distance, head_area, segments, union
from canvas.geometry.space import Space
from canvas.geometry.spots import ON_THING, best_spot, with_corridors
from canvas.geometry.text import snug_width, text_width, wrap
from canvas.geometry.words import actor_of, icon_of, limit_of
from canvas.lookup import Lookup
from canvas.model import Transition

CHIP_SIZE, CHIP_SMALL = 12.0, 11.0
CHIP_TEXT, CHIP_END, CHIP_HEIGHT, LINE = 27.5, 12.0, 24.0, 14.0
PILL_TEXT, PILL_END, PILL_HEIGHT = 25.0, 12.0, 24.0
SCALES, SCALES_ROOM = 13.0, 19.0
WIDEST_TEXT, ROOMY, CROWDED, OWN_ROOM, BESIDE = 190.0, 48.0, 1200.0, 3.5, 8.0
FARTHER = (0, 24, -24, 48, -48, 72, -72, 108, -108, 144, -144, 192, -192)
HEAD_ROOM, TAIL_ROOM, CORNER_ROOM = 18.0, 8.0, 10.0
REMEMBERED = Memory[Rect](8192)

ChipKind = Literal["transition", "handover", "failure", "fallback"]


class Face(NamedTuple):
    """A chip without a place: its lines of words, the first `large` of them in the larger type, its icon, its size.
    What a trade-off is about has the scales at its end, in room of their own."""

    key: str
    id: str
    kind: ChipKind
    lines: tuple[tuple[str, Ink], ...]
    icon: Icon
    icon_ink: Ink
    width: float
    height: float
    layer: Layer = "happy"
    large: int = 1
    shaped: bool = False


def transition_face(look: Lookup, way: Transition) -> Face | None:
    """The chip of a transition, or `None` when it has nothing to say: no name, no limit, nobody who acts, and no
    trade-off about it."""
    limit, ink = limit_of(look, way)
    small = _small_line(way, limit)
    name = _wrapped(way.name or "")
    lines = _inked(name)
    if small:
        lines += ((small, ink if limit else "muted"),)
    if not lines and way.id not in look.shaped:
        return None
    tint: Ink = "later" if way.mode == "async" else "ink"
    made = _chip_face(f"chip:{way.id}", way.id, "transition", lines, max(len(name), 1), icon_of(way), tint)
    return with_scales(look, made)


def with_scales(look: Lookup, face: Face) -> Face:
    """The chip with the scales, where a trade-off is about what it names."""
    return face._replace(width=face.width + SCALES_ROOM, shaped=True) if face.id in look.shaped else face


@lru_cache(maxsize=2048)
def _wrapped(text: str) -> tuple[str, ...]:
    """Words in one line, else in two about as long as each other, else cut with an ellipsis."""
    return wrap(text, snug_width(text, WIDEST_TEXT, CHIP_SIZE, 500), CHIP_SIZE, 500)


def _inked(lines: Iterable[str]) -> tuple[tuple[str, Ink], ...]:
    return tuple((line, "ink") for line in lines)


def _small_line(way: Transition, limit: str) -> str:
    """Who acts and the limit. A partner is left out where that would widen the chip: the box names it too."""
    actor = actor_of(way)
    both = ", ".join(part for part in (actor, limit) if part)
    room = max(text_width(way.name or "", CHIP_SIZE, 500), 60)
    if limit and way.by == "partner" and (not way.timeout or text_width(both, CHIP_SMALL) > room):
        return limit
    return both


@lru_cache(maxsize=4096)
def _chip_face(
    key: str, element: str, kind: ChipKind, lines: tuple[tuple[str, Ink], ...], large: int, icon: Icon, ink: Ink
) -> Face:
    size = float(round(CHIP_TEXT + _widest(lines, large) + CHIP_END)), CHIP_HEIGHT + LINE * max(len(lines) - 1, 0)
    return Face(key, element, kind, lines, icon, ink, *size, large=large)


def _widest(lines: Sequence[tuple[str, Ink]], large: int) -> float:
    """The width of the longest line; the first `large` are in the larger type."""
    widths = (
        text_width(text, CHIP_SIZE if i < large else CHIP_SMALL, 500 if i < large else 400)
        for i, (text, _) in enumerate(lines)
    )
    return max(widths, default=0.0)


def handover_face(key: str, element: str, name: str) -> Face:
    """The chip of a hand-over: the event that it carries."""
    lines = _wrapped(name)
    return _chip_face(key, element, "handover", _inked(lines), len(lines), "handover", "later")


def pill_face(key: str, element: str, kind: ChipKind, words: str, icon: Icon, layer: Layer) -> Face:
    """The red pill of a failure or the green one of a fallback."""
    lines = _inked(_wrapped(words))
    size = float(round(PILL_TEXT + _widest(lines, len(lines)) + PILL_END)), PILL_HEIGHT + LINE * (len(lines) - 1)
    ink: Ink = "failure" if kind == "failure" else "good"
    return Face(key, element, kind, lines, icon, ink, *size, layer, len(lines))


@lru_cache(maxsize=4096)
def chip_at(face: Face, rect: Rect) -> Chip:
    """The chip in its place."""
    indent = PILL_TEXT if face.kind in ("failure", "fallback") else CHIP_TEXT
    first = rect.y + (17 if len(face.lines) > 1 else 16.5)
    labels = tuple(
        Label(
            text,
            rect.x + indent,
            first + LINE * i,
            CHIP_SIZE if i < face.large else CHIP_SMALL,
            500 if i < face.large else 400,
            ink,
        )
        for i, (text, ink) in enumerate(face.lines)
    )
    marks: tuple[Mark, ...] = (Mark(face.icon, (rect.x + 14.5, rect.center[1]), 14, face.icon_ink),)
    if face.shaped:
        marks += (Mark("scales", (rect.right - 14.5, rect.center[1]), SCALES, "muted"),)
    return Chip(face.key, face.id, rect, face.kind, labels, marks, face.layer)


def spot_on_line(space: Space, points: Sequence[Point], face: Face, reserved: float, home: Rect | None = None) -> Rect:
    """Where a chip stands on a route, `reserved` pixels of its tail left free: in the middle of a free stretch, else
    beside the line, as near as it gets. A spot in the same surroundings is remembered."""
    question = (tuple(points), face, reserved, home)
    return REMEMBERED.recall(space.watch, question, lambda: _spot(space, points, face, reserved, home))


def _spot(space: Space, points: Sequence[Point], face: Face, reserved: float, home: Rect | None) -> Rect:
    """The best spot near the line; farther away where that one is crowded."""
    reach = max(face.width, face.height) + BESIDE
    near_by = _with_own(points, _candidates(points, face, reserved))
    best, least = best_spot(_around_line(space, points, reach), near_by, home)
    if least < CROWDED:
        return best
    farther = _with_own(points, _farther(points, face, best))
    return best_spot(_around_line(space, points, reach + max(FARTHER)), farther, home)[0]


def _around_line(space: Space, points: Sequence[Point], reach: float) -> Space:
    return with_corridors(space, union([Rect(x, y, 0, 0) for x, y in points]).grown(reach))


def _with_own(points: Sequence[Point], candidates: Iterable[tuple[Rect, float]]) -> Iterator[tuple[Rect, float]]:
    own = [bounds_of(segment).grown(OWN_ROOM) for segment in segments(points)]
    head = head_area(points)
    return ((rect, cost + _over_own(own, rect) + ON_THING * rect.touches(head)) for rect, cost in candidates)


def _farther(points: Sequence[Point], face: Face, first: Rect) -> Iterator[tuple[Rect, float]]:
    """Places farther from the line, for when there is none on it or beside it."""
    yield first, 0.0
    for segment, low, high in _stretches(points, 0.0):
        x, y = _centered(segment, (low + high) / 2, face).center
        for dx, dy in product(FARTHER, FARTHER):
            rect = Rect(x + dx - face.width / 2, y + dy - face.height / 2, face.width, face.height)
            yield rect, 400 + abs(dx) + 2 * abs(dy)


def _candidates(points: Sequence[Point], face: Face, reserved: float) -> Iterator[tuple[Rect, float]]:
    for segment, low, high in _stretches(points, reserved):
        level = abs(segment[0][1] - segment[1][1]) < 0.01
        size = face.width if level else face.height
        room = high - low - size
        middle = (low + high) / 2
        turned = 0 if level else 12
        for i in range(13):
            slide = (-1 if i % 2 else 1) * ((i + 1) // 2) / 6 * max(room, 0) / 2
            along = middle + slide
            cost = turned + 0.25 * abs(slide) + max(-room, 0) * 40 + max(ROOMY - room, 0)
            yield _centered(segment, along, face), cost
            for side in (-1, 1):
                beside = _centered(segment, along, face, side)
                yield beside, 150 + turned + 0.25 * abs(slide) + max(-room, 0) * 0.2


def _stretches(points: Sequence[Point], reserved: float) -> list[tuple[Segment, float, float]]:
    """The segments of a route, each with the part of it that is free, as distances from its start; where none has a
    free part, the middle of the longest."""
    parts = list(segments(points))
    found, walked = [], 0.0
    for i, segment in enumerate(parts):
        size = distance(*segment)
        low = max(TAIL_ROOM if i == 0 else CORNER_ROOM, reserved - walked)
        high = size - (HEAD_ROOM if i == len(parts) - 1 else CORNER_ROOM)
        walked += size
        if high - low > 4 or len(parts) == 1:
            found.append((segment, low, max(high, low)))
    longest = max(parts, key=lambda each: distance(*each))
    return found or [(longest, distance(*longest) / 2, distance(*longest) / 2)]


def _centered(segment: Segment, along: float, face: Face, side: int = 0) -> Rect:
    (x0, y0), (x1, y1) = segment
    size = distance(*segment) or 1.0
    x, y = x0 + (x1 - x0) * along / size, y0 + (y1 - y0) * along / size
    if side and abs(y0 - y1) < 0.01:
        y += side * (face.height / 2 + BESIDE)
    elif side:
        x += side * (face.width / 2 + BESIDE)
    return Rect(round(x - face.width / 2, 2), round(y - face.height / 2, 2), face.width, face.height)


def _over_own(own: Sequence[Rect], rect: Rect) -> float:
    """The price for covering a corner or a second piece of the own line."""
    covered = sum(1 for piece in own if rect.touches(piece))
    return 160.0 * max(covered - 1, 0)
