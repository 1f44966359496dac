"""Moving what stands beside: a bead along its arrow, hand-over or border, a chip to another place. Only the layout
changes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from canvas.edits import shift
from canvas.geometry.drawing import Bead, Chip, Point, Rect
from canvas.geometry.paths import nearest_along, point_at
from widgets.canvas_view.anchors import elements_of, extent
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer, wandered

translate = QCoreApplication.translate
HOME = 6.0
"""So near to its own place, in canvas pixels, a chip goes back there, unless Alt is down."""
Movable = Bead | Chip
Where = Callable[[Point], Point]


def movable(desk: Desk, element_id: str) -> Movable | None:
    """The bead or the chip by which an element is moved beside what it stands on, if it has one."""
    shown = [each for each in elements_of(desk.drawing, element_id) if isinstance(each, Movable)]
    return next((each for each in shown if can_shift(each)), None)


def can_shift(element: object) -> bool:
    """Whether this is a bead, or a chip; a failure's pill stays by its bead."""
    return isinstance(element, Bead) or (isinstance(element, Chip) and element.kind != "failure")


def where_on(desk: Desk, element: Movable) -> Where:
    """Where the middle of a thing goes when the hand is at a point: a bead stays on its arrow, hand-over or border."""
    if not isinstance(element, Bead):
        return lambda at: at
    points = _way_of(desk, element)
    return lambda at: point_at(points, nearest_along(points, at))


def _way_of(desk: Desk, bead: Bead) -> tuple[Point, ...]:
    """What a bead moves along: the route of what fails, or the upper border of the state that does."""
    host = desk.tables.failures[bead.id].at
    for box in desk.drawing.boxes:
        if box.id == host:
            return ((box.rect.x, box.rect.y), (box.rect.right, box.rect.y))
    return next(line.points for line in desk.drawing.lines if line.id == host)


def shift_by(desk: Desk, element_id: str, dx: float, dy: float) -> None:
    """Moves the bead or chip of an element by so many pixels. Such moves in a row are one step to undo."""
    element = movable(desk, element_id)
    if element is not None:
        x, y = extent(element).center
        _shift(desk, element, where_on(desk, element)((x + dx, y + dy)), ("nudge", element.id))


def _shift(desk: Desk, element: Movable, to: Point, merge: object = None, *, settles: bool = False) -> None:
    (x, y), (left, up) = extent(element).center, desk.design.layout.labels.get(element.id, (0.0, 0.0))
    offset = (left + to[0] - x, up + to[1] - y)
    if settles and max(map(abs, offset)) <= HOME:
        offset = (0.0, 0.0)
    if offset != (left, up):
        step = translate("Canvas", "Move {name}").format(name=desk.tables.name(element.id))
        desk.apply(step, lambda design: shift(design, element.id, offset), merge)


class ShiftDrag:
    """A drag of a bead along what it stands on, or of a chip: a ghost shows where it will be."""

    def __init__(self, desk: Desk, start: Point, element: Movable) -> None:
        self._desk, self._start, self._element = desk, start, element
        self._where = where_on(desk, element)
        self._begun = False

    def move(self, pointer: Pointer) -> None:
        self._begun = self._begun or wandered(self._start, pointer.at)
        if self._begun:
            rect, (x, y) = extent(self._element), self._place(pointer)
            ghost = Rect(x - rect.width / 2, y - rect.height / 2, rect.width, rect.height)
            self._desk.show(ghosts=(ghost,))

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        if self._begun:
            _shift(self._desk, self._element, self._place(pointer), settles=not pointer.free)

    def cancel(self) -> None:
        self._desk.show(ghosts=())

    def _place(self, pointer: Pointer) -> Point:
        (x, y), (x0, y0) = extent(self._element).center, self._start
        return self._where((x + pointer.at[0] - x0, y + pointer.at[1] - y0))
