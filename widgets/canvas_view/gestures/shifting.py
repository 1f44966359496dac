"""Moving what belongs to an arrow: a bead along it, a chip to another place beside it. Only the layout changes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from canvas.edits import shift
from canvas.geometry.drawing import Bead, Chip, Drawing, Line, Point, Rect
from canvas.geometry.paths import nearest_along, point_at
from widgets.canvas_view.anchors import elements_of, extent
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer, wandered

translate = QCoreApplication.translate
HOME = 6.0
"""So near to its own place, in canvas pixels, a chip goes back there, unless Alt is down."""
Movable = Bead | Chip
Where = Callable[[Point], Point]


def movable(drawing: Drawing, element_id: str) -> Movable | None:
    """The bead or the chip by which an element is moved beside its arrow, if it has one."""
    shown = [each for each in elements_of(drawing, element_id) if isinstance(each, Movable)]
    return next((each for each in shown if can_shift(drawing, each)), None)


def can_shift(drawing: Drawing, element: object) -> bool:
    """Whether this is a bead on the arrow of a transition, or a chip; a failure's pill stays by its bead."""
    if isinstance(element, Bead):
        return _arrow_under(drawing, element) is not None
    return isinstance(element, Chip) and element.kind != "failure"


def where_on(drawing: Drawing, element: Movable) -> Where:
    """Where the middle of a thing goes when the hand is at a point: a bead stays on its arrow."""
    line = _arrow_under(drawing, element) if isinstance(element, Bead) else None
    if line is None:
        return lambda at: at
    points = line.points
    return lambda at: point_at(points, nearest_along(points, at))


def _arrow_under(drawing: Drawing, bead: Bead) -> Line | None:
    """The arrow of a transition on which a bead lies."""
    arrows = (line for line in drawing.lines if line.kind in ("waits", "later"))
    return next((line for line in arrows if _lies_on(line, bead.center)), None)


def _lies_on(line: Line, point: Point) -> bool:
    return not wandered(point_at(line.points, nearest_along(line.points, point)), point)


def shift_by(desk: Desk, element_id: str, dx: float, dy: float) -> None:
    """Moves the bead or chip of an element by so many pixels. Such moves in a row are one step to undo."""
    element = movable(desk.drawing, element_id)
    if element is not None:
        x, y = extent(element).center
        _shift(desk, element, where_on(desk.drawing, element)((x + dx, y + dy)), ("nudge", element.id))


def _shift(desk: Desk, element: Movable, to: Point, merge: object = None, *, settles: bool = False) -> None:
    (x, y), (left, up) = extent(element).center, desk.design.layout.labels.get(element.id, (0.0, 0.0))
    offset = (left + to[0] - x, up + to[1] - y)
    if settles and max(map(abs, offset)) <= HOME:
        offset = (0.0, 0.0)
    if offset != (left, up):
        step = translate("Canvas", "Move {name}").format(name=desk.tables.name(element.id))
        desk.apply(step, lambda design: shift(design, element.id, offset), merge)


class ShiftDrag:
    """A drag of a bead along its arrow, or of a chip: a ghost shows where it will be."""

    def __init__(self, desk: Desk, start: Point, element: Movable) -> None:
        self._desk, self._start, self._element = desk, start, element
        self._where = where_on(desk.drawing, element)
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
