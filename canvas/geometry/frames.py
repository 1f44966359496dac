"""The frames of the objects: around their states, and around what belongs to them. Units: canvas pixels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from canvas.geometry.drawing import Box, Frame, Label, Mark, Rect
from canvas.geometry.paths import union
from canvas.geometry.text import shorten, text_width
from canvas.lookup import Lookup
from canvas.model import DesignObject

SIDE, TOP, FOOT, START_ROOM = 18.0, 34.0, 16.0, 44.0
TAB_HEIGHT, TAB_END, NAME_SIZE, COUNT_SIZE = 24.0, 14.0, 13.0, 12.0
SCALES, SCALES_ROOM = 13.0, 18.0
BETWEEN, CONTENT, FLUSH = 12.0, 12.0, 48.0
CLOSED_HEIGHT = 64.0
ASIDE, CORNER = 10.0, 14.0


def cores(look: Lookup, boxes: Mapping[str, Box]) -> dict[str, Rect]:
    """The rectangle around the states of every object that has a box, with room for its tab and its start."""
    result = {}
    for thing in look.design.objects:
        rects = [_with_start(boxes[state.id]) for state in thing.states if state.id in boxes]
        if rects:
            result[thing.id] = _padded(union(rects))
    return result


def _with_start(box: Box) -> Rect:
    more = START_ROOM - SIDE if box.start else 0
    return Rect(box.rect.x - more, box.rect.y, box.rect.width + more, box.rect.height)


def _padded(rect: Rect) -> Rect:
    return Rect(rect.x - SIDE, rect.y - TOP, rect.width + 2 * SIDE, rect.height + TOP + FOOT)


def grown_frames(
    core: Mapping[str, Rect], content: Mapping[str, Sequence[Rect]], tabs: Mapping[str, float]
) -> dict[str, Rect]:
    """The frames, grown around their content as far as the neighbours leave room. `tabs` are the widths of the tabs."""
    result: dict[str, Rect] = {}
    for each, rect in core.items():
        others = [result.get(other, core[other]) for other in core if other != each]
        inner = content.get(each, ())
        wanted = _below_tab(union([rect, *(_around(inner) for inner in inner)]), tabs[each], inner)
        result[each] = _limited(rect, wanted, others)
    return result


def _around(rect: Rect) -> Rect:
    return rect.grown(CONTENT)


def _below_tab(frame: Rect, tab: float, content: Sequence[Rect]) -> Rect:
    """The frame, made higher where its content would come under the tab."""
    under = [inner.y for inner in content if inner.x < frame.x + tab + 8]
    top = min([frame.y, *(y - TAB_HEIGHT - 8 for y in under)])
    return Rect(frame.x, top, frame.width, frame.bottom - top)


def _limited(core: Rect, wanted: Rect, others: Iterable[Rect]) -> Rect:
    """As much of the wanted rectangle as comes close to no other frame that the core itself keeps clear of."""
    left, top, right, bottom = wanted.x, wanted.y, wanted.right, wanted.bottom
    for other in others:
        grown = Rect(left, top, right - left, bottom - top).grown(BETWEEN)
        if not grown.touches(other) or core.touches(other):
            continue
        if other.y >= core.bottom:
            bottom = max(min(bottom, other.y - BETWEEN), core.bottom)
        elif other.bottom <= core.y:
            top = min(max(top, other.bottom + BETWEEN), core.y)
        elif other.x >= core.right:
            right = max(min(right, other.x - BETWEEN), core.right)
        else:
            left = min(max(left, other.right + BETWEEN), core.x)
    return Rect(left, top, right - left, bottom - top)


def aligned(frames: Mapping[str, Rect]) -> dict[str, Rect]:
    """The frames with borders that nearly line up made to line up, where nothing is in the way."""
    result = dict(frames)
    for each, rect in frames.items():
        left = min(other.x for other in frames.values() if abs(other.x - rect.x) <= FLUSH)
        right = max(other.right for other in frames.values() if abs(other.right - rect.right) <= FLUSH)
        wanted = Rect(left, rect.y, right - left, rect.height)
        if not any(wanted.touches(other) for key, other in result.items() if key != each):
            result[each] = wanted
    return result


def tab_left(frame: Rect, width: float, busy: Iterable[Rect]) -> float:
    """Where a tab of this width begins: at the corner of the frame, or as near to it on the upper border as nothing
    busy runs through the name; at the corner after all where there is no such place."""
    strip = Rect(frame.x, frame.y, frame.width, TAB_HEIGHT)
    left = frame.x
    for begin, end in sorted((each.x - ASIDE, each.right + ASIDE) for each in busy if each.grown(0.1).touches(strip)):
        if begin < left + width and end > left:
            left = max(end, frame.x + CORNER)
    return left if left + width <= frame.right - CORNER else frame.x


def tab_of(look: Lookup, thing: DesignObject, rect: Rect) -> tuple[Rect, tuple[Label, ...]]:
    """The tab on the upper border of a frame, from its left end on, and its words; one that a trade-off is about has
    room for the scales."""
    count = "1 state" if len(thing.states) == 1 else f"{len(thing.states)} states"
    name = shorten(thing.name, 220, NAME_SIZE, 600)
    wide = text_width(name, NAME_SIZE, 600)
    labels = (
        Label(name, rect.x + 14, rect.y + 17, NAME_SIZE, 600),
        Label(count, rect.x + 14 + wide + 10, rect.y + 16.5, COUNT_SIZE, 400, "muted"),
    )
    width = 14 + wide + 10 + text_width(count, COUNT_SIZE) + TAB_END + (SCALES_ROOM if thing.id in look.shaped else 0)
    return Rect(rect.x, rect.y, float(round(width)), TAB_HEIGHT), labels


def frame_of(
    look: Lookup, thing: DesignObject, rect: Rect, collapsed: bool = False, busy: Iterable[Rect] = ()
) -> Frame:
    """The frame of an object; its tab gives way to what is busy."""
    corner, _ = tab_of(look, thing, rect)
    tab, labels = tab_of(look, thing, replace(rect, x=tab_left(rect, corner.width, busy)))
    shaped = thing.id in look.shaped
    marks = (Mark("scales", (tab.right - TAB_END - 5, tab.center[1]), SCALES, "muted"),) if shaped else ()
    return Frame(f"object:{thing.id}", thing.id, rect, tab, labels, collapsed, marks)


def closed_frames(look: Lookup, spots: Mapping[str, tuple[float, float]]) -> dict[str, Box]:
    """The frames that are closed, as boxes, by object: where their states would be, and just large enough for a tab."""
    result = {}
    for each, layout in look.design.layout.objects.items():
        if layout.collapsed and each in look.objects:
            thing = look.objects[each]
            corners = [spots[state.id] for state in thing.states]
            corner = Rect(min(x for x, _ in corners) - SIDE, min(y for _, y in corners) - TOP, 0, 0)
            rect = Rect(corner.x, corner.y, tab_of(look, thing, corner)[0].width + 2 * SIDE, CLOSED_HEIGHT)
            result[each] = Box(f"closed:{each}", each, rect, "active", False, False, (), (), None)
    return result
