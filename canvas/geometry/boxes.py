"""The boxes of the states: their sizes, words, marks and eye strips. Units: canvas pixels."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from canvas.geometry.drawing import Box, Icon, Ink, Label, Mark, Rect, Shape, Strip
from canvas.geometry.text import reads_from_the_right, snug_width, text_width, wrap
from canvas.geometry.words import NOTHING_SEEN, subtitle
from canvas.lookup import Lookup, lookup
from canvas.meaning import visible
from canvas.model import Design, State

TITLE_SIZE, SMALL_SIZE, MESSAGE_SIZE = 15.0, 12.0, 12.0
TITLE_LINE, MESSAGE_LINE = 18, 16
NARROWEST, WIDEST = 174, 232
SLANT = 18
STRIP_TOP, STRIP_HEIGHT, FOOT, BARE_HEIGHT = 58, 24, 10, 64
EYE_ROOM, STRIP_END = 24, 6
MARK_ROOM, SCALES = 20, 13.0
REMEMBERED = 4096
"""So many boxes are known at the same time: of one drawing and the next, most are the same."""

Size = tuple[float, float]
Spots = Mapping[str, tuple[float, float]]


class Words(NamedTuple):
    """What a box says. `message` is empty when the customer reads nothing, `None` when they cannot see the state;
    `shaped` says that a trade-off is about the state."""

    title: str
    subtitle: str
    message: str | None
    shape: Shape
    hexagon: bool
    shaped: bool = False


class Insets(NamedTuple):
    """From the border of a box to its words and to its strip."""

    words: float
    strip: float


def state_size(design: Design, state: State) -> Size:
    """The width and height that a state asks for by itself. In a drawing, boxes of one column share a width."""
    words = _words(lookup(design), state)
    width = _natural_width(words)
    return width, _height(words, width)


def boxes_of(look: Lookup, spots: Spots, settled: Spots) -> dict[str, Box]:
    """The box of every state that has a spot, by id. Boxes with the same left border in `settled` get the width of the
    widest among them, so that a column is flush on both sides."""
    states = {each: look.states[each] for each in look.states if each in spots}
    words = {each: _words(look, state) for each, state in states.items()}
    widths = _column_widths({each: _natural_width(words[each]) for each in states}, settled)
    starts = {thing.states[0].id for thing in look.design.objects}
    return {
        each: _box(
            each, words[each], Rect(*spots[each], widths[each], _height(words[each], widths[each])), each in starts
        )
        for each in states
    }


def bodies(box: Box) -> tuple[Rect, ...]:
    """Rectangles that together cover a box: of a hexagon, without the corners that it does not fill."""
    rect = box.rect
    if not box.uncertain:
        return (rect,)
    quarter = rect.height / 4
    return (
        Rect(rect.x + SLANT, rect.y, rect.width - 2 * SLANT, rect.height),
        Rect(rect.x + SLANT / 2, rect.y + quarter, rect.width - SLANT, 2 * quarter),
    )


def insets(hexagon: bool) -> Insets:
    """The insets of a box or a hexagon."""
    return Insets(23, 15) if hexagon else Insets(16, 9)


def _words(look: Lookup, state: State) -> Words:
    message = None
    if visible(look, state.id):
        message = next((" ".join(text.split()) for text in _messages(look, state) if text.strip()), "")
    hexagon, shaped = state.certainty != "confirmed", state.id in look.shaped
    return Words(state.name, subtitle(look, state), message, state.kind, hexagon, shaped)


def _messages(look: Lookup, state: State) -> list[str]:
    return [state.messages[each.id] for each in look.design.surfaces if each.id in state.messages]


def _column_widths(natural: Mapping[str, float], spots: Spots) -> dict[str, float]:
    columns: dict[float, list[str]] = defaultdict(list)
    for each in natural:
        columns[spots[each][0]].append(each)
    return {each: max(natural[other] for other in ids) for ids in columns.values() for each in ids}


@lru_cache(maxsize=REMEMBERED)
def _natural_width(words: Words) -> float:
    inset = insets(words.hexagon)
    widest = WIDEST + 2 * (inset.words - 16)
    marks = _room_of_marks(words)
    title = snug_width(words.title, widest - 2 * inset.words - marks, TITLE_SIZE, 600) + marks
    wanted = [title + 2 * inset.words, text_width(words.subtitle, SMALL_SIZE) + 2 * inset.words, NARROWEST]
    if words.message is not None:
        around = 2 * inset.strip + EYE_ROOM + STRIP_END
        text = snug_width(words.message or NOTHING_SEEN, widest - around, MESSAGE_SIZE)
        wanted.append(text + around)
    return min(float(round(max(wanted) / 2) * 2), widest)


def _mark_of(words: Words) -> Icon | None:
    if words.hexagon:
        return "question"
    marks: dict[str, Icon] = {"good_end": "tick", "bad_end": "cross"}
    return marks.get(words.shape)


def _room_of_marks(words: Words) -> int:
    """What the title leaves free on its line: for the mark before it, and for the scales after it."""
    return MARK_ROOM * ((_mark_of(words) is not None) + words.shaped)


@lru_cache(maxsize=REMEMBERED)
def _title_lines(words: Words, width: float) -> tuple[str, ...]:
    room = width - 2 * insets(words.hexagon).words - _room_of_marks(words)
    return wrap(words.title, room, TITLE_SIZE, 600)


@lru_cache(maxsize=REMEMBERED)
def _strip_lines(words: Words, width: float) -> tuple[str, ...]:
    room = width - 2 * insets(words.hexagon).strip - EYE_ROOM - STRIP_END
    return wrap(words.message or NOTHING_SEEN, room + 1, MESSAGE_SIZE)


def _height(words: Words, width: float) -> float:
    more = TITLE_LINE * (len(_title_lines(words, width)) - 1)
    if words.message is None:
        return BARE_HEIGHT + more
    return STRIP_TOP + STRIP_HEIGHT + MESSAGE_LINE * (len(_strip_lines(words, width)) - 1) + FOOT + more


@lru_cache(maxsize=REMEMBERED)
def _box(state_id: str, words: Words, rect: Rect, start: bool) -> Box:
    inset, mark = insets(words.hexagon), _mark_of(words)
    title = _title_lines(words, rect.width)
    left = rect.x + inset.words + (MARK_ROOM if mark else 0)
    bare = words.message is None
    top = rect.y + (4 if bare else 0)
    labels = [Label(line, left, top + 26 + i * TITLE_LINE, TITLE_SIZE, 600) for i, line in enumerate(title)]
    below = top + TITLE_LINE * (len(title) - 1)
    room = rect.width - 2 * inset.words
    small = wrap(words.subtitle, room + 1, SMALL_SIZE, lines=1)[0]
    labels.append(Label(small, rect.x + inset.words, below + 44.5, SMALL_SIZE, 400, "muted"))
    return Box(
        key=f"state:{state_id}",
        id=state_id,
        rect=rect,
        shape=words.shape,
        uncertain=words.hexagon,
        start=start,
        labels=tuple(labels),
        marks=tuple(_marks(words, rect, top + 21)),
        strip=None if bare else _strip(words, rect, below + STRIP_TOP, inset.strip),
    )


def _marks(words: Words, rect: Rect, y: float) -> Iterator[Mark]:
    """What stands before the title, and after it."""
    inset, mark = insets(words.hexagon).words, _mark_of(words)
    inks: dict[Icon, Ink] = {"question": "uncertain", "tick": "good", "cross": "failure"}
    if mark:
        yield Mark(mark, (rect.x + inset + 6, y), 14, inks[mark])
    if words.shaped:
        yield Mark("scales", (rect.right - inset - 6, y), SCALES, "muted")


def _strip(words: Words, box: Rect, top: float, inset: float) -> Strip:
    lines = _strip_lines(words, box.width)
    height = STRIP_HEIGHT + MESSAGE_LINE * (len(lines) - 1)
    rect = Rect(box.x + inset, top, box.width - 2 * inset, height)
    empty = not words.message
    ink: Ink = "warning" if empty else "ink"
    from_right = reads_from_the_right(words.message or "")
    x = rect.right - STRIP_END if from_right else rect.x + EYE_ROOM
    labels = tuple(
        Label(line, x, top + 16.5 + i * MESSAGE_LINE, MESSAGE_SIZE, 400, ink, ends=from_right)
        for i, line in enumerate(lines)
    )
    mark = Mark("no_eye" if empty else "eye", (rect.x + 13, top + 12), 14, "warning" if empty else "muted")
    return Strip(rect, labels, mark, empty)
