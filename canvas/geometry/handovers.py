"""Hand-overs: double lines from a joint to the arrow that they fire in another frame, their chips and their beads."""

from collections.abc import Sequence
from functools import partial

from canvas.geometry.chips import handover_face, with_scales
from canvas.geometry.drawing import Box, Head, Joint, Line, Point, Rect
from canvas.geometry.entrances import APART, BEFORE_HEAD, entrance
from canvas.geometry.failures import Knot
from canvas.geometry.mending import Stroke
from canvas.geometry.paths import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    Segment,
    ahead,
    distance,
    heading_of,
    length,
    nearest_along,
    point_at,
    segments,
)
from canvas.geometry.ports import ports
from canvas.geometry.routing import route
from canvas.geometry.search import Port, Way
from canvas.geometry.sketch import Sketch
from canvas.geometry.stations import FIRST, JOINT_RADIUS, corridor_of, groups, make_bead, off_corners
from canvas.model import Failure, Trigger

LEAD, TIP_GAP = 24.0, 4.0


def can_draw(sketch: Sketch, trigger: Trigger) -> bool:
    """Whether both ends of a hand-over are on the canvas, or in a frame that is closed."""
    starts = trigger.when in sketch.boxes or ("joint", trigger.id) in sketch.stations
    lands = ("landing", trigger.id) in sketch.stations
    return (starts or _closed(sketch, trigger.when) is not None) and (
        lands or _closed(sketch, trigger.fires) is not None
    )


def _closed(sketch: Sketch, element_id: str) -> Box | None:
    """The closed frame that an element is hidden in."""
    return sketch.closed.get(sketch.look.object_id(element_id) or "")


def handover_stroke(sketch: Sketch, trigger: Trigger) -> Stroke:
    """The line of a hand-over, with its chip and its beads."""
    look = sketch.look
    loose = not look.failures_at.get(trigger.id) and trigger.id not in look.design.layout.labels
    find, put = partial(_find, sketch, trigger), partial(_put, sketch, trigger)
    return Stroke(trigger.id, loose, find, put, partial(_release, sketch, trigger))


def _find(sketch: Sketch, trigger: Trigger) -> Way:
    sketch.space.open_corridor(corridor_of(trigger))
    goals = _goals(sketch, trigger)
    starts = _starts(sketch, trigger, goals[0].point)
    return route(sketch.space, starts, goals, None, *_stops(sketch, trigger))


def _put(sketch: Sketch, trigger: Trigger, found: Way) -> list[Knot]:
    if ("joint", trigger.id) not in sketch.stations:
        sketch.take(_start_box(sketch, trigger).id, found.start)
        dot = ahead(found.start.point, found.start.heading, JOINT_RADIUS - 1)
        sketch.joints.append(Joint(f"joint:{trigger.id}", trigger.id, dot, JOINT_RADIUS))
    points = found.points
    sketch.routes[trigger.id] = points
    knots = _beads(sketch, trigger, points)
    name = trigger.name or sketch.look.name(trigger.when)
    face = with_scales(sketch.look, handover_face(f"chip:{trigger.id}", trigger.id, name))
    sketch.add_chip_on_line(face, points, 10.0)
    head: Head = "open" if trigger.mode == "async" else "filled"
    sketch.add_line(Line(f"line:{trigger.id}", trigger.id, "handover", points, head))
    return knots


def _release(sketch: Sketch, trigger: Trigger, found: Way) -> None:
    if ("joint", trigger.id) not in sketch.stations:
        sketch.release(_start_box(sketch, trigger).id, found.start)
        sketch.joints = [joint for joint in sketch.joints if joint.id != trigger.id]


def _goals(sketch: Sketch, trigger: Trigger) -> list[Port]:
    """Where it may end: on both sides of its landing, or on the border of a closed frame."""
    closed = _closed(sketch, trigger.fires)
    if closed:
        return ports(closed, sketch.slots, LEAD)
    landing = sketch.stations["landing", trigger.id]
    headings = _across(sketch.routes[trigger.fires], landing)
    return [Port(ahead(landing, heading, TIP_GAP), heading, LEAD) for heading in headings]


def _start_box(sketch: Sketch, trigger: Trigger) -> Box:
    """The state, or the closed frame, at whose border it starts."""
    return _closed(sketch, trigger.when) or sketch.boxes[trigger.when]


def _starts(sketch: Sketch, trigger: Trigger, landing: Point) -> list[Port]:
    if ("joint", trigger.id) not in sketch.stations:
        return ports(_start_box(sketch, trigger), sketch.slots, LEAD, (landing,))
    joint = sketch.stations["joint", trigger.id]
    return [Port(joint, heading, LEAD) for heading in _across(sketch.routes[trigger.when], joint)]


def _across(points: Sequence[Point], at: Point) -> tuple[int, int]:
    """The two headings across a route at one of its points."""
    nearest = min(segments(points), key=lambda piece: _detour(piece, at))
    return (NORTH, SOUTH) if heading_of(nearest) in (EAST, WEST) else (EAST, WEST)


def _detour(piece: Segment, at: Point) -> float:
    return distance(piece[0], at) + distance(at, piece[1]) - distance(*piece)


def _stops(sketch: Sketch, trigger: Trigger) -> list[Rect]:
    keys = (("joint", trigger.id), ("landing", trigger.id))
    return [stop_area(sketch.stations[key]) for key in keys if key in sketch.stations]


def stop_area(at: Point) -> Rect:
    """What a joint or a landing keeps clear."""
    return Rect(at[0] - 5, at[1] - 5, 10, 10)


def _beads(sketch: Sketch, trigger: Trigger, points: Sequence[Point]) -> list[Knot]:
    look = sketch.look
    bundles = groups(look.failures_at.get(trigger.id, ()))
    if not bundles:
        return []
    home = sketch.home_of(trigger.fires)
    aims = [aim for bundle in bundles for failure in bundle for aim in _ends(sketch, failure)]
    entered, _ = entrance(sketch.space, points, home, len(bundles), aims)
    centers = _put_by_hand(sketch, points, bundles, entered)
    knots = [
        Knot(make_bead(bundle, center), bundle, _across(points, center), home)
        for bundle, center in zip(bundles, centers, strict=True)
    ]
    for knot in knots:
        sketch.add_bead(knot.bead)
    return knots


def _put_by_hand(
    sketch: Sketch, points: Sequence[Point], bundles: Sequence[tuple[Failure, ...]], centers: Sequence[Point]
) -> Sequence[Point]:
    """Where the beads stand, the first one nearest to the head: where they would by themselves, or where they were put
    by hand along the line, one behind the other."""
    labels = sketch.look.design.layout.labels
    if not any(bundle[0].id in labels for bundle in bundles):
        return centers
    placed, most = [], length(points) - BEFORE_HEAD
    for later, (x, y), bundle in zip(reversed(range(len(centers))), centers, bundles, strict=True):
        dx, dy = labels.get(bundle[0].id, (0.0, 0.0))
        least = FIRST + APART * later
        along = max(least, min(nearest_along(points, (x + dx, y + dy)), most))
        placed.append(point_at(points, off_corners(points, along)))
        most = along - APART
    return placed


def _ends(sketch: Sketch, failure: Failure) -> list[Point]:
    fallbacks = sketch.look.fallbacks_for.get(failure.id, ())
    ids = [failure.lands, *(end for each in fallbacks for end in (each.then, each.to))]
    return [sketch.boxes[each].rect.center for each in ids if each in sketch.boxes]
