"""How well a chip, a pill or a loop fits somewhere."""

from collections.abc import Iterable, Sequence

from canvas.geometry.drawing import Rect
from canvas.geometry.paths import overlap, union
from canvas.geometry.shelf import near
from canvas.geometry.space import Space

ON_BOX, CLOSE, ON_THING, ON_LINE, ABROAD = 3000.0, 6.0, 1500.0, 220.0, 60.0
IN_CORRIDOR = 200.0
BOX_ROOM, THING_ROOM, LINE_ROOM = 6.0, 2.0, 5.0


def penalty(space: Space, rect: Rect, home: Rect | None = None) -> float:
    """What it costs to stand there: nothing on free ground."""
    x0, y0, x1, y1 = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    window = rect.grown(BOX_ROOM)
    cost = _standing_on(near(space.bodies, window), (x0, y0, x1, y1), ON_BOX)
    cost += _standing_on(near(space.things, window), (x0, y0, x1, y1), ON_THING)
    if space.corridors:
        wide = rect.grown(THING_ROOM)
        cost += sum(IN_CORRIDOR for corridor in space.corridors.values() if wide.touches(corridor))
    lines = _lines_under(space, rect.grown(LINE_ROOM))
    if home and (x0 < home.x or x1 > home.right or y0 < home.y or y1 > home.bottom):
        cost += ABROAD
    return cost + ON_LINE * lines


def _standing_on(rects: Sequence[Rect], at: tuple[float, float, float, float], price: float) -> float:
    """The price for what lies under or close by. Written out, as this is where a drawing spends its time."""
    x0, y0, x1, y1 = at
    left, top, right, bottom = x0 - BOX_ROOM, y0 - BOX_ROOM, x1 + BOX_ROOM, y1 + BOX_ROOM
    cost = 0.0
    for other in rects:
        x, y = other.x, other.y
        if x < right and y < bottom and x + other.width > left and y + other.height > top:
            close = Rect(x0 - THING_ROOM, y0 - THING_ROOM, x1 - x0 + 2 * THING_ROOM, y1 - y0 + 2 * THING_ROOM)
            cost += price + overlap(close, other) if close.touches(other) else CLOSE
    return cost


def _lines_under(space: Space, area: Rect) -> int:
    x0, y0, x1, y1 = area.x, area.y, area.right, area.bottom
    rows = sum(1 for at, low, high in near(space.rows, area) if y0 < at < y1 and low < x1 and high > x0)
    return rows + sum(1 for at, low, high in near(space.columns, area) if x0 < at < x1 and low < y1 and high > y0)


def with_corridors(space: Space, window: Rect) -> Space:
    """What of a space touches a window, and the corridors there."""
    around = space.within(window)
    around.corridors = {key: way for key, way in space.corridors.items() if way.touches(window)}
    return around


def best_spot(space: Space, candidates: Iterable[tuple[Rect, float]], home: Rect | None = None) -> tuple[Rect, float]:
    """The candidate, given with its own cost, that fits best; the first one among equals."""
    ranked = sorted(candidates, key=lambda each: each[1])
    around = with_corridors(space, union([rect for rect, _ in ranked]).grown(BOX_ROOM))
    best, least = Rect(0, 0, 0, 0), float("inf")
    for rect, cost in ranked:
        if cost >= least:
            break
        total = cost + penalty(around, rect, home)
        if total < least:
            best, least = rect, total
    return best, least
