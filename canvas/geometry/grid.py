"""The sparse grid on which lines are routed: a few rows and columns around what stands there, and what it costs to go
along them (after Hanan 1966; costs as in Wybrow, Marriott and Stuckey, "Orthogonal connector routing", 2009).

The cost of a way is its length, and more where it crosses lines, runs beside them, over things, or close to boxes.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from canvas.geometry.drawing import Rect
from canvas.geometry.space import Space, Track

CROSSING, SHARING, OVER_THING, CLOSE, AWAY = 1200.0, 120.0, 72.0, 0.4, 0.4
APART, CLOSE_BY, THING_ROOM = 11.0, 20.0, 5.0
CHANNEL, BESIDE, PAST_THING, NEARLY, MARGIN = 28.0, 14.0, 8.0, 7.0, 14.0

Costs = list[list[float]]
Span = tuple[float, float]


@dataclass(slots=True)
class Grid:
    """`across[row][i]` is the cost of the way from column `i` to the next one, `down[column][i]` likewise by rows."""

    xs: list[float]
    ys: list[float]
    across: Costs
    down: Costs


def make_grid(space: Space, xs: Iterable[float], ys: Iterable[float], clearance: float, home: Rect | None) -> Grid:
    """The grid through all of `xs` and `ys` and the channels of a space, inside of its window. Ways within `clearance`
    of a box are closed; ways outside of `home` are not preferred, and without a home those between the frames are."""
    frames = [] if home else space.frames
    columns = _lines(xs, _upright(space, frames), (space.window.x, space.window.right))
    rows = _lines(ys, _level(space, frames), (space.window.y, space.window.bottom))
    across, down = _plain(columns, len(rows)), _plain(rows, len(columns))
    for rect, cost in (*_areas(space, clearance), *((frame.grown(10), AWAY) for frame in frames)):
        horizontal, vertical = (rect.x, rect.right), (rect.y, rect.bottom)
        _add(across, rows, columns, vertical, horizontal, cost)
        _add(down, columns, rows, horizontal, vertical, cost)
    for track in space.rows:
        _add(across, rows, columns, (track.at - APART, track.at + APART), (track.low, track.high), SHARING)
        _cross(down, columns, rows, track)
    for track in space.columns:
        _add(down, columns, rows, (track.at - APART, track.at + APART), (track.low, track.high), SHARING)
        _cross(across, rows, columns, track)
    if home:
        _prefer(across, rows, columns, (home.y, home.bottom), (home.x, home.right))
        _prefer(down, columns, rows, (home.x, home.right), (home.y, home.bottom))
    return Grid(columns, rows, across, down)


def _areas(space: Space, clearance: float) -> Iterable[tuple[Rect, float]]:
    for box in space.boxes:
        yield box.grown(CLOSE_BY), CLOSE
    for body in space.bodies:
        yield body.grown(clearance), inf
    for thing in space.things:
        yield thing.grown(THING_ROOM), OVER_THING


def _upright(space: Space, frames: Sequence[Rect]) -> Iterator[float]:
    yield from _gap_middles([(f.x, f.right) for f in frames])
    yield from _channels([(b.x, b.right) for b in space.boxes])
    yield from _beside(space.columns, [(t.x, t.right) for t in space.things])


def _level(space: Space, frames: Sequence[Rect]) -> Iterator[float]:
    yield from _gap_middles([(f.y, f.bottom) for f in frames])
    yield from _channels([(b.y, b.bottom) for b in space.boxes])
    yield from _beside(space.rows, [(t.y, t.bottom) for t in space.things])


def _channels(spans: Sequence[Span]) -> Iterator[float]:
    """The middle of each gap between boxes, and a channel on both sides of each box."""
    yield from _gap_middles(spans)
    yield from sorted({edge for low, high in spans for edge in (low - CHANNEL, high + CHANNEL)})


def _beside(tracks: Iterable[Track], things: Sequence[Span]) -> Iterator[float]:
    """A way on both sides of each line that is there already, and of each thing."""
    yield from sorted({edge for track in tracks for edge in (track.at - BESIDE, track.at + BESIDE)})
    yield from sorted({edge for low, high in things for edge in (low - PAST_THING, high + PAST_THING)})


def _lines(wanted: Iterable[float], more: Iterable[float], window: Span) -> list[float]:
    """All the wanted lines, and what of the others lies in the window and does not nearly coincide with an earlier."""
    result = sorted({round(each, 2) for each in wanted})
    for each in more:
        if not window[0] + MARGIN < each < window[1] - MARGIN:
            continue
        index = bisect_left(result, each)
        before = each - result[index - 1] if index else inf
        after = result[index] - each if index < len(result) else inf
        if before >= NEARLY and after >= NEARLY:
            result.insert(index, each)
    return result


def _gap_middles(spans: Sequence[Span]) -> Iterable[float]:
    """The middles of what no span covers."""
    reached = -inf
    for low, high in sorted(spans):
        if reached > -inf and low > reached:
            yield (low + reached) / 2
        reached = max(reached, high)


def _plain(lines: Sequence[float], count: int) -> Costs:
    steps = [b - a for a, b in pairwise(lines)]
    return [list(steps) for _ in range(count)]


def _add(costs: Costs, lanes: list[float], stops: list[float], lane_span: Span, stop_span: Span, each: float) -> None:
    """Adds `each` for every pixel of the ways inside of an area."""
    first = max(bisect_right(stops, stop_span[0]) - 1, 0)
    last = min(bisect_left(stops, stop_span[1]), len(stops) - 1)
    parts = [
        (i, each * max(min(stops[i + 1], stop_span[1]) - max(stops[i], stop_span[0]), 0.001))
        for i in range(first, last)
    ]
    for lane in range(bisect_right(lanes, lane_span[0]), bisect_left(lanes, lane_span[1])):
        row = costs[lane]
        for i, part in parts:
            row[i] += part


def _cross(costs: Costs, lanes: list[float], stops: list[float], track: Track) -> None:
    """Adds the price of a crossing to every way that goes over a line."""
    after = bisect_left(stops, track.at)
    if 0 < after < len(stops):
        for lane in range(bisect_right(lanes, track.low), bisect_left(lanes, track.high)):
            costs[lane][after - 1] += CROSSING


def _prefer(costs: Costs, lanes: list[float], stops: list[float], lane_span: Span, stop_span: Span) -> None:
    for lane, at in enumerate(lanes):
        row, outside = costs[lane], not lane_span[0] <= at <= lane_span[1]
        for i in range(len(stops) - 1):
            if outside or stops[i + 1] <= stop_span[0] or stops[i] >= stop_span[1]:
                row[i] += AWAY * (stops[i + 1] - stops[i])
