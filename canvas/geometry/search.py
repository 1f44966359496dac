"""The cheapest way through a grid, by A* over (place, heading), where every turn has its price."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple

from canvas.geometry.drawing import Point
from canvas.geometry.grid import Grid
from canvas.geometry.paths import STEPS, ahead, opposite

TURN, JOG, SHORT = 45.0, 160.0, 20.0


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


def cheapest(grid: Grid, starts: Sequence[Port], goals: Sequence[Port], limit: float = inf) -> Way | None:
    """The cheapest way from any of the starts to any of the goals, if there is one below `limit`. Equal costs are
    settled by the order of the ports and the grid, so that the same input gives the same way."""
    places = {x: i for i, x in enumerate(grid.xs)}, {y: i for i, y in enumerate(grid.ys)}
    ends = {_place(grid, places, goal): goal for goal in reversed(goals)}
    box = _box([goal.entry for goal in goals])
    search = _Search(grid, box)
    sources: dict[int, Port] = {}
    for start in starts:
        state = _place(grid, places, start) * 4 + start.heading
        if search.open(state, start.cost + start.lead, -1):
            sources[state] = start
    return _walk(search, sources, ends, limit)


def _place(grid: Grid, places: tuple[dict[float, int], dict[float, int]], port: Port) -> int:
    x, y = port.entry
    return places[1][round(y, 2)] * len(grid.xs) + places[0][round(x, 2)]


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


class _Search:
    """The open and the closed states of one search."""

    def __init__(self, grid: Grid, box: tuple[float, float, float, float]) -> None:
        self.grid = grid
        self.wide = len(grid.xs)
        self.cost: dict[int, float] = {}
        self.before: dict[int, int] = {}
        self.heap: list[tuple[float, int]] = []
        x0, y0, x1, y1 = box
        self.far_x = [max(x0 - x, x - x1, 0.0) for x in grid.xs]
        self.far_y = [max(y0 - y, y - y1, 0.0) for y in grid.ys]

    def open(self, state: int, cost: float, before: int) -> bool:
        if cost >= self.cost.get(state, inf):
            return False
        self.cost[state], self.before[state] = cost, before
        row, column = divmod(state >> 2, self.wide)
        heappush(self.heap, (cost + self.far_x[column] + self.far_y[row], state))
        return True

    def expand(self, state: int) -> None:
        heading = state & 3
        row, column = divmod(state >> 2, self.wide)
        cost, grid = self.cost[state], self.grid
        turn_cost = TURN + (JOG if self._just_turned(state) else 0)
        for turn in (heading, (heading + 1) & 3, (heading + 3) & 3):
            dx, dy = int(STEPS[turn][0]), int(STEPS[turn][1])
            x, y = column + dx, row + dy
            if not (0 <= x < self.wide and 0 <= y < len(grid.ys)):
                continue
            step = grid.across[row][min(column, x)] if dx else grid.down[column][min(row, y)]
            if step < inf:
                self.open((y * self.wide + x) * 4 + turn, cost + step + (turn_cost if turn != heading else 0), state)


    def _just_turned(self, state: int) -> bool:
        """Whether the last turn was so near that another one would make a jog."""
        heading, walked, start = state & 3, 0.0, state
        while walked < SHORT:
            before = self.before[state]
            if before < 0:
                return False
            walked = self._between(before, start)
            if before & 3 != heading:
                return walked < SHORT
            state = before
        return False

    def _between(self, a: int, b: int) -> float:
        (row, column), (other_row, other_column) = divmod(a >> 2, self.wide), divmod(b >> 2, self.wide)
        xs, ys = self.grid.xs, self.grid.ys
        return abs(xs[column] - xs[other_column]) + abs(ys[row] - ys[other_row])


def _walk(search: _Search, sources: dict[int, Port], ends: dict[int, Port], limit: float) -> Way | None:
    best, last = limit, -1
    done: set[int] = set()
    while search.heap:
        guess, state = heappop(search.heap)
        if guess >= best:
            break
        if state in done:
            continue
        done.add(state)
        goal = ends.get(state >> 2)
        if goal is not None and state & 3 != goal.heading:
            turn = 0.0 if state & 3 == opposite(goal.heading) else TURN
            total = search.cost[state] + turn + goal.lead + goal.cost
            if total < best:
                best, last = total, state
        search.expand(state)
    return _traced(search, sources, ends, last, best) if last >= 0 else None


def _traced(search: _Search, sources: dict[int, Port], ends: dict[int, Port], last: int, cost: float) -> Way:
    goal, state, points = ends[last >> 2], last, []
    while True:
        row, column = divmod(state >> 2, search.wide)
        points.append((search.grid.xs[column], search.grid.ys[row]))
        if search.before[state] < 0:
            break
        state = search.before[state]
    start = sources[state]
    return Way((start.point, *reversed(points), goal.point), cost, start, goal)
