"""Lining up and spreading out: where rectangles go so that their sides, their middles or their gaps are alike.

Units: canvas pixels. What stays where it is keeps its place; a place is a top left corner.
"""

from collections.abc import Callable, Mapping
from typing import Literal

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.paths import union

Side = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["across", "down"]
Rects = Mapping[str, Rect]
Places = dict[str, Point]

_PLACES: Mapping[Side, Callable[[Rect, Rect], Point]] = {
    "left": lambda all_of_them, each: (all_of_them.x, each.y),
    "centre": lambda all_of_them, each: (all_of_them.center[0] - each.width / 2, each.y),
    "right": lambda all_of_them, each: (all_of_them.right - each.width, each.y),
    "top": lambda all_of_them, each: (each.x, all_of_them.y),
    "middle": lambda all_of_them, each: (each.x, all_of_them.center[1] - each.height / 2),
    "bottom": lambda all_of_them, each: (each.x, all_of_them.bottom - each.height),
}


def align(rects: Rects, side: Side) -> Places:
    """Where the rectangles go so that this side, or middle, of each is on the one of them all together."""
    around = union(list(rects.values()))
    return {each: _PLACES[side](around, rect) for each, rect in rects.items()}


def distribute(rects: Rects, axis: Axis) -> Places:
    """Where the rectangles go so that the gaps between them are alike. The first and the last one stay.

    Where there is no room between these two the gaps are negative, and still alike.
    """
    spans = sorted((_span(rect, axis), each) for each, rect in rects.items())
    if len(spans) < 2:
        return {each: (rect.x, rect.y) for each, rect in rects.items()}
    (first, _), (last, _) = spans[0], spans[-1]
    taken = sum(size for (_, size), _ in spans)
    gap = (last[0] + last[1] - first[0] - taken) / (len(spans) - 1)
    places, along = {}, first[0]
    for (_, size), each in spans:
        rect = rects[each]
        places[each] = (along, rect.y) if axis == "across" else (rect.x, along)
        along += size + gap
    return places


def _span(rect: Rect, axis: Axis) -> tuple[float, float]:
    """Where a rectangle begins on an axis, and how long it is there."""
    return (rect.x, rect.width) if axis == "across" else (rect.y, rect.height)
