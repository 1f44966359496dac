"""What a press, a double-click and a hover mean, by tool and by what is under the pointer."""

from canvas.geometry.drawing import Bead, Chip, Frame, Point, Rect
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import add_failure_at, add_fallback_at
from widgets.canvas_view.gestures.births import new_object_in, new_state_at
from widgets.canvas_view.gestures.drawing_arrows import ArrowDrag, SecondClick
from widgets.canvas_view.gestures.editing import fold
from widgets.canvas_view.gestures.leading import EndDrag, end_at
from widgets.canvas_view.gestures.moving import MoveDrag
from widgets.canvas_view.gestures.naming import rename_current
from widgets.canvas_view.gestures.pointer import Drag, Pointer, wandered
from widgets.canvas_view.gestures.selecting import MarqueeDrag, select_at, spanned
from widgets.canvas_view.gestures.shifting import ShiftDrag, can_shift
from widgets.canvas_view.highlights import HANDLE_RADIUS, free_handles, handle_boxes

HANDLE_REACH = HANDLE_RADIUS + 4
SMALLEST_FRAME = 64.0


def press(desk: Desk, pointer: Pointer) -> Drag:
    """The gesture that a press of the left button begins."""
    if desk.tool == "state":
        return PlaceDrag(desk, pointer.at)
    if desk.tool in ("failure", "fallback"):
        return AskClick(desk)
    if desk.tool != "select":
        return _press_with_arrow(desk, pointer)
    end = end_at(desk, pointer.at, HANDLE_REACH)
    if end is not None:
        return EndDrag(desk, *end, pointer.at)
    handle = handle_at(desk, pointer.at)
    if handle is not None:
        return ArrowDrag(desk, handle, pointer.at)
    if pointer.element is None:
        return MarqueeDrag(desk, pointer.at)
    select_at(desk, pointer)
    return ClickOrMove(desk, pointer)


def _press_with_arrow(desk: Desk, pointer: Pointer) -> Drag:
    if desk.pending is not None:
        return SecondClick(desk, desk.pending)
    element = pointer.element
    starts = desk.tables.states.keys() | desk.tables.transitions.keys() | desk.tables.failures.keys()
    if element is not None and element.id in starts:
        return ArrowDrag(desk, element.id, pointer.at)
    return MarqueeDrag(desk, pointer.at)


def double_click(desk: Desk, pointer: Pointer) -> None:
    """On free ground, or inside a frame, a new state; a closed frame opens; on any other thing, its name."""
    if pointer.element is None:
        new_state_at(desk, pointer.at)
    else:
        desk.select((pointer.element.id,), pointer.element.id)
        opens = isinstance(pointer.element, Frame) and pointer.element.collapsed
        (fold if opens else rename_current)(desk)


def hover(desk: Desk, pointer: Pointer) -> None:
    """Marks what is under the pointer, and keeps the mark while the pointer is on its way to a handle."""
    handle = handle_at(desk, pointer.at)
    element = pointer.element
    hovered = handle if handle is not None else None if element is None or isinstance(element, Frame) else element.id
    desk.show(hovered=hovered)


def handle_at(desk: Desk, point: Point) -> str | None:
    """The state whose handle lies under a point, if it shows handles."""
    for box in handle_boxes(desk.drawing, desk.selected, desk.overlay.hovered):
        for x, y in free_handles(desk.drawing, box):
            if abs(point[0] - x) <= HANDLE_REACH and abs(point[1] - y) <= HANDLE_REACH:
                return box.id
    return None


def is_on_handle(desk: Desk, point: Point) -> bool:
    """Whether a press here begins an arrow, or takes one by its end."""
    return end_at(desk, point, HANDLE_REACH) is not None or handle_at(desk, point) is not None


class ClickOrMove:
    """A press on a thing: a drag moves it; a plain click leaves only that thing selected."""

    def __init__(self, desk: Desk, pointer: Pointer) -> None:
        self._desk, self._start = desk, pointer.at
        self._move = _drag_of(desk, pointer)

    def move(self, pointer: Pointer) -> None:
        self._move.move(pointer)

    def release(self, pointer: Pointer) -> None:
        self._move.release(pointer)
        if not wandered(self._start, pointer.at) and not pointer.extend:
            self._desk.select(() if self._desk.current is None else (self._desk.current,))

    def cancel(self) -> None:
        self._move.cancel()


def _drag_of(desk: Desk, pointer: Pointer) -> Drag:
    """What a drag of the thing under the pointer moves: a bead or a chip itself, else the selected states."""
    element = pointer.element
    if isinstance(element, Bead | Chip) and can_shift(element):
        return ShiftDrag(desk, pointer.at, element)
    return MoveDrag(desk, pointer.at, desk.current or "")


class PlaceDrag:
    """The State tool: a click places a state; a frame drawn on free ground makes an object."""

    def __init__(self, desk: Desk, start: Point) -> None:
        self._desk, self._start = desk, start

    def move(self, pointer: Pointer) -> None:
        if wandered(self._start, pointer.at):
            self._desk.show(marquee=spanned(self._start, pointer.at))

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        frame = spanned(self._start, pointer.at)
        if _is_frame(frame) and not any(box.rect.touches(frame) for box in self._desk.drawing.frames):
            new_object_in(self._desk, frame)
        else:
            new_state_at(self._desk, pointer.at)

    def cancel(self) -> None:
        self._desk.show(marquee=None)


def _is_frame(rect: Rect) -> bool:
    return rect.width >= SMALLEST_FRAME and rect.height >= SMALLEST_FRAME


class AskClick:
    """The Failure and Fallback tools: a click on a thing asks what can go wrong there, or what the answer is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def move(self, pointer: Pointer) -> None:
        self._desk.show(hovered=None if pointer.element is None else pointer.element.id)

    def release(self, pointer: Pointer) -> None:
        if pointer.element is None:
            return
        self._desk.select((pointer.element.id,), pointer.element.id)
        if self._desk.tool == "failure":
            add_failure_at(self._desk, pointer.element.id)
        else:
            add_fallback_at(self._desk, pointer.element.id)

    def cancel(self) -> None:
        self._desk.show(hovered=None)
