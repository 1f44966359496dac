"""Zoom and fit as numbers: limits, steps, and which part of a drawing fits into how many pixels."""

from collections.abc import Iterable

from canvas.findings import Step
from canvas.geometry.drawing import Drawing, Rect
from widgets.canvas_view.anchors import around, corners_of, elements_of, extent

SMALLEST, LARGEST = 0.1, 4.0
STEP = 1.2
FIT_MARGIN, TIGHT_MARGIN = 16.0, 4.0


def limited(zoom: float) -> float:
    """A zoom within what the canvas allows, 10 % to 400 %."""
    return min(max(zoom, SMALLEST), LARGEST)


def fitting(area: Rect, width: float, height: float, *, at_most: float = 1.0) -> float:
    """The zoom at which an area with a margin fits into `width` by `height` pixels, and no more than `at_most`.

    Where only the margin is missing, it is given up for the sake of sharp text.
    """
    room, tight = area.grown(FIT_MARGIN), area.grown(TIGHT_MARGIN)
    if tight.width * at_most <= width and tight.height * at_most <= height:
        return at_most
    return limited(min(width / room.width, height / room.height, at_most))


def area_of(drawing: Drawing, ids: Iterable[str]) -> Rect | None:
    """The rectangle around all that shows these ids, or `None` when nothing does."""
    rects = [extent(element) for element_id in ids for element in elements_of(drawing, element_id)]
    if not rects:
        return None
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def area_of_run(drawing: Drawing, steps: Iterable[Step], cards: Iterable[Rect]) -> Rect | None:
    """The rectangle around all that a run goes through, and the cards that say so; `None` where there is nothing."""
    places = area_of(drawing, [place for step in steps for place in (step.via, step.to) if place])
    corners = [corner for rect in (*cards, places) if rect is not None for corner in corners_of(rect)]
    return around(tuple(corners)) if corners else None
