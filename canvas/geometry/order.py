"""In which order the lines are drawn: the straight ones get the straight ways, what hangs on a bead stays near it, and
the long ways go around what is there. Lines that cross others are then led anew."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from heapq import heappop, heappush

from canvas.geometry.failures import Knot, branches, draw_branch, draw_local, is_straight, keep_corridor
from canvas.geometry.flow import is_level, pair_ways_out, transition_stroke
from canvas.geometry.handovers import can_draw, handover_stroke
from canvas.geometry.mending import Stroke, mend, settle
from canvas.geometry.paths import NORTH, distance
from canvas.geometry.ports import span
from canvas.geometry.search import Way
from canvas.geometry.sketch import Sketch
from canvas.geometry.stations import groups, make_bead
from canvas.model import Transition, Trigger

STRAIGHT_FLOW, STRAIGHT_BRANCH, LOCAL, FLOW, BRANCH, HANDOVER = range(6)
BORDER_START, BORDER_STEP = 54.0, 34.0


@dataclass(slots=True)
class Agenda:
    """What is still to be drawn, by kind, then by distance, then in the order of the design; and what was drawn so that
    it can be drawn anew."""

    heap: list[tuple[int, float, int, Callable[[], None]]] = field(default_factory=list)
    count: int = 0
    loose: list[tuple[Stroke, Way]] = field(default_factory=list)

    def add(self, kind: int, far: float, run: Callable[[], None]) -> None:
        """Puts one more piece of work in its place."""
        self.count += 1
        heappush(self.heap, (kind, far, self.count, run))

    def run(self) -> None:
        """Draws all, and what comes up meanwhile."""
        while self.heap:
            heappop(self.heap)[3]()


def draw_lines(sketch: Sketch) -> None:
    """All transitions, failures, fallbacks and hand-overs between the boxes of a sketch."""
    agenda = Agenda()
    pair_ways_out(sketch)
    design = sketch.look.design
    for state_id in sketch.boxes:
        _add_knots(sketch, agenda, _border_knots(sketch, state_id))
    for way in design.transitions:
        if way.source in sketch.boxes and way.target in sketch.boxes:
            _add_transition(sketch, agenda, way)
    for trigger in design.triggers:
        _add_handover(sketch, agenda, trigger)
    agenda.run()
    mend(sketch, agenda.loose)
    settle(sketch)


def _add_transition(sketch: Sketch, agenda: Agenda, way: Transition) -> None:
    run = partial(_draw, sketch, agenda, transition_stroke(sketch, way))
    a, b = sketch.boxes[way.source].rect, sketch.boxes[way.target].rect
    agenda.add(STRAIGHT_FLOW if is_level(a, b) else FLOW, distance(a.center, b.center), run)


def _add_handover(sketch: Sketch, agenda: Agenda, trigger: Trigger) -> None:
    def run() -> None:
        if can_draw(sketch, trigger):
            _draw(sketch, agenda, handover_stroke(sketch, trigger))

    agenda.add(HANDOVER, 0.0, run)


def _draw(sketch: Sketch, agenda: Agenda, stroke: Stroke) -> None:
    found = stroke.find()
    _add_knots(sketch, agenda, stroke.put(found))
    if stroke.loose:
        agenda.loose.append((stroke, found))


def _add_knots(sketch: Sketch, agenda: Agenda, knots: list[Knot]) -> None:
    for knot in knots:
        agenda.add(LOCAL, 0.0, partial(draw_local, sketch, knot))
        for branch in branches(sketch, knot):
            keep_corridor(sketch, branch)
            far = distance(knot.bead.center, sketch.boxes[branch.end].rect.center)
            kind = STRAIGHT_BRANCH if is_straight(sketch, branch) else BRANCH
            agenda.add(kind, far, partial(draw_branch, sketch, branch))


def _border_knots(sketch: Sketch, state_id: str) -> list[Knot]:
    """The beads on the upper border of a state that fails by itself, from the right to the left; where they were put by
    hand, one beside the other."""
    box, result = sketch.boxes[state_id], []
    labels, bundles = sketch.look.design.layout.labels, groups(sketch.look.failures_at.get(state_id, ()))
    most = box.rect.right - BORDER_START
    for later, group in zip(reversed(range(len(bundles))), bundles, strict=True):
        least = span(box, NORTH)[0] + BORDER_STEP * later
        wanted = most + labels.get(group[0].id, (0.0, 0.0))[0]
        center = (min(most, max(wanted, least)), box.rect.y)
        most = center[0] - BORDER_STEP
        bead = make_bead(group, center)
        sketch.add_bead(bead)
        sketch.slots.take(state_id, NORTH, center[0])
        result.append(Knot(bead, group, (NORTH,), sketch.home_of(state_id)))
    return result
