"""Smart guides: where a rectangle that is being dragged stands in line with others, or makes gaps that are alike.

Units: canvas pixels. An axis is 0 across and 1 down.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from canvas.geometry.drawing import Point, Rect

ALIKE = 0.5
"""So far apart, in pixels, two places still count as one."""


class Guide(NamedTuple):
    """A line to be shown: through what stands in line, or over a `gap` that is like another one."""

    start: Point
    end: Point
    gap: bool = False


class Span(NamedTuple):
    """What a rectangle takes of an axis."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def pull(rect: Rect, others: Sequence[Rect], reach: float) -> tuple[float | None, float | None]:
    """How far to move a rectangle across and down so that it stands in line, or makes gaps alike: at most `reach`
    pixels, `None` where nothing is so near."""
    return _pull(rect, others, 0, reach), _pull(rect, others, 1, reach)


def guides(rect: Rect, others: Sequence[Rect]) -> tuple[Guide, ...]:
    """What to show for a rectangle that stands here: a line for every side or middle that it shares, and gaps."""
    return tuple(guide for axis in (0, 1) for guide in (*_lines(rect, others, axis), *_gaps(rect, others, axis)))


def _pull(rect: Rect, others: Sequence[Rect], axis: int, reach: float) -> float | None:
    own = _span(rect, axis)
    steps = [line - mine for other in others for mine, line in _pairs(own, _span(other, axis))]
    steps += [low - own.low for low, _ in _even_places(rect, others, axis)]
    near = [step for step in steps if abs(step) <= reach]
    return min(near, key=abs) if near else None


def _span(rect: Rect, axis: int) -> Span:
    return Span(rect.y, rect.y + rect.height) if axis else Span(rect.x, rect.x + rect.width)


def _pairs(own: Span, other: Span) -> tuple[tuple[float, float], ...]:
    """The sides and middles of two spans that can be in line with each other."""
    return ((own.low, other.low), (own.middle, other.middle), (own.high, other.high))


def _lines(rect: Rect, others: Sequence[Rect], axis: int) -> Iterator[Guide]:
    """One line for each side that is shared, as long as all that share it; for the middle, where no side is."""
    own, across = _span(rect, axis), _span(rect, 1 - axis)
    shared: dict[float, Span] = {}
    for other in others:
        for mine, line in _pairs(own, _span(other, axis)):
            if -ALIKE <= mine - line <= ALIKE:
                shared[mine] = _together(shared.get(mine, across), _span(other, 1 - axis))
    sides = shared.keys() & {own.low, own.high}
    for place, (low, high) in shared.items():
        if not sides or place in sides:
            yield Guide(_point(place, low, axis), _point(place, high, axis))


def _gaps(rect: Rect, others: Sequence[Rect], axis: int) -> Iterator[Guide]:
    """The gaps that are alike where a rectangle stands, each once."""
    own, shown = _span(rect, axis), set()
    for low, row in _even_places(rect, others, axis):
        if abs(low - own.low) <= ALIKE:
            shown |= {(a.high, b.low) for a, b in pairwise(sorted((*row, own)))}
    middle = _span(rect, 1 - axis).middle
    for low, high in sorted(shown):
        yield Guide(_point(low, middle, axis), _point(high, middle, axis), gap=True)


def _even_places(rect: Rect, others: Sequence[Rect], axis: int) -> Iterator[tuple[float, tuple[Span, Span]]]:
    """Where a rectangle would begin between two, after two, or before two, with gaps alike; and these two."""
    own = _span(rect, axis)
    size = own.high - own.low
    row = sorted(_span(other, axis) for other in _beside(rect, others, axis))
    before = [span for span in row if span.middle < own.middle]
    after = [span for span in row if span.middle >= own.middle]
    if before and after and after[0].low - before[-1].high > size:
        yield (before[-1].high + after[0].low - size) / 2, (before[-1], after[0])
    if len(before) > 1 and before[-1].low > before[-2].high:
        yield before[-1].high + (before[-1].low - before[-2].high), (before[-2], before[-1])
    if len(after) > 1 and after[1].low > after[0].high:
        yield after[0].low - (after[1].low - after[0].high) - size, (after[0], after[1])


def _beside(rect: Rect, others: Sequence[Rect], axis: int) -> Iterator[Rect]:
    """Those that are in one row, or in one column, with a rectangle."""
    low, high = _span(rect, 1 - axis)
    if axis:
        return (other for other in others if other.x < high and low < other.x + other.width)
    return (other for other in others if other.y < high and low < other.y + other.height)


def _together(one: Span, other: Span) -> Span:
    return Span(min(one.low, other.low), max(one.high, other.high))


def _point(along: float, across: float, axis: int) -> Point:
    return (across, along) if axis else (along, across)
