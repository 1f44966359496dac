"""What is shown over a drawing while hands are at work, as plain values: selection, handles, hover, previews, path."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from canvas.geometry.drawing import Box, Element, Frame, Line, Point, Rect, Shown
from widgets.canvas_view.anchors import contains, elements_of, extent
from widgets.canvas_view.cards import link
from widgets.canvas_view.desk import Overlay
from widgets.canvas_view.ghosts import Ghost

HANDLE_RADIUS = 5.0
OUTLINE_GAP = 6.0
GHOST_ROOM = 18.0
"""What a head or a dashed outline takes beyond its element."""
Kind = Literal[
    "selected",
    "hovered",
    "target",
    "lit",
    "handle",
    "preview",
    "marquee",
    "trail",
    "step",
    "card",
    "link",
    "ghost",
    "comes",
    "guide",
    "gap",
]
End = Literal["source", "target"]
OutlineKind = Literal["selected", "hovered", "target", "lit"]


@dataclass(frozen=True, slots=True)
class Highlight:
    """One mark over the drawing, and the rectangle around it.

    `element` is what an outline or a trail follows, `path` the two ends of a preview or link, `lines` the words of a
    card; `dashed` says that the arrow comes later.
    """

    key: str
    kind: Kind
    rect: Rect
    element: Element | None = None
    path: tuple[Point, ...] = ()
    dashed: bool = False
    number: int = 0
    lines: tuple[str, ...] = ()


def highlights(drawing: Shown, selected: frozenset[str], overlay: Overlay) -> tuple[Highlight, ...]:
    """All marks for a selection and what is under way, from the ground up. A ghost is shown alone."""
    if overlay.proposed is not None:
        return tuple(_ghost_marks(overlay.proposed))
    marks = [*_outlines(drawing, selected, "selected")]
    if overlay.hovered is not None and overlay.hovered not in selected:
        marks += _outlines(drawing, (overlay.hovered,), "hovered")
    if overlay.target is not None:
        marks += _outlines(drawing, (overlay.target,), "target")
    marks += _outlines(drawing, sorted(overlay.lit), "lit")
    marks += [handle for box in handle_boxes(drawing, selected, overlay.hovered) for handle in _handles(drawing, box)]
    marks += _end_marks(drawing, selected)
    if overlay.preview is not None:
        marks.append(
            Highlight("preview", "preview", _span(overlay.preview), path=overlay.preview, dashed=overlay.preview_later)
        )
    marks += [Highlight(f"ghost:{index}", "ghost", rect) for index, rect in enumerate(overlay.ghosts)]
    marks += _guide_marks(overlay)
    if overlay.marquee is not None:
        marks.append(Highlight("marquee", "marquee", overlay.marquee))
    return (*_trail_marks(drawing, overlay), *marks)


def handle_boxes(drawing: Shown, selected: frozenset[str], hovered: str | None) -> tuple[Box, ...]:
    """The states that show handles: the selected one, if it is alone, and the one under the pointer."""
    shown = (selected if len(selected) == 1 else frozenset()) | (set() if hovered is None else {hovered})
    found = (element for each in sorted(shown) for element in elements_of(drawing, each))
    return tuple(element for element in found if isinstance(element, Box))


def handle_points(box: Box) -> tuple[Point, ...]:
    """Where a state's handles are, on its selection's outline: top, right, bottom, left."""
    rect = box.rect.grown(OUTLINE_GAP)
    x, y = rect.center
    return ((x, rect.y), (rect.right, y), (x, rect.bottom), (rect.x, y))


def end_points(drawing: Shown, selected: frozenset[str]) -> tuple[tuple[Line, End, Point], ...]:
    """The handles with which the ends of what is selected alone are led elsewhere: both ends of an arrow, the head of
    the line of a failure or a fallback, which starts at its bead."""
    shown = elements_of(drawing, *selected) if len(selected) == 1 else ()
    lines = [line for line in shown if isinstance(line, Line)]
    return tuple((line, end, line.points[index]) for line in lines for end, index in _loose_ends(line))


def _loose_ends(line: Line) -> tuple[tuple[End, int], ...]:
    if line.kind in ("waits", "later"):
        return (("source", 0), ("target", -1))
    return (("target", -1),) if line.leads_to is not None else ()


def _end_marks(drawing: Shown, selected: frozenset[str]) -> Iterator[Highlight]:
    for line, end, (x, y) in end_points(drawing, selected):
        yield Highlight(f"handle:{line.key}:{end}", "handle", Rect(x, y, 0, 0).grown(HANDLE_RADIUS))


def _outlines(drawing: Shown, ids: Iterable[str], kind: OutlineKind) -> Iterator[Highlight]:
    for element_id in ids:
        for element in elements_of(drawing, element_id):
            if isinstance(element, Line):
                yield Highlight(f"{kind}:{element.key}", "trail", extent(element).grown(OUTLINE_GAP), element)
            elif kind != "hovered" or not isinstance(element, Frame):
                yield Highlight(f"{kind}:{element.key}", kind, extent(element).grown(OUTLINE_GAP), element)


def free_handles(drawing: Shown, box: Box) -> tuple[Point, ...]:
    """The handles of a state that lie on no bead: a failure there could not be taken otherwise."""
    around = box.rect.grown(OUTLINE_GAP)
    near = (extent(bead).grown(HANDLE_RADIUS) for bead in drawing.beads_near(around.grown(HANDLE_RADIUS)))
    beads = [rect for rect in near if rect.touches(around)]
    return tuple(point for point in handle_points(box) if not any(contains(bead, point) for bead in beads))


def _handles(drawing: Shown, box: Box) -> Iterator[Highlight]:
    for index, (x, y) in enumerate(free_handles(drawing, box)):
        yield Highlight(f"handle:{box.id}:{index}", "handle", Rect(x, y, 0, 0).grown(HANDLE_RADIUS))


def _guide_marks(overlay: Overlay) -> Iterator[Highlight]:
    for index, (start, end, is_gap) in enumerate(overlay.guides):
        ends = (start, end)
        yield Highlight(f"guide:{index}", "gap" if is_gap else "guide", _span(ends), path=ends)


def _span(points: tuple[Point, Point]) -> Rect:
    (x1, y1), (x2, y2) = points
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _trail_marks(drawing: Shown, overlay: Overlay) -> Iterator[Highlight]:
    for index, line in enumerate(_trail_lines(drawing, overlay)):
        yield Highlight(f"trail:{index}:{line.key}", "trail", extent(line).grown(OUTLINE_GAP), line)
    for stop in overlay.stops:
        yield Highlight(f"card:{stop.number}", "card", stop.card, lines=stop.lines)
        ends = link(stop.anchor, stop.card)
        yield Highlight(f"link:{stop.number}", "link", _span(ends), path=ends)
        circle = Rect(*stop.anchor, 0, 0).grown(STEP_RADIUS)
        yield Highlight(f"step:{stop.number}", "step", circle, number=stop.number)


STEP_RADIUS = 11.0


def _trail_lines(drawing: Shown, overlay: Overlay) -> Iterator[Line]:
    taken = dict.fromkeys(each for step in overlay.steps for each in (step.via, step.failure) if each is not None)
    shown = (element for each in taken for element in elements_of(drawing, each))
    return (element for element in shown if isinstance(element, Line) and element.kind != "stub")


def _ghost_marks(ghost: Ghost) -> Iterator[Highlight]:
    for element in ghost.comes:
        yield Highlight(f"comes:{element.key}", "comes", extent(element).grown(GHOST_ROOM), element)
