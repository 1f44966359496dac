"""A cheap way through a grid, by A* over (place, heading), where every turn has its price.

The search is a little eager: it overrates the distance to the goal, and may so miss a way that is slightly cheaper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple

from canvas.geometry.drawing import Point
from canvas.geometry.grid import Grid
from canvas.geometry.paths import ahead, opposite

TURN, JOG, SHORT, TIGHT = 45.0, 160.0, 36.0, 14.0
EAGER = 1.15


class Port(NamedTuple):
    """A place where a line may leave or arrive: `heading` points away from what it is the border of, the line runs
    straight for `lead` pixels, and `cost` says how little it is liked."""

    point: Point
    heading: int
    lead: float = 24.0
    cost: float = 0.0

    @property
    def entry(self) -> Point:
        """The point where the line may first turn."""
        return ahead(self.point, self.heading, self.lead)


@dataclass(slots=True)
class Way:
    """A route with its cost, and the ports that it uses."""

    points: tuple[Point, ...]
    cost: float
    start: Port
    goal: Port


def cheapest(grid: Grid, starts: Sequence[Port], goals: Sequence[Port]) -> Way | None:
    """The cheapest way from any of the starts to any of the goals, if there is one. Equal costs are settled by the
    order of the ports and the grid, so that the same input gives the same way."""
    places = {x: i for i, x in enumerate(grid.xs)}, {y: i for i, y in enumerate(grid.ys)}
    ends = {_place(grid, places, goal): goal for goal in reversed(goals)}
    search = _Search(grid, _box([goal.entry for goal in goals]), min(goal.lead + goal.cost for goal in goals))
    sources: dict[int, Port] = {}
    for start in starts:
        state = _place(grid, places, start) * 4 + start.heading
        if search.open(state, start.cost + start.lead):
            sources[state] = start
    last, cost = _walk(search, ends)
    return _traced(search, sources, ends[last >> 2], last, cost) if last >= 0 else None


def _place(grid: Grid, places: tuple[dict[float, int], dict[float, int]], port: Port) -> int:
    x, y = port.entry
    return places[1][round(y, 2)] * len(grid.xs) + places[0][round(x, 2)]


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _turns(below: float, above: float, to_the_right: tuple[int, int, int, int]) -> tuple[int, ...]:
    """How often a line must turn at least, by its heading, when its goal lies to the right, to the left, or neither:
    once when it goes across, twice when it goes away. `to_the_right` says so for the first case."""
    if below > 0:
        return to_the_right
    if above > 0:
        east, south, west, north = to_the_right
        return (west, north, east, south)
    return (0, 0, 0, 0)


@lru_cache(maxsize=16)
def _most(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(TURN * max(pair) for pair in zip(a, b, strict=True))


class _Search:
    """The open and the closed states of one search. A state is a place and a heading in one number; `corner` is the
    place of its last turn, -1 before the first one."""

    def __init__(self, grid: Grid, box: tuple[float, float, float, float], last: float) -> None:
        wide, high = len(grid.xs), len(grid.ys)
        states = 4 * wide * high
        self.place_x = grid.xs * high
        self.place_y = [y for y in grid.ys for _ in range(wide)]
        self.cost = [inf] * states
        self.before = [-1] * states
        self.corner = [-1] * states
        self.heap: list[tuple[float, int]] = []
        self.steps = _steps(grid)
        self.ways = (1, wide, -1, -wide)
        self.far = _far(grid, box, last)
        self.turns = _all_turns(grid, box)

    def open(self, state: int, cost: float) -> bool:
        """Makes a state a beginning."""
        if cost >= self.cost[state]:
            return False
        self.cost[state] = cost
        heappush(self.heap, (self.guess(state), state))
        return True

    def guess(self, state: int) -> float:
        """What the whole way would cost if nothing stood between here and the goals."""
        return self.cost[state] + self.far[state >> 2] + self.turns[state >> 2][state & 3]

    def expand(self, state: int) -> None:
        """Opens what is ahead, to the right and to the left of a state."""
        heading, place, costs = state & 3, state >> 2, self.cost
        cost, turned = costs[state], costs[state] + self.turn(state)
        for turn in (heading, (heading + 1) & 3, (heading + 3) & 3):
            total = (cost if turn == heading else turned) + self.steps[turn][place]
            if total == inf:
                continue
            target = place + self.ways[turn]
            following = target * 4 + turn
            if total < costs[following]:
                costs[following] = total
                self.before[following] = state
                self.corner[following] = self.corner[state] if turn == heading else place
                heappush(self.heap, (total + self.far[target] + self.turns[target][turn], following))

    def turn(self, state: int) -> float:
        """The price of a turn: more where the last one was so near that the line would jog, and none is possible where
        two round corners would not fit."""
        corner, place = self.corner[state], state >> 2
        if corner < 0:
            return TURN
        run = abs(self.place_x[place] - self.place_x[corner]) + abs(self.place_y[place] - self.place_y[corner])
        if run >= SHORT:
            return TURN
        return TURN + JOG if run >= TIGHT else inf

    def point(self, place: int) -> Point:
        """The point of a place."""
        return (self.place_x[place], self.place_y[place])


def _far(grid: Grid, box: tuple[float, float, float, float], last: float) -> list[float]:
    """How far each place is from the goals, a little overrated."""
    x0, y0, x1, y1 = box
    far_x = [max(x0 - x, x - x1, 0.0) for x in grid.xs]
    far_y = [max(y0 - y, y - y1, 0.0) for y in grid.ys]
    return [EAGER * (dx + dy) + last for dy in far_y for dx in far_x]


def _all_turns(grid: Grid, box: tuple[float, float, float, float]) -> list[tuple[float, ...]]:
    """The price of the turns that are needed at least, by place and heading."""
    x0, y0, x1, y1 = box
    by_x = [_turns(x0 - x, x - x1, (0, 1, 2, 1)) for x in grid.xs]
    by_y = [_turns(y0 - y, y - y1, (1, 0, 1, 2)) for y in grid.ys]
    rows = {kind: [_most(kind, other) for other in by_x] for kind in set(by_y)}
    return [turns for kind in by_y for turns in rows[kind]]


def _steps(grid: Grid) -> tuple[list[float], list[float], list[float], list[float]]:
    """What it costs to leave each place to the east, south, west and north; nothing leaves the grid."""
    east = [cost for row in grid.across for cost in (*row, inf)]
    west = [cost for row in grid.across for cost in (inf, *row)]
    rows = list(zip(*grid.down, strict=True))
    edge = [inf] * len(grid.xs)
    return east, [cost for row in (*rows, edge) for cost in row], west, [cost for row in (edge, *rows) for cost in row]


def _walk(search: _Search, ends: dict[int, Port]) -> tuple[int, float]:
    """The last state of the cheapest way and its cost; -1 when there is none."""
    best, last = inf, -1
    heap, costs = search.heap, search.cost
    while heap:
        guess, state = heappop(heap)
        if guess >= best:
            break
        if guess > search.guess(state):
            continue
        goal = ends.get(state >> 2)
        if goal is not None and state & 3 != goal.heading:
            turn = 0.0 if state & 3 == opposite(goal.heading) else search.turn(state)
            total = costs[state] + turn + goal.lead + goal.cost
            if total < best:
                best, last = total, state
        search.expand(state)
    return last, best


def _traced(search: _Search, sources: dict[int, Port], goal: Port, last: int, cost: float) -> Way:
    state, points = last, [search.point(last >> 2)]
    while search.before[state] >= 0:
        state = search.before[state]
        points.append(search.point(state >> 2))
    start = sources[state]
    return Way((start.point, *reversed(points), goal.point), cost, start, goal)
