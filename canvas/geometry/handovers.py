"""Hand-overs: double lines from a joint to the arrow that they fire in another frame, their chips and their beads."""

from collections.abc import Sequence

from canvas.geometry.chips import handover_face, spot_on_line
from canvas.geometry.drawing import Head, Joint, Line, Point, Rect
from canvas.geometry.failures import Knot
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, Segment, ahead, distance, heading_of, segments
from canvas.geometry.ports import ports
from canvas.geometry.routing import route
from canvas.geometry.search import Port
from canvas.geometry.sketch import BEAD_RADIUS, Sketch
from canvas.geometry.stations import JOINT_RADIUS, PER_BEAD, groups, make_bead
from canvas.model import Failure, Trigger

LEAD, TIP_GAP = 24.0, 4.0
INSIDE, FIRST_INSIDE, BEFORE_HEAD = 24.0, 62.0, 34.0


def can_draw(sketch: Sketch, trigger: Trigger) -> bool:
    """Whether both ends of a hand-over are on the canvas."""
    starts = trigger.when in sketch.boxes or ("joint", trigger.id) in sketch.stations
    return starts and ("landing", trigger.id) in sketch.stations


def draw_handover(sketch: Sketch, trigger: Trigger) -> list[Knot]:
    """Routes a hand-over, with its chip and its beads; returns what hangs on these."""
    landing = sketch.stations["landing", trigger.id]
    goals = [
        Port(ahead(landing, heading, TIP_GAP), heading, LEAD)
        for heading in _across(sketch.routes[trigger.fires], landing)
    ]
    starts = _starts(sketch, trigger, landing)
    found = route(sketch.space, starts, goals, None, *_stops(sketch, trigger))
    if trigger.when in sketch.boxes:
        sketch.take(trigger.when, found.start)
        dot = ahead(found.start.point, found.start.heading, JOINT_RADIUS - 1)
        sketch.joints.append(Joint(f"joint:{trigger.id}", trigger.id, dot, JOINT_RADIUS))
    points = found.points
    sketch.routes[trigger.id] = points
    knots = _beads(sketch, trigger, points)
    face = handover_face(f"chip:{trigger.id}", trigger.id, trigger.name or sketch.look.name(trigger.when))
    sketch.add_chip(face, spot_on_line(sketch.space, points, face, 10.0))
    head: Head = "open" if trigger.mode == "async" else "filled"
    sketch.add_line(Line(f"line:{trigger.id}", trigger.id, "handover", points, head))
    return knots


def _starts(sketch: Sketch, trigger: Trigger, landing: Point) -> list[Port]:
    if trigger.when in sketch.boxes:
        return ports(sketch.boxes[trigger.when], sketch.slots, LEAD, (landing,))
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
    knots = []
    failures = sketch.look.failures_at.get(trigger.id, ())
    aims = [end for failure in failures for end in _ends(sketch, failure)]
    place = _entrance(sketch, trigger, points, len(groups(failures)), aims)
    for group in groups(failures):
        center, headings = place
        bead = make_bead(group, center)
        sketch.add_bead(bead)
        knots.append(Knot(bead, group, list(headings), sketch.home_of(trigger.fires)))
        back = WEST if headings == (NORTH, SOUTH) else SOUTH
        place = (_back(points, center, back), headings)
    return knots


def _back(points: Sequence[Point], center: Point, _heading: int) -> Point:
    for a, b in segments(points):
        if _detour((a, b), center) < 0.5:
            return ahead(center, (heading_of((a, b)) + 2) % 4, PER_BEAD)
    return center


def _ends(sketch: Sketch, failure: Failure) -> list[Point]:
    fallbacks = sketch.look.fallbacks_for.get(failure.id, ())
    ids = [failure.lands, *(end for each in fallbacks for end in (each.then, each.to))]
    return [sketch.boxes[each].rect.center for each in ids if each in sketch.boxes]


def _entrance(
    sketch: Sketch, trigger: Trigger, points: Sequence[Point], count: int, aims: Sequence[Point]
) -> tuple[Point, tuple[int, int]]:
    """Where the first bead stands: on the stretch by which the line enters the receiving frame, level with the box
    that the failure leads to, if it can."""
    home = sketch.home_of(trigger.fires)
    low, high, (a, b) = _last_stretch(points, home)
    low += BEAD_RADIUS + PER_BEAD * (count - 1) + 8
    high = max(high - BEFORE_HEAD, low)
    level = heading_of((a, b)) in (EAST, WEST)
    axis = 0 if level else 1
    sign = 1 if b[axis] >= a[axis] else -1
    wanted = [(aim[axis] - a[axis]) * sign for aim in aims]
    along = next((each for each in wanted if low <= each <= high), min(low + INSIDE, (low + high) / 2))
    return ahead(a, heading_of((a, b)), along), (NORTH, SOUTH) if level else (EAST, WEST)


def _last_stretch(points: Sequence[Point], home: Rect | None) -> tuple[float, float, Segment]:
    """The longest straight piece inside the frame, with where it is inside, as distances from its tail."""
    best: tuple[float, float, Segment] = (0.0, distance(points[-2], points[-1]), (points[-2], points[-1]))
    for piece in segments(points):
        low, high = _inside(piece, home)
        if high - low > best[1] - best[0] or (home and best[2] == (points[-2], points[-1]) == piece):
            best = (low, high, piece)
    return best


def _inside(piece: Segment, home: Rect | None) -> tuple[float, float]:
    size = distance(*piece)
    if home is None:
        return 0.0, size
    heading = heading_of(piece)
    (x, y) = piece[0]
    enter, leave = {
        EAST: (home.x - x, home.right - x),
        WEST: (x - home.right, x - home.x),
        SOUTH: (home.y - y, home.bottom - y),
        NORTH: (y - home.bottom, y - home.y),
    }[heading]
    across = home.y <= y <= home.bottom if heading in (EAST, WEST) else home.x <= x <= home.right
    return (max(enter, 0.0), min(leave, size)) if across else (0.0, 0.0)
