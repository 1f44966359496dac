"""What hangs on a bead: red lines and stubs, green lines and loops, and their pills."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from canvas.geometry.beside import RIM, best_stub, loop_area, loop_points, pill_spots
from canvas.geometry.chips import Face, pill_face, with_scales
from canvas.geometry.drawing import Bead, Head, Icon, Layer, Line, LineKind, Point, Rect
from canvas.geometry.paths import EAST, NORTH, SOUTH, WEST, ahead, bounds_of
from canvas.geometry.ports import ports, span
from canvas.geometry.routing import route
from canvas.geometry.search import Port
from canvas.geometry.sketch import Sketch
from canvas.geometry.spots import best_spot, penalty
from canvas.geometry.words import failure_words, fallback_words
from canvas.lookup import Lookup
from canvas.model import Failure, Fallback

BEAD_LEAD, END_LEAD = 30.0, 24.0
BAR_GAP, CORRIDOR = 3.0, 78.0
LANES = (0.0, 8.0, -8.0)
_LOOK: dict[LineKind, tuple[Head, Layer]] = {"moves": ("bar_filled", "failures"), "fallback": ("hollow", "answers")}


@dataclass(slots=True)
class Knot:
    """A bead with the failures in it. `sides` are those where something can hang, `used` how often one was taken,
    `loop` the side of its loop."""

    bead: Bead
    failures: tuple[Failure, ...]
    sides: tuple[int, ...]
    home: Rect | None
    loop: int | None = None
    used: dict[int, int] = field(default_factory=dict)

    @property
    def free(self) -> list[int]:
        """The sides where the least hangs: those where nothing does, as long as there are any."""
        least = min(self.used.get(side, 0) for side in self.sides)
        return [side for side in self.sides if self.used.get(side, 0) == least]

    def take(self, side: int) -> None:
        """Hangs something on a side."""
        self.used[side] = self.used.get(side, 0) + 1


@dataclass(frozen=True, slots=True)
class Branch:
    """A line from a bead to a box, with the pill on it."""

    knot: Knot
    id: str
    key: str
    kind: LineKind
    end: str
    face: Face | None


def failure_face(look: Lookup, failure: Failure, more: int = 0) -> Face:
    """The red pill of a failure, which may stand for `more` others."""
    words = failure_words(failure) + (f" +{more}" if more else "")
    icon: Icon = "clock" if failure.type == "timeout" else "bolt"
    return with_scales(look, pill_face(f"pill:{failure.id}", failure.id, "failure", words, icon, "failures"))


def fallback_face(look: Lookup, fallback: Fallback) -> Face:
    """The green pill of a fallback."""
    words = fallback_words(fallback)
    return with_scales(look, pill_face(f"pill:{fallback.id}", fallback.id, "fallback", words, "return", "answers"))


def branches(sketch: Sketch, knot: Knot) -> list[Branch]:
    """The lines that leave a bead for a box: failures that move, and where the fallbacks end. Folded failures share a
    line to the same box."""
    found: list[Branch] = []
    for failure in knot.failures:
        if failure.lands:
            face = failure_face(sketch.look, failure)
            found.append(Branch(knot, failure.id, f"line:{failure.id}", "moves", failure.lands, face))
        for fallback in sketch.look.fallbacks_for.get(failure.id, ()):
            found.extend(_ends(sketch.look, knot, fallback))
    seen: set[tuple[str, str]] = set()
    return [each for each in found if _first(seen, (each.kind, each.end)) and each.end in sketch.boxes]


def _first(seen: set[tuple[str, str]], key: tuple[str, str]) -> bool:
    known = key in seen
    seen.add(key)
    return not known


def _ends(look: Lookup, knot: Knot, fallback: Fallback) -> Iterable[Branch]:
    ends = [end for end in dict.fromkeys((fallback.to, fallback.then)) if end]
    for i, end in enumerate(ends):
        face = fallback_face(look, fallback) if i == 0 and fallback.kind != "retry" else None
        suffix = ":then" if i else ""
        yield Branch(knot, fallback.id, f"line:{fallback.id}{suffix}", "fallback", end, face)


def draw_local(sketch: Sketch, knot: Knot) -> None:
    """Everything of a bead that stays beside it: the loop, the stub, and the pills without a line of their own."""
    answers = sketch.look.fallbacks_for
    staying = [failure for failure in knot.failures if not failure.lands]
    answered = [failure for failure in staying if answers.get(failure.id)]
    unanswered = [failure for failure in staying if not answers.get(failure.id)]
    retry = next((each for each in _answers(sketch, knot) if each.kind == "retry"), None)
    if retry:
        _draw_loop(sketch, knot, retry)
    if unanswered:
        _draw_stub(sketch, knot, unanswered)
    if answered:
        _place_beside(sketch, knot, failure_face(sketch.look, answered[0], len(answered) - 1))
    for fallback in _without_line(sketch, knot):
        _place_beside(sketch, knot, fallback_face(sketch.look, fallback))


def _answers(sketch: Sketch, knot: Knot) -> list[Fallback]:
    """The fallbacks of all failures in a bead."""
    return [each for failure in knot.failures for each in sketch.look.fallbacks_for.get(failure.id, ())]


def _without_line(sketch: Sketch, knot: Knot) -> list[Fallback]:
    """The fallbacks whose pill has no line to stand on; of folded failures, only two that are tried again."""
    lines = {branch.id for branch in branches(sketch, knot) if branch.face}
    alone = [each for each in _answers(sketch, knot) if each.id not in lines]
    return alone if len(knot.failures) == 1 else [each for each in alone if each.kind == "retry"][:2]


def _draw_loop(sketch: Sketch, knot: Knot, retry: Fallback) -> None:
    center = knot.bead.center
    toward = _toward(sketch, knot)
    side = min(knot.free, key=lambda h: (penalty(sketch.space, loop_area(center, h)) + 90 * (h == toward), -h))
    knot.loop = side
    knot.take(side)
    line = Line(f"loop:{retry.id}", retry.id, "retry", loop_points(center, side), "hollow", "answers")
    sketch.lines[line.key] = line
    sketch.space.things.append(loop_area(center, side))
    sketch.own(line.key, line.id)


def _toward(sketch: Sketch, knot: Knot) -> int | None:
    """The side of the bead that looks to the boxes it leads to."""
    ends = [sketch.boxes[each.end] for each in branches(sketch, knot)]
    if not ends:
        return None
    x, y = knot.bead.center
    right, down = ends[0].rect.center[0] - x, ends[0].rect.center[1] - y
    wanted = {0: right, 2: -right, 1: down, 3: -down}
    return max(knot.free, key=lambda heading: wanted[heading])


def _draw_stub(sketch: Sketch, knot: Knot, failures: Sequence[Failure]) -> None:
    face = failure_face(sketch.look, failures[0], len(failures) - 1)
    stub = best_stub(sketch.space, knot.bead.center, knot.free, (face.width, face.height), knot.home)
    knot.take(stub.heading)
    first = failures[0].id
    sketch.add_line(Line(f"stub:{first}", first, "stub", stub.points, "bar", "failures"))
    tip = stub.points[1]
    sketch.space.things.append(Rect(tip[0] - 10, tip[1] - 3, 20, 6))
    sketch.add_chip(face, stub.pill)


def _place_beside(sketch: Sketch, knot: Knot, face: Face) -> None:
    ends = [sketch.boxes[each.end].rect.center[0] for each in branches(sketch, knot)]
    left = bool(ends) and ends[0] > knot.bead.center[0] + 40 and knot.loop is None
    spots = pill_spots(knot.bead.center, (face.width, face.height), knot.loop, _low(knot, face), left)
    rect, _ = best_spot(sketch.space, spots, knot.home)
    sketch.add_chip(face, rect)


def _low(knot: Knot, face: Face) -> bool:
    """Whether a pill would rather be below its bead: the green one beside the loop, the red one opposite to it."""
    green = face.kind == "fallback"
    if knot.loop in (EAST, WEST):
        return green
    if knot.loop is None:
        return not green
    return (knot.loop == SOUTH) == green


def is_straight(sketch: Sketch, branch: Branch) -> bool:
    """Whether a line from the bead could reach its box without a turn. One that stands on the border of the box itself
    has to go around."""
    (x, y), rect = branch.knot.bead.center, sketch.boxes[branch.end].rect
    if rect.touches(_bead_area(branch.knot.bead)):
        return False
    left, right = span(sketch.boxes[branch.end], NORTH)
    level = rect.y + 18 <= y <= rect.bottom - 18 and any(h in (EAST, WEST) for h in branch.knot.free)
    return level or (left <= x <= right and any(h in (NORTH, SOUTH) for h in branch.knot.free))


def keep_corridor(sketch: Sketch, branch: Branch) -> None:
    """Keeps pills and loops from where a line will leave its bead."""
    toward = _toward(sketch, branch.knot)
    if toward is not None:
        center = branch.knot.bead.center
        way = bounds_of((center, ahead(center, toward, CORRIDOR)))
        sketch.space.keep_corridor(branch.key, way.grown(6))


def draw_branch(sketch: Sketch, branch: Branch) -> None:
    """Routes a line from a bead to its box, and puts its pill on it."""
    knot, box = branch.knot, sketch.boxes[branch.end]
    sketch.space.open_corridor(branch.key)
    center = knot.bead.center
    starts = [Port(_lane(knot, side), side, BEAD_LEAD) for side in knot.free]
    goals = ports(box, sketch.slots, END_LEAD, (center,))
    found = route(sketch.space, starts, goals, knot.home, _bead_area(knot.bead))
    knot.take(found.start.heading)
    sketch.take(box.id, found.goal)
    moves = branch.kind == "moves"
    tip = ahead(found.points[-1], found.goal.heading, BAR_GAP if moves else 0)
    points = (ahead(found.start.point, found.start.heading, RIM), *found.points[1:-1], tip)
    if branch.face:
        sketch.add_chip_on_line(branch.face, points, 8.0, knot.home)
    head, layer = _LOOK[branch.kind]
    sketch.add_line(Line(branch.key, branch.id, branch.kind, points, head, layer, leads_to=branch.end))


def _lane(knot: Knot, side: int) -> Point:
    """Where a line starts, under its bead: in the middle, or beside what already leaves on that side."""
    x, y = knot.bead.center
    shift = LANES[min(knot.used.get(side, 0), len(LANES) - 1)]
    return (x, y + shift) if side in (EAST, WEST) else (x + shift, y)


def _bead_area(bead: Bead) -> Rect:
    (x, y), r = bead.center, bead.radius
    return Rect(x - r, y - r, 2 * r, 2 * r)
