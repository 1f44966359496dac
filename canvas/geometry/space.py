"""What already stands on the canvas while a drawing is made: boxes, smaller things, and lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from canvas.geometry.drawing import Point, Rect
from canvas.geometry.memory import Watch
from canvas.geometry.paths import segments
from canvas.geometry.shelf import Shelf, near, squares_of

NOWHERE = Rect(0, 0, 0, 0)


class Seen(NamedTuple):
    """What a space holds, as a value: two that are equal are drawn on alike."""

    boxes: tuple[Rect, ...]
    bodies: tuple[Rect, ...]
    things: tuple[Rect, ...]
    rows: tuple["Track", ...]
    columns: tuple["Track", ...]
    frames: tuple[Rect, ...]
    window: Rect
    corridors: tuple[Rect, ...]


class Track(NamedTuple):
    """A straight piece of a line: at `at` across its direction, from `low` to `high` along it."""

    at: float
    low: float
    high: float

    def as_row(self) -> Rect:
        """What it covers when it is level."""
        return Rect(self.low, self.at, self.high - self.low, 0)

    def as_column(self) -> Rect:
        """What it covers when it is upright."""
        return Rect(self.at, self.low, 0, self.high - self.low)


Rects = Shelf[Rect] | list[Rect]
Tracks = Shelf[Track] | list[Track]


def _rects() -> Rects:
    return Shelf(lambda rect: rect)


def _rows() -> Tracks:
    return Shelf(lambda row: row.as_row())


def _columns() -> Tracks:
    return Shelf(lambda column: column.as_column())


@dataclass(slots=True)
class Space:
    """The occupied canvas. Lines never run through `boxes` (`bodies`: their true shapes), and around `things` (chips,
    beads, pills, tabs) where they can; `rows` and `columns` are the straight pieces of the lines that were drawn so
    far, `frames` the homes of the objects, `window` what was looked at, `corridors` where lines will go; `watch` notes
    where somebody looks and what happens there."""

    boxes: Rects = field(default_factory=_rects)
    bodies: Rects = field(default_factory=_rects)
    things: Rects = field(default_factory=_rects)
    rows: Tracks = field(default_factory=_rows)
    columns: Tracks = field(default_factory=_columns)
    frames: list[Rect] = field(default_factory=list)
    window: Rect = NOWHERE
    corridors: dict[str, Rect] = field(default_factory=dict)
    watch: Watch | None = None

    def add_line(self, points: Sequence[Point]) -> None:
        """Remembers the straight pieces of a line."""
        rows, columns = tracks_of(points)
        self.rows.extend(rows)
        self.columns.extend(columns)

    def remove_line(self, points: Sequence[Point]) -> None:
        """Forgets a line that was added."""
        rows, columns = tracks_of(points)
        for row in rows:
            self.rows.remove(row)
        for column in columns:
            self.columns.remove(column)

    def seen(self) -> Seen:
        """What stands here."""
        rects = tuple(self.boxes), tuple(self.bodies), tuple(self.things)
        tracks = tuple(self.rows), tuple(self.columns)
        return Seen(*rects, *tracks, tuple(self.frames), self.window, tuple(self.corridors.values()))

    def keep_corridor(self, key: str, corridor: Rect) -> None:
        """Says where a line will go that is not drawn yet."""
        self.corridors[key] = corridor
        self._tell_of(corridor, comes=True)

    def open_corridor(self, key: str) -> None:
        """Gives the place free that was kept for a line, if one was."""
        if key in self.corridors:
            self._tell_of(self.corridors.pop(key), comes=False)

    def _tell_of(self, corridor: Rect, *, comes: bool) -> None:
        if self.watch is not None:
            self.watch.marks.note(squares_of(corridor), ("corridor", comes, corridor))

    def look_at(self, window: Rect) -> None:
        """Notes that somebody wants to know what stands in a window."""
        if self.watch is not None:
            self.watch.windows.append(window)

    def things_near(self, area: Rect) -> Sequence[Rect]:
        """The things that may touch an area."""
        self.look_at(area)
        return near(self.things, area)

    def lines_near(self, area: Rect) -> list[Rect]:
        """The straight pieces of lines that may touch an area."""
        rows, columns = near(self.rows, area), near(self.columns, area)
        return [*(row.as_row() for row in rows), *(column.as_column() for column in columns)]

    def within(self, window: Rect) -> "Space":
        """What of it touches a window, in an order that does not depend on what came first: sums of prices are rounded
        alike then."""
        self.look_at(window)
        across, along = (window.x, window.right), (window.y, window.bottom)
        return Space(
            _touched(self.boxes, window),
            _touched(self.bodies, window),
            _touched(self.things, window),
            _passing(near(self.rows, window), along, across),
            _passing(near(self.columns, window), across, along),
            self.frames,
            window,
        )


def watched_space() -> Space:
    """A space that notes where it is looked and what happens there."""
    space, watch = Space(), Watch()
    shelves = (space.boxes, space.bodies, space.things, space.rows, space.columns)
    for kind, shelf in enumerate(shelves):
        if isinstance(shelf, Shelf):
            shelf.tell(kind, watch.marks.note)
    space.watch = watch
    return space


def tracks_of(points: Sequence[Point]) -> tuple[list[Track], list[Track]]:
    """The straight pieces of a line: the level ones, and the upright ones."""
    rows, columns = [], []
    for (x0, y0), (x1, y1) in segments(points):
        if abs(y0 - y1) < 0.01:
            rows.append(Track(y0, min(x0, x1), max(x0, x1)))
        else:
            columns.append(Track(x0, min(y0, y1), max(y0, y1)))
    return rows, columns


def space_of(seen: Seen) -> Space:
    """The space that was seen."""
    rects = list(seen.boxes), list(seen.bodies), list(seen.things)
    corridors = {str(place): way for place, way in enumerate(seen.corridors)}
    return Space(*rects, list(seen.rows), list(seen.columns), list(seen.frames), seen.window, corridors)


_place = attrgetter("x", "y", "width", "height")


def _touched(rects: Rects, window: Rect) -> list[Rect]:
    x0, y0, x1, y1 = window.x, window.y, window.right, window.bottom
    found = [r for r in near(rects, window) if r.x < x1 and r.y < y1 and r.x + r.width > x0 and r.y + r.height > y0]
    return sorted(found, key=_place)


def _passing(tracks: Sequence[Track], across: tuple[float, float], along: tuple[float, float]) -> list[Track]:
    (low, high), (first, last) = across, along
    return sorted(track for track in tracks if low < track[0] < high and track[1] < last and track[2] > first)
