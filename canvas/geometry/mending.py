"""Lines that cross others are led once more when all stand, as each was drawn without knowing those that came later
(rip-up and re-route, after Dees and Karger, "Automated rip-up and reroute techniques", 1982). So are words moved."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from canvas.geometry.crossings import MARGIN
from canvas.geometry.drawing import Point, Rect
from canvas.geometry.failures import Knot
from canvas.geometry.paths import bounds_of, head_area, segments
from canvas.geometry.search import Way
from canvas.geometry.shelf import near
from canvas.geometry.sketch import Sketch
from canvas.geometry.space import Space, Track, tracks_of

NEARBY = 9.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """How the line of an element is drawn: a way is found for it, then it is put there, which gives the beads on it
    with what hangs on them. One that is `loose`, as nothing stands on it but its chip, can be lifted off again;
    `release` then gives back where it started and ended."""

    id: str
    loose: bool
    find: Callable[[], Way]
    put: Callable[[Way], list[Knot]]
    release: Callable[[Way], None]


def mend(sketch: Sketch, drawn: Sequence[tuple[Stroke, Way]]) -> None:
    """Leads each of these lines anew that crosses others, the worst first, and keeps what crosses fewer, unless words
    would be harder to read there."""
    for stroke, way in sorted(drawn, key=lambda each: -crossed(sketch.space, each[1].points)):
        if crossed(sketch.space, way.points):
            _lead_anew(sketch, stroke, way)


def settle(sketch: Sketch) -> None:
    """Looks for other places for the chips on lines that something came to stand on after them."""
    by_hand = sketch.look.design.layout.labels
    for face, spot in sketch.spots.items():
        if face.id not in by_hand and _stands_on_others(sketch.space, sketch.chips[face.key].rect):
            sketch.remove_chip(face.key)
            sketch.add_chip(face, spot())


def _lead_anew(sketch: Sketch, stroke: Stroke, old: Way) -> None:
    _lift(sketch, stroke, old)
    new = stroke.find()
    fewer = crossed(sketch.space, new.points) < crossed(sketch.space, old.points)
    stroke.put(new if fewer else old)
    if fewer and not _is_clear(sketch, stroke.id, new.points):
        _lift(sketch, stroke, new)
        stroke.put(old)


def _lift(sketch: Sketch, stroke: Stroke, way: Way) -> None:
    sketch.remove_line(f"line:{stroke.id}")
    sketch.remove_chip(f"chip:{stroke.id}")
    stroke.release(way)


def _is_clear(sketch: Sketch, element_id: str, points: Sequence[Point]) -> bool:
    """Whether the chip of a line stands by it, and neither chip nor head on anything else."""
    chip = sketch.chips.get(f"chip:{element_id}")
    chips = [] if chip is None else [chip.rect]
    pieces = [bounds_of(piece).grown(NEARBY) for piece in segments(points)]
    by_the_line = all(any(piece.touches(chip) for piece in pieces) for chip in chips)
    return by_the_line and not any(_stands_on_others(sketch.space, area) for area in (*chips, head_area(points)))


def _stands_on_others(space: Space, area: Rect) -> bool:
    """Whether one of the things that stand there touches any of the others."""
    return sum(area.touches(thing) for thing in near(space.things, area)) > 1


def crossed(space: Space, points: Sequence[Point]) -> int:
    """How often a line crosses those that are drawn."""
    rows, columns = tracks_of(points)
    over = (_crossing(row, near(space.columns, row.as_row())) for row in rows)
    under = (_crossing(column, near(space.rows, column.as_column())) for column in columns)
    return sum(over) + sum(under)


def _crossing(piece: Track, others: Iterable[Track]) -> int:
    """How many of these pieces, of the other direction, cross one."""
    at, first, last = piece.at, piece.low + MARGIN, piece.high - MARGIN
    return len([0 for place, low, high in others if first < place < last and low + MARGIN < at < high - MARGIN])
