"""Leading an end of an arrow elsewhere: by dragging it, or by R and a name."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import move_end
from canvas.geometry.drawing import Line, Point
from canvas.model import Transition
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.gestures.selecting import state_under
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.highlights import End, end_points
from widgets.canvas_view.words import lead_question

translate = QCoreApplication.translate


def end_at(desk: Desk, point: Point, reach: float) -> tuple[Line, End] | None:
    """The arrow, and which end of it, whose handle lies within reach of a point."""
    for line, end, (x, y) in end_points(desk.drawing, desk.selected):
        if abs(point[0] - x) <= reach and abs(point[1] - y) <= reach:
            return line, end
    return None


def lead_to(desk: Desk, arrow: str, end: End, state: str) -> None:
    """Leads one end of a transition to another state of its object, as one step."""
    names = {"arrow": desk.tables.name(arrow), "state": desk.tables.name(state)}
    if end == "target":
        step = translate("Canvas", "Lead {arrow} to {state}").format(**names)
        desk.apply(step, lambda design: move_end(design, arrow, target=state))
    else:
        step = translate("Canvas", "Start {arrow} at {state}").format(**names)
        desk.apply(step, lambda design: move_end(design, arrow, source=state))


def lead_by_name(desk: Desk) -> None:
    """R: asks for the state that the current arrow leads to from now on."""
    arrow = desk.tables.element(desk.current or "")
    if not isinstance(arrow, Transition):
        desk.hands.tell(translate("Canvas", "Choose the arrow first that should lead elsewhere."))
        return
    arrow_id = arrow.id

    def answered(answer: Answer) -> None:
        if answer.choice is not None:
            lead_to(desk, arrow_id, "target", answer.choice)

    desk.hands.choose(lead_question(desk.tables, arrow), point_at(desk, arrow_id), answered)


class EndDrag:
    """An end of an arrow that follows the pointer until it is dropped on a state; anywhere else nothing changes."""

    def __init__(self, desk: Desk, line: Line, end: End, start: Point) -> None:
        self._desk, self._line, self._end, self._start = desk, line, end, start

    def move(self, pointer: Pointer) -> None:
        tail, head = self._line.points[0], self._line.points[-1]
        ends = (tail, pointer.at) if self._end == "target" else (pointer.at, head)
        self._desk.show(preview=ends, preview_later=self._line.kind == "later", target=state_under(self._desk, pointer))

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        state = state_under(self._desk, pointer)
        if state is not None and wandered(self._start, pointer.at):
            lead_to(self._desk, self._line.id, self._end, state)

    def cancel(self) -> None:
        self._desk.show(preview=None, target=None)
