"""The arrows of the transitions, with room for their beads and hand-overs, and their chips."""

from collections.abc import Sequence
from functools import partial

from canvas.geometry.chips import transition_face
from canvas.geometry.drawing import BEAD_RADIUS, Box, Line, Point, Rect
from canvas.geometry.failures import Knot
from canvas.geometry.memory import Memory
from canvas.geometry.mending import Stroke
from canvas.geometry.paths import EAST, WEST, across, ahead
from canvas.geometry.ports import PAIR_STEPS, ports
from canvas.geometry.routing import route
from canvas.geometry.search import Port, Way
from canvas.geometry.sketch import Sketch
from canvas.geometry.stations import bead_count, groups, stations
from canvas.model import Transition

FIRST_BEAD, PER_BEAD, PER_JOINT = 20.0, 32.0, 22.0
LEAD, HEAD_LEAD = 20.0, 26.0
START_LENGTH, START_DOT = 27.0, 6.0
NO_BEAD_ROOM = 9000.0
REMEMBERED = Memory[Way](8192)


def draw_starts(sketch: Sketch) -> None:
    """The dot and the short arrow in front of every start."""
    for box in sketch.boxes.values():
        if not box.start:
            continue
        x, y = box.rect.x, box.rect.center[1]
        sketch.space.things.append(Rect(x - START_LENGTH - START_DOT, y - 8, START_LENGTH + START_DOT - 1, 16))
        sketch.slots.take(box.id, WEST, y)
        line = Line(f"start:{box.id}", box.id, "start", ((x - START_LENGTH, y), (x, y)), "filled")
        sketch.lines[line.key] = line


def pair_ways_out(sketch: Sketch) -> None:
    """Where two lines leave a hexagon to the same side, they do so on its slanted edges."""
    for box in sketch.boxes.values():
        targets = [way.target for way in sketch.look.outgoing.get(box.id, ()) if way.target in sketch.boxes]
        right = sum(1 for each in targets if sketch.boxes[each].rect.x >= box.rect.right)
        left = sum(1 for each in targets if sketch.boxes[each].rect.right <= box.rect.x)
        if box.uncertain:
            sketch.slots.paired |= {(box.id, side) for side, count in ((EAST, right), (WEST, left)) if count > 1}


def is_level(a: Rect, b: Rect) -> bool:
    """Whether a straight line could join two boxes."""
    if a == b:
        return False
    return min(a.bottom, b.bottom) - max(a.y, b.y) > 40 or min(a.right, b.right) - max(a.x, b.x) > 40


def transition_stroke(sketch: Sketch, way: Transition) -> Stroke:
    """The line of a transition, with what stands on it."""
    loose = reserve(sketch, way) == 0 and way.id not in sketch.look.design.layout.labels
    return Stroke(
        way.id, loose, partial(_find, sketch, way), partial(_put, sketch, way), partial(_release, sketch, way)
    )


def _find(sketch: Sketch, way: Transition) -> Way:
    source, target, home = sketch.boxes[way.source], sketch.boxes[way.target], sketch.home_of(way.id)
    question = (
        *((box.rect, box.uncertain, sketch.slots.around(box.id)) for box in (source, target)),
        (source.id == target.id, reserve(sketch, way), bead_count(sketch, way.id), home),
        () if home else tuple(sketch.space.frames),
    )
    return REMEMBERED.recall(sketch.space.watch, question, partial(_search, sketch, way))


def _search(sketch: Sketch, way: Transition) -> Way:
    source, target = sketch.boxes[way.source], sketch.boxes[way.target]
    reserved = reserve(sketch, way)
    starts = ports(source, sketch.slots, max(LEAD, reserved + 10 if reserved else 0), aims(sketch, target, source))
    return route(
        sketch.space,
        _with_free_beads(sketch, starts, bead_count(sketch, way.id)),
        ports(target, sketch.slots, HEAD_LEAD, aims(sketch, source, target)),
        sketch.home_of(way.id),
    )


def _put(sketch: Sketch, way: Transition, found: Way) -> list[Knot]:
    sketch.take(way.source, found.start)
    sketch.take(way.target, found.goal)
    sketch.routes[way.id] = found.points
    taken = stations(sketch, way, found.points)
    face = transition_face(sketch.look, way)
    if face:
        sketch.add_chip_on_line(face, found.points, taken, sketch.home_of(way.id))
    if way.mode == "async":
        sketch.add_line(Line(f"line:{way.id}", way.id, "later", found.points, "open"))
    else:
        sketch.add_line(Line(f"line:{way.id}", way.id, "waits", found.points, "filled"))
    return _knots(sketch, way)


def _knots(sketch: Sketch, way: Transition) -> list[Knot]:
    """What hangs on the beads of a transition that has been drawn."""
    bundles, result = groups(sketch.look.failures_at.get(way.id, ())), []
    beads = {bead.id: bead for bead in sketch.beads[-len(bundles) :]} if bundles else {}
    for group in bundles:
        bead = beads[group[0].id]
        sides = across(sketch.routes[way.id], bead.center)
        result.append(Knot(bead, group, sides, sketch.home_of(way.id)))
    return result


def _release(sketch: Sketch, way: Transition, found: Way) -> None:
    sketch.release(way.source, found.start)
    sketch.release(way.target, found.goal)


def _with_free_beads(sketch: Sketch, starts: Sequence[Port], count: int) -> list[Port]:
    """The starts, those disliked where a bead would come to lie on something."""
    return [start._replace(cost=start.cost + NO_BEAD_ROOM * _beads_are_taken(sketch, start, count)) for start in starts]


def _beads_are_taken(sketch: Sketch, start: Port, count: int) -> bool:
    centers = (ahead(start.point, start.heading, FIRST_BEAD + PER_BEAD * i) for i in range(count))
    areas = (Rect(x, y, 0, 0).grown(BEAD_RADIUS) for x, y in centers)
    return any(area.touches(thing) for area in areas for thing in sketch.space.things_near(area))


def reserve(sketch: Sketch, way: Transition) -> float:
    """How much of a transition's tail its beads, joints and landings need."""
    look = sketch.look
    beads = bead_count(sketch, way.id)
    stops = len(look.triggers_when.get(way.id, ())) + len(look.triggers_firing.get(way.id, ()))
    return FIRST_BEAD + PER_BEAD * beads + PER_JOINT * stops - (8 if not stops else 0) if beads or stops else 0.0


def aims(sketch: Sketch, other: Box, box: Box) -> tuple[Point, ...]:
    """What a straight line between two boxes could be level with: the slots of the other one, and the middle of what
    both have in common."""
    x, y = other.rect.center
    steps = [step for side in (EAST, WEST) if (other.id, side) in sketch.slots.paired for step in PAIR_STEPS]
    a, b = other.rect, box.rect
    shared = ((max(a.x, b.x) + min(a.right, b.right)) / 2, (max(a.y, b.y) + min(a.bottom, b.bottom)) / 2)
    return ((x, y), *((x, y + step) for step in steps), shared)
