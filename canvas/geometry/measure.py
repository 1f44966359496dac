"""How good a drawing is, in numbers: what overlaps, what runs through what, what crosses."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from canvas.geometry.boxes import bodies
from canvas.geometry.crossings import crossing_points
from canvas.geometry.drawing import Bead, Box, Chip, Drawing, Element, Frame, Line, Point, Rect
from canvas.geometry.paths import bounds_of, segments
from canvas.geometry.shelf import Shelf

HEAD, SKIN, BESIDE, THICK, FAR = 11.0, 1.0, 6.0, 3.0, 40.0
NO_HEAD = ("none", "bar")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of one drawing. All but `crossings`, `shared` and `astray` are flaws whatever the design is; `shared`
    counts pairs of lines that run on each other for more than a few pixels, `astray` the words that stand so far from
    their line or bead that nobody can tell whose they are."""

    overlaps: int
    through_boxes: int
    chips_on_boxes: int
    chips_on_chips: int
    chips_on_beads: int
    chips_on_heads: int
    beads_on_boxes: int
    frame_overlaps: int
    lines_on_tabs: int
    shared: int
    crossings: int
    astray: int

    @property
    def flaws(self) -> int:
        """Everything that must not be in a drawing whose boxes leave room."""
        chips = self.chips_on_boxes + self.chips_on_chips + self.chips_on_beads + self.chips_on_heads
        frames = self.frame_overlaps + self.lines_on_tabs
        return self.overlaps + self.through_boxes + chips + self.beads_on_boxes + frames


def measure(drawing: Drawing) -> Measure:
    """Counts the flaws of a drawing."""
    chips = _rects(drawing.chips)
    shapes = [body for box in drawing.boxes for body in bodies(box)]
    beads = [_around(bead.center, bead.radius) for bead in drawing.beads]
    heads = [head_area(line) for line in drawing.lines if line.head not in NO_HEAD]
    inner = [box.rect.grown(-SKIN) for box in drawing.boxes]
    return Measure(
        overlaps=_pairs(_rects(drawing.boxes)),
        through_boxes=sum(runs_through(line, box) for line, box in _near_boxes(drawing)),
        chips_on_boxes=_hits(chips, shapes),
        chips_on_chips=_pairs(chips),
        chips_on_beads=_hits(chips, beads),
        chips_on_heads=_hits(chips, heads),
        beads_on_boxes=_hits([Rect(*bead.center, 0, 0) for bead in drawing.beads], inner),
        frame_overlaps=_pairs(_rects(drawing.frames)),
        lines_on_tabs=_hits([frame.tab for frame in drawing.frames], _pieces(drawing)),
        shared=len(set(_sharing(_flat(drawing)))),
        crossings=sum(map(len, crossing_points(drawing.lines).values())),
        astray=sum(_is_astray(chip, drawing) for chip in drawing.chips),
    )


def _rects(elements: Sequence[Box | Chip | Frame]) -> list[Rect]:
    return [element.rect for element in elements]


def _flat(drawing: Drawing) -> list[Line]:
    return [line for line in drawing.lines if line.kind != "retry"]


def _pieces(drawing: Drawing) -> list[Rect]:
    """The straight pieces of all lines, with the ink of a hair."""
    return [bounds_of(segment).grown(0.1) for line in _flat(drawing) for segment in segments(line.points)]


def _is_astray(chip: Chip, drawing: Drawing) -> bool:
    named = [area for each in drawing.of(chip.id) for area in _ink(each)]
    return bool(named) and not any(chip.rect.grown(FAR).touches(area) for area in named)


def _ink(element: Element) -> list[Rect]:
    """Where a line or a bead is."""
    if isinstance(element, Line):
        return [bounds_of(segment) for segment in segments(element.points)]
    return [_around(element.center, element.radius)] if isinstance(element, Bead) else []


def _near_boxes(drawing: Drawing) -> Iterator[tuple[Line, Box]]:
    """Each line with the boxes that it may run through."""
    boxes = _shelf(drawing.boxes, lambda box: box.rect)
    for line in _flat(drawing):
        around = (boxes.near(bounds_of(segment)) for segment in segments(line.points))
        for box in dict.fromkeys(chain.from_iterable(around)):
            yield line, box


def _shelf(items: Iterable[T], area: Callable[[T], Rect]) -> Shelf[T]:
    shelf = Shelf(area)
    shelf.extend(items)
    return shelf


def runs_through(line: Line, box: Box) -> bool:
    """Whether a line runs through a box; touching its border is what lines are for."""
    if line.kind == "retry":
        return False
    inner = [body.grown(-SKIN) for body in bodies(box)]
    return any(bounds_of(segment).grown(0.1).touches(body) for segment in segments(line.points) for body in inner)


def head_area(line: Line) -> Rect:
    """What the head of a line covers."""
    (x0, y0), (x, y) = line.points[-2], line.points[-1]
    if abs(x - x0) >= abs(y - y0):
        return Rect(x - HEAD if x >= x0 else x, y - HEAD / 2, HEAD, HEAD)
    return Rect(x - HEAD / 2, y - HEAD if y >= y0 else y, HEAD, HEAD)


def _around(center: Point, radius: float) -> Rect:
    return Rect(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)


def _pairs(rects: Sequence[Rect]) -> int:
    shelf = Shelf[tuple[int, Rect]](lambda each: each[1])
    shelf.extend(enumerate(rects))
    return sum(1 for i, a in shelf for j, b in shelf.near(a) if i < j and a.touches(b))


def _hits(some: Sequence[Rect], others: Sequence[Rect]) -> int:
    shelf = _shelf(others, lambda rect: rect)
    return sum(1 for a in some for b in shelf.near(a) if a.touches(b))


def _sharing(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The pairs of lines that run on each other for a while, by their places in the list; some more than once."""
    pieces = Shelf[tuple[int, Rect]](lambda each: each[1].grown(THICK))
    pieces.extend((i, bounds_of(segment)) for i, line in enumerate(lines) for segment in segments(line.points))
    for i, piece in pieces:
        yield from ((i, j) for j, other in pieces.near(piece.grown(THICK)) if i < j and _runs_along(piece, other))


def _runs_along(p: Rect, q: Rect) -> bool:
    wide = min(p.right, q.right) - max(p.x, q.x)
    high = min(p.bottom, q.bottom) - max(p.y, q.y)
    level = p.height < 1 > q.height and wide > BESIDE and abs(p.y - q.y) < THICK
    return level or (p.width < 1 > q.width and high > BESIDE and abs(p.x - q.x) < THICK)
