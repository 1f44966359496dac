"""How well a chip, a pill or a loop fits somewhere."""

from collections.abc import Iterable

from canvas.geometry.drawing import Rect
from canvas.geometry.paths import overlap
from canvas.geometry.space import Space

ON_BOX, ON_THING, ON_LINE, ABROAD = 3000.0, 1500.0, 220.0, 60.0
BOX_ROOM, THING_ROOM, LINE_ROOM = 6.0, 3.0, 5.0


def penalty(space: Space, rect: Rect, home: Rect | None = None) -> float:
    """What it costs to stand there: nothing on free ground."""
    cost = 0.0
    wide = rect.grown(BOX_ROOM)
    cost += sum(ON_BOX + overlap(wide, box) for box in space.boxes if wide.touches(box))
    near = rect.grown(THING_ROOM)
    cost += sum(ON_THING + overlap(near, thing) for thing in space.things if near.touches(thing))
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
