"""The steps of a finding on the drawing: where each number stands, and a card beside it with its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.findings import Step
from canvas.geometry.drawing import Drawing, Point, Rect
from widgets.canvas_view.anchors import anchor_of, elements_of, extent
from widgets.canvas_view.cards import card_at, ground_of

BESIDE = 24.0


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: its number, counted from 1, where it stands, and its card."""

    number: int
    anchor: Point
    card: Rect
    lines: tuple[str, ...]


def trail(drawing: Drawing, steps: Sequence[Step]) -> tuple[Stop, ...]:
    """Where the steps stand. A step whose place is not drawn is left out, and keeps its number."""
    if not steps:
        return ()
    anchors: dict[int, Point] = {}
    for number, step in enumerate(steps, 1):
        anchor = _anchor(drawing, step, tuple(anchors.values()))
        if anchor is not None:
            anchors[number] = anchor
    ground = ground_of(drawing, tuple(anchors.values()))
    stops: list[Stop] = []
    for number, anchor in anchors.items():
        card = card_at(anchor, steps[number - 1].sentence, ground)
        ground.solid.append(card.rect.grown(4))
        stops.append(Stop(number, anchor, card.rect, card.lines))
    return tuple(stops)


def _anchor(drawing: Drawing, step: Step, used: Sequence[Point]) -> Point | None:
    """A number stands at the top left of what was taken, where it covers no words; a second one beside it."""
    place = step.via if step.via is not None and any(elements_of(drawing, step.via)) else step.to
    point = anchor_of(drawing, place)
    if point is None:
        return None
    for element in elements_of(drawing, place):
        if hasattr(element, "rect"):
            rect = extent(element)
            point = (rect.x, rect.y)
            break
    while point in used:
        point = (point[0] + BESIDE, point[1])
    return point
