"""Where on an arrow its beads, the joints of its hand-overs and their landings are."""

from collections.abc import Sequence

from canvas.geometry.drawing import BEAD_RADIUS, Bead, Joint, Point, Rect
from canvas.geometry.paths import (
    EAST,
    WEST,
    across,
    ahead,
    bounds_of,
    distance,
    heading_of,
    length,
    nearest_along,
    point_at,
    segments,
)
from canvas.geometry.sketch import Sketch
from canvas.model import Failure, Transition, Trigger

FIRST, PER_BEAD, AFTER_BEADS, PER_STOP = 20.0, 32.0, 23.0, 22.0
JOINT_RADIUS, CORNER, LEVEL_REACH, BEFORE_LANDING = 4.0, 14.0, 40.0, 10.0
BEFORE_HEAD, CORRIDOR = 34.0, 38.0
SIDE_BY_SIDE = 2


def bead_count(sketch: Sketch, element_id: str) -> int:
    """How many beads an element carries: one for each failure, or a single one when they are folded."""
    count = len(sketch.look.failures_at.get(element_id, ()))
    return count if count <= SIDE_BY_SIDE else 1


def groups(failures: Sequence[Failure]) -> list[tuple[Failure, ...]]:
    """The failures of one place, bead by bead."""
    if len(failures) > SIDE_BY_SIDE:
        return [tuple(failures)]
    return [(failure,) for failure in failures]


def make_bead(group: Sequence[Failure], center: Point) -> Bead:
    """The bead of one failure, or of several that are folded."""
    first = group[0]
    ids = tuple(failure.id for failure in group)
    late = all(failure.type == "timeout" for failure in group)
    return Bead(f"bead:{first.id}", first.id, ids, center, BEAD_RADIUS, "clock" if late else "bolt", len(ids))


def stations(sketch: Sketch, way: Transition, points: Sequence[Point]) -> float:
    """Sets the beads of a transition on its route, and after them the joints and landings of its hand-overs.
    Returns how much of the tail that takes; the chip follows after it."""
    look = sketch.look
    along, used, end = FIRST, False, 0.0
    bundles = groups(look.failures_at.get(way.id, ()))
    for later, group in zip(reversed(range(len(bundles))), bundles, strict=True):
        room = BEFORE_HEAD + later * PER_BEAD
        along = off_corners(points, _put_by_hand(sketch, points, group[0].id, along, room))
        sketch.add_bead(make_bead(group, point_at(points, along)))
        end = along + BEAD_RADIUS + 8
        along, used = along + PER_BEAD, True
    along = along - PER_BEAD + AFTER_BEADS if used else along
    for trigger in look.triggers_when.get(way.id, ()):
        along = off_corners(points, _level_with(sketch, points, ("landing", trigger.id), along, 0.0))
        center = point_at(points, along)
        sketch.joints.append(Joint(f"joint:{trigger.id}", trigger.id, center, JOINT_RADIUS))
        _stop(sketch, ("joint", trigger.id), center)
        end = along + 8
        along += PER_STOP
    for trigger in look.triggers_firing.get(way.id, ()):
        along = off_corners(points, _level_with(sketch, points, ("joint", trigger.id), along, BEFORE_LANDING))
        _stop(sketch, ("landing", trigger.id), point_at(points, along))
        _keep_corridor(sketch, trigger, points)
        end = along + 14
        along += PER_STOP
    return end


def corridor_of(trigger: Trigger) -> str:
    """The key of the corridor that is kept for a hand-over on both sides of its landing, until it is drawn."""
    return f"landing:{trigger.id}"


def _keep_corridor(sketch: Sketch, trigger: Trigger, points: Sequence[Point]) -> None:
    landing = sketch.stations["landing", trigger.id]
    one, other = (ahead(landing, side, CORRIDOR) for side in across(points, landing))
    sketch.space.keep_corridor(corridor_of(trigger), bounds_of((one, other)).grown(6))


def _put_by_hand(sketch: Sketch, points: Sequence[Point], failure: str, along: float, room: float) -> float:
    """Where on a route a bead was put by hand: behind what comes before it, with `room` up to the head. Where it would
    be by itself, if it was not, or if there is no room."""
    if failure not in sketch.look.design.layout.labels:
        return along
    (x, y), (dx, dy) = point_at(points, along), sketch.look.design.layout.labels[failure]
    wanted = nearest_along(points, (x + dx, y + dy))
    return max(along, min(wanted, length(points) - room))


def _level_with(sketch: Sketch, points: Sequence[Point], other: tuple[str, str], along: float, gap: float) -> float:
    """The place on the first stretch that is level with the other end of a hand-over, or `gap` after `along` when that
    is far."""
    if other in sketch.stations:
        axis = 0 if heading_of((points[0], points[1])) in (EAST, WEST) else 1
        level = abs(sketch.stations[other][axis] - points[0][axis])
        ahead_of_tail = (sketch.stations[other][axis] - points[0][axis]) * (points[1][axis] - points[0][axis]) > 0
        if ahead_of_tail and along <= level <= min(along + LEVEL_REACH, distance(points[0], points[1]) - LEVEL_REACH):
            return level
    return along + gap


def _stop(sketch: Sketch, key: tuple[str, str], at: Point) -> None:
    sketch.stations[key] = at
    sketch.space.things.append(Rect(at[0] - 5, at[1] - 5, 10, 10))


def off_corners(points: Sequence[Point], along: float) -> float:
    """The next place on a route that is no corner."""
    walked = 0.0
    for segment in list(segments(points))[:-1]:
        walked += distance(*segment)
        if abs(walked - along) < CORNER:
            return walked + CORNER
    return along
