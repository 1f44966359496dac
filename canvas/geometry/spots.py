"""How well a chip, a pill or a loop fits somewhere."""

from collections.abc import Iterable

from canvas.geometry.drawing import Rect
from canvas.geometry.paths import overlap
from canvas.geometry.space import Space

ON_BOX, CLOSE, ON_THING, ON_LINE, ABROAD = 3000.0, 6.0, 1500.0, 220.0, 60.0
IN_CORRIDOR = 200.0
BOX_ROOM, THING_ROOM, LINE_ROOM = 6.0, 2.0, 5.0


def penalty(space: Space, rect: Rect, home: Rect | None = None) -> float:
    """What it costs to stand there: nothing on free ground."""
    cost = 0.0
    wide, near = rect.grown(BOX_ROOM), rect.grown(THING_ROOM)
    for box in space.bodies:
        if wide.touches(box):
            cost += ON_BOX + overlap(near, box) if near.touches(box) else CLOSE
    for thing in space.things:
        if wide.touches(thing):
            cost += ON_THING + overlap(near, thing) if near.touches(thing) else CLOSE
    cost += sum(IN_CORRIDOR for corridor in space.corridors.values() if near.touches(corridor))
    cost += ON_LINE * _lines_under(space, rect.grown(LINE_ROOM))
    if home and (rect.x < home.x or rect.right > home.right or rect.y < home.y or rect.bottom > home.bottom):
        cost += ABROAD
    return cost


def _lines_under(space: Space, rect: Rect) -> int:
    x0, y0, x1, y1 = rect.x, rect.y, rect.right, rect.bottom
    rows = sum(1 for t in space.rows if y0 < t.at < y1 and t.low < x1 and t.high > x0)
    return rows + sum(1 for t in space.columns if x0 < t.at < x1 and t.low < y1 and t.high > y0)


def best_spot(space: Space, candidates: Iterable[tuple[Rect, float]], home: Rect | None = None) -> tuple[Rect, float]:
    """The candidate, given with its own cost, that fits best; the first one among equals."""
    best, least = Rect(0, 0, 0, 0), float("inf")
    for rect, cost in candidates:
        if cost >= least:
            continue
        total = cost + penalty(space, rect, home)
        if total < least:
            best, least = rect, total
    return best, least
