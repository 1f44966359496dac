"""From a design to its drawing."""

from collections.abc import Mapping
from dataclasses import replace

from canvas.findings import Report
from canvas.geometry.badges import badges
from canvas.geometry.boxes import Spots, bodies, boxes_of, state_size
from canvas.geometry.crossings import with_crossings
from canvas.geometry.drawing import Drawing, Frame, Rect
from canvas.geometry.flow import draw_starts
from canvas.geometry.frames import aligned, cores, frame_of, grown_frames, tab_of
from canvas.geometry.order import draw_lines
from canvas.geometry.paths import bounds_of, segments, union
from canvas.geometry.sketch import Sketch
from canvas.layout.layered import layered
from canvas.lookup import lookup
from canvas.model import Design
from canvas.model.design import Position


def draw(design: Design, report: Report | None = None, *, moving: Mapping[str, Position] | None = None) -> Drawing:
    """The drawing of a design, with a badge for every finding of `report`. States stand where the layout says, or where
    `moving` says while they are dragged; those without a position are placed by the layered layout. The same input
    gives the same drawing."""
    look = lookup(design)
    settled = settled_spots(design)
    spots = {**settled, **(moving or {})}
    boxes = boxes_of(look, spots, settled)
    sketch = Sketch(look, boxes, cores(look, boxes))
    sketch.space.boxes.extend(box.rect for box in boxes.values())
    sketch.space.bodies.extend(body for box in boxes.values() for body in bodies(box))
    sketch.space.frames.extend(sketch.homes.values())
    for thing in design.objects:
        if thing.id in sketch.homes:
            sketch.space.things.append(tab_of(thing, sketch.homes[thing.id])[0])
    draw_starts(sketch)
    draw_lines(sketch)
    drawing = _finished(sketch)
    return replace(drawing, badges=badges(look, drawing, report)) if report else drawing


def settled_spots(design: Design) -> Spots:
    """Where every state stands by itself."""
    nodes = design.layout.nodes
    states = [state.id for thing in design.objects for state in thing.states]
    if all(each in nodes for each in states):
        return {each: nodes[each] for each in states}
    placed = layered(design, state_size)
    return {each: nodes.get(each, placed[each]) for each in states}


def _finished(sketch: Sketch) -> Drawing:
    frames = _frames(sketch)
    rects = [frame.rect for frame in frames]
    rects += [chip.rect for chip in sketch.chips]
    rects += [bounds_of(segment) for line in sketch.lines for segment in segments(line.points)]
    return Drawing(
        frames=frames,
        lines=with_crossings(sketch.lines),
        joints=tuple(sketch.joints),
        boxes=tuple(sketch.boxes.values()),
        chips=tuple(sketch.chips),
        beads=tuple(sketch.beads),
        bounds=union(rects),
    )


def _frames(sketch: Sketch) -> tuple[Frame, ...]:
    content: dict[str, list[Rect]] = {}
    for chip in sketch.chips:
        if chip.kind != "handover" and chip.key in sketch.owner:
            content.setdefault(sketch.owner[chip.key], []).append(chip.rect)
    for line in sketch.lines:
        if line.kind not in ("handover", "start") and line.key in sketch.owner:
            content.setdefault(sketch.owner[line.key], []).extend(bounds_of(each) for each in segments(line.points))
    things = {thing.id: thing for thing in sketch.look.design.objects}
    tabs = {each: tab_of(things[each], rect)[0].width for each, rect in sketch.homes.items()}
    rects = aligned(grown_frames(sketch.homes, content, tabs))
    return tuple(frame_of(thing, rects[thing.id]) for thing in sketch.look.design.objects if thing.id in rects)
