"""From a design to its drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from canvas.collecting import without_collecting
from canvas.findings import Report
from canvas.geometry.badges import badges
from canvas.geometry.boxes import Spots, bodies, boxes_of, state_size
from canvas.geometry.crossings import with_crossings
from canvas.geometry.drawing import Box, Drawing, Frame, Rect
from canvas.geometry.flow import draw_starts
from canvas.geometry.frames import TAB_HEIGHT, aligned, closed_frames, cores, frame_of, grown_frames, tab_of
from canvas.geometry.order import draw_lines
from canvas.geometry.paths import bounds_of, segments, union
from canvas.geometry.sketch import Sketch
from canvas.layout.layered import layered
from canvas.lookup import Lookup, lookup
from canvas.model import Design
from canvas.model.design import Position

ROOM, STEP_DOWN = 40.0, 88.0


def draw(design: Design, report: Report | None = None, *, moving: Mapping[str, Position] | None = None) -> Drawing:
    """The drawing of a design, with a badge for every finding of `report`. States stand where the layout says, or where
    `moving` says while they are dragged; those without a position are placed by the layered layout. The same input
    gives the same drawing."""
    look = lookup(design)
    drawing = _drawn(look, tuple(moving.items())) if moving else _settled(look)
    return replace(drawing, badges=badges(look, drawing, report)) if report else drawing


@lru_cache(maxsize=4)
def _settled(look: Lookup) -> Drawing:
    """The drawing of a design that stands still, remembered: badges come and go more often than lines."""
    return _drawn(look, ())


@without_collecting()
def _drawn(look: Lookup, moving: tuple[tuple[str, Position], ...]) -> Drawing:
    settled = settled_spots(look.design)
    spots = {**settled, **{each: spot for each, spot in moving if each in settled}}
    closed = closed_frames(look, spots)
    shown = {each: spot for each, spot in spots.items() if look.object_of[each].id not in closed}
    boxes = boxes_of(look, shown, settled)
    homes = cores(look, boxes) | {each: box.rect for each, box in closed.items()}
    sketch = begun(look, boxes, homes, closed)
    draw_starts(sketch)
    draw_lines(sketch)
    return _finished(sketch)


def begun(look: Lookup, boxes: dict[str, Box], homes: dict[str, Rect], closed: dict[str, Box]) -> Sketch:
    """A sketch in which the boxes and the frames stand, and no line is drawn yet."""
    sketch = Sketch(look, boxes, homes, closed)
    space = sketch.space
    solid = (*boxes.values(), *closed.values())
    space.boxes.extend(box.rect for box in solid)
    space.bodies.extend(body for box in solid for body in bodies(box))
    space.frames.extend(homes.values())
    space.things.extend(tab_of(look, look.objects[each], rect)[0] for each, rect in homes.items())
    return sketch


def settled_spots(design: Design) -> Spots:
    """Where every state stands by itself. Those without a position go where the layered layout would have them, or
    below, where something stands there already."""
    nodes = design.layout.nodes
    states = [state for thing in design.objects for state in thing.states]
    spots = {state.id: nodes[state.id] for state in states if state.id in nodes}
    if len(spots) == len(states):
        return spots
    placed = layered(design, state_size)
    sizes = {state.id: state_size(design, state) for state in states}
    for state in states:
        if state.id not in spots:
            taken = [Rect(*spot, *sizes[each]) for each, spot in spots.items()]
            spots[state.id] = _free_spot(Rect(*placed[state.id], *sizes[state.id]), taken)
    return {state.id: spots[state.id] for state in states}


def _free_spot(rect: Rect, taken: Sequence[Rect]) -> Position:
    """The spot of a rectangle, moved down until it is clear of all others."""
    while any(rect.grown(ROOM).touches(other) for other in taken):
        rect = Rect(rect.x, rect.y + STEP_DOWN, rect.width, rect.height)
    return (rect.x, rect.y)


def _finished(sketch: Sketch) -> Drawing:
    frames, lines = _frames(sketch), tuple(sketch.lines.values())
    rects = [frame.rect for frame in frames]
    rects += [chip.rect for chip in sketch.chips.values()]
    rects += [bounds_of(segment) for line in lines for segment in segments(line.points)]
    return Drawing(
        frames=frames,
        lines=with_crossings(lines),
        joints=tuple(sketch.joints),
        boxes=tuple(sketch.boxes.values()),
        chips=tuple(sketch.chips.values()),
        beads=tuple(sketch.beads),
        bounds=union(rects),
    )


def _frames(sketch: Sketch) -> tuple[Frame, ...]:
    things = sketch.look.objects
    tabs = {each: tab_of(sketch.look, things[each], rect)[0].width for each, rect in sketch.homes.items()}
    grown = grown_frames(sketch.homes, _content(sketch), tabs)
    rects = grown | aligned({each: rect for each, rect in grown.items() if each not in sketch.closed})
    shown = [each for each in things if each in rects]
    return tuple(_frame(sketch, each, rects[each]) for each in shown)


def _frame(sketch: Sketch, thing: str, rect: Rect) -> Frame:
    strip = Rect(rect.x, rect.y, rect.width, TAB_HEIGHT)
    busy = [*sketch.space.lines_near(strip), *(chip.rect for chip in sketch.chips.values() if chip.rect.touches(strip))]
    return frame_of(sketch.look, sketch.look.objects[thing], rect, thing in sketch.closed, busy)


def _content(sketch: Sketch) -> dict[str, list[Rect]]:
    """What a frame grows around, by object: its chips, pills and lines; a hand-over belongs to nobody, and a closed
    frame grows around nothing."""
    content: dict[str, list[Rect]] = {}
    owned = [(chip.key, chip.rect) for chip in sketch.chips.values() if chip.kind != "handover"]
    lines = [line for line in sketch.lines.values() if line.kind not in ("handover", "start")]
    owned += [(line.key, bounds_of(segment)) for line in lines for segment in segments(line.points)]
    for key, rect in owned:
        if key in sketch.owner and sketch.owner[key] not in sketch.closed:
            content.setdefault(sketch.owner[key], []).append(rect)
    return content
