"""Routes between ports: straight where it goes, else the cheapest way through the grid."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.grid import APART, CROSSING, OVER_THING, SHARING, THING_ROOM, make_grid
from canvas.geometry.paths import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    ahead,
    bounds_of,
    head_area,
    opposite,
    simplified,
    union,
)
from canvas.geometry.search import TURN, Port, Way, cheapest
from canvas.geometry.space import Seen, Space, Track, space_of

CLEARANCE, TIGHT = 12.0, 3.0
WINDOW, WIDE_WINDOW = 170.0, 700.0
SEARCHES = ((WINDOW, CLEARANCE, 1.0), (WIDE_WINDOW, CLEARANCE, 0.6), (WIDE_WINDOW, TIGHT, 0.3))
SHORTEST, SHORTEST_LEAD, NEARLY_LEVEL = 26.0, 16.0, 14.0
NO_HEAD_ROOM = 9000.0
REMEMBERED = 8192  # ways, about as many as a drawing of five thousand states has that are not straight


def route(space: Space, starts: Sequence[Port], goals: Sequence[Port], home: Rect | None = None, *own: Rect) -> Way:
    """The cheapest way from a start to a goal; `own` are things that it does not mind, as it starts or ends there.
    When boxes leave no way at all, a bent line through them. A way through the same surroundings is remembered, so that
    after a change only those lines are searched for near which something changed."""
    near = _without(space.within(_window(starts, goals, WINDOW)), own)
    straight = _straightest(near, starts, goals)
    if straight and straight.cost <= _shortest(straight) + TURN:
        return straight
    found = _found(space, near, starts, goals, home, own)
    cheaper = min((way for way in (straight, found) if way), key=lambda way: way.cost, default=None)
    return cheaper or _forced(starts[0], goals[0])


def _found(
    space: Space, near: Space, starts: Sequence[Port], goals: Sequence[Port], home: Rect | None, own: Sequence[Rect]
) -> Way | None:
    """The first way that is found: first near by, then farther around, then closer to other things."""
    for reach, clearance, squeeze in SEARCHES:
        around = near if reach == WINDOW else _without(space.within(_window(starts, goals, reach)), own)
        if home:
            around.frames = []
        found = _searched(around.seen(), tuple(starts), tuple(goals), clearance, squeeze, home)
        if found:
            return found
    return None


@lru_cache(maxsize=REMEMBERED)
def _searched(
    seen: Seen, starts: tuple[Port, ...], goals: tuple[Port, ...], clearance: float, squeeze: float, home: Rect | None
) -> Way | None:
    """The cheapest way through the grid of what is seen. Nothing but these values decides about it."""
    around = space_of(seen)
    leaving = _clear(around, starts, squeeze)
    arriving = _level(_with_free_head(around, _clear(around, goals, squeeze)), leaving)
    return _through_grid(around, leaving, arriving, clearance, home)


def _with_free_head(space: Space, goals: Sequence[Port]) -> list[Port]:
    """The goals, those disliked where the head would come to lie on something."""
    return [goal._replace(cost=goal.cost + NO_HEAD_ROOM * _head_is_taken(space, goal)) for goal in goals]


def _head_is_taken(space: Space, goal: Port) -> bool:
    head = head_area((ahead(goal.point, goal.heading, goal.lead), goal.point))
    return any(head.touches(thing) for thing in space.things)


def _level(goals: Sequence[Port], starts: Sequence[Port]) -> list[Port]:
    """The goals, with leads changed a little where a line that comes from a start would just miss the place to turn."""
    rows = [start.point[1] for start in starts if start.heading in (EAST, WEST)]
    columns = [start.point[0] for start in starts if start.heading in (NORTH, SOUTH)]
    return [_leveled(goal, columns if goal.heading in (EAST, WEST) else rows) for goal in goals]


def _leveled(goal: Port, lanes: Sequence[float]) -> Port:
    axis = 0 if goal.heading in (EAST, WEST) else 1
    for lane in lanes:
        lead = (lane - goal.point[axis]) * (1 if goal.heading in (EAST, SOUTH) else -1)
        if abs(lead - goal.lead) < NEARLY_LEVEL and lead >= SHORTEST_LEAD:
            return goal._replace(lead=lead)
    return goal


def _without(space: Space, own: Sequence[Rect]) -> Space:
    return replace(space, things=[thing for thing in space.things if thing not in own]) if own else space


def _shortest(way: Way) -> float:
    (x0, y0), (x1, y1) = way.points[0], way.points[-1]
    return abs(x0 - x1) + abs(y0 - y1) + way.start.cost + way.goal.cost


def _window(starts: Sequence[Port], goals: Sequence[Port], by: float) -> Rect:
    return union([Rect(*port.point, 0, 0) for port in (*starts, *goals)]).grown(by)


def _through_grid(
    space: Space, starts: Sequence[Port], goals: Sequence[Port], clearance: float, home: Rect | None
) -> Way | None:
    if not starts or not goals:
        return None
    entries = [port.entry for port in (*starts, *goals)]
    grid = make_grid(space, [x for x, _ in entries], [y for _, y in entries], clearance, home)
    way = cheapest(grid, starts, goals)
    if way:
        way.points = simplified(way.points)
    return way


def _clear(space: Space, ports: Sequence[Port], squeeze: float) -> list[Port]:
    """The ports whose lead is free of boxes, with what stands in its way added to their cost."""
    result = []
    for port in ports:
        lead = port.lead * squeeze
        tried = Port(port.point, port.heading, lead, port.cost)
        blocked, cost = piece_cost(space, tried.point, tried.entry)
        if not blocked:
            result.append(Port(port.point, port.heading, lead, port.cost + cost - lead))
    return result


def _straightest(space: Space, starts: Sequence[Port], goals: Sequence[Port]) -> Way | None:
    best: Way | None = None
    for start in starts:
        facing = opposite(start.heading)
        for goal in goals:
            if goal.heading != facing or not _faces(start, goal):
                continue
            blocked, cost = piece_cost(space, start.point, goal.point)
            cost += start.cost + goal.cost
            if not blocked and (best is None or cost < best.cost):
                best = Way((start.point, goal.point), cost, start, goal)
    return best


def _faces(start: Port, goal: Port) -> bool:
    """Whether a straight line from one port ahead meets another one, of the opposite side, with room for a head."""
    (x0, y0), (x1, y1) = start.point, goal.point
    gap, off = ((x1 - x0), (y1 - y0)) if start.heading in (0, 2) else ((y1 - y0), (x1 - x0))
    return abs(off) < 0.5 and gap * (1 if start.heading < 2 else -1) >= SHORTEST


def piece_cost(space: Space, a: Point, b: Point) -> tuple[bool, float]:
    """Whether a box blocks a straight piece, and what the piece costs. Ends on a border do not block."""
    piece = bounds_of((a, b))
    upright = piece.width < piece.height
    thin = piece.grown(-1)
    thin = Rect(piece.x - 1, thin.y, 2, thin.height) if upright else Rect(thin.x, piece.y - 1, thin.width, 2)
    if any(thin.touches(body) for body in space.bodies):
        return True, 0.0
    size = piece.width + piece.height
    return False, size + _over_things(space, piece, thin, upright) + _on_lines(space, piece, upright)


def _over_things(space: Space, piece: Rect, thin: Rect, upright: bool) -> float:
    """The price for running over chips, beads and the like."""
    wide = thin.grown(THING_ROOM)
    grown = [thing.grown(THING_ROOM) for thing in space.things if wide.touches(thing)]
    spans = [(r.y, r.bottom) if upright else (r.x, r.right) for r in grown]
    return OVER_THING * sum(_common(Track(0, *span), piece, upright) for span in spans)


def _on_lines(space: Space, piece: Rect, upright: bool) -> float:
    """The price for running beside lines and across lines."""
    along, against = (space.columns, space.rows) if upright else (space.rows, space.columns)
    at, low, high = (piece.x, piece.y, piece.bottom) if upright else (piece.y, piece.x, piece.right)
    shared = sum(_common(track, piece, upright) for track in along if abs(track.at - at) < APART)
    crossed = sum(low < track.at < high and track.low < at < track.high for track in against)
    return SHARING * shared + CROSSING * crossed


def _common(track: Track, piece: Rect, upright: bool) -> float:
    low, high = (piece.y, piece.bottom) if upright else (piece.x, piece.right)
    return max(min(track.high, high) - max(track.low, low), 0.0)


def _forced(start: Port, goal: Port) -> Way:
    """A way for boxes that lie on one another. Between two ends at one point it goes out and back."""
    if start.point == goal.point:
        return Way((start.point, goal.entry, goal.point), 0.0, start, goal)
    (x0, y0), (x1, y1) = start.point, goal.point
    corner = (x1, y0) if start.heading in (0, 2) else (x0, y1)
    return Way(simplified((start.point, corner, goal.point)), 0.0, start, goal)
