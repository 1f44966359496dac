"""Leading an end of an arrow, or of the line of a failure or a fallback, elsewhere: by dragging it, or by R."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import lead_answer, move_end
from canvas.geometry.drawing import Line, Point
from canvas.lookup import Lookup
from canvas.meaning import main_end
from canvas.model import Failure, Fallback, Transition
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.gestures.selecting import state_under
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.highlights import End, end_points
from widgets.canvas_view.words import lead_question

translate = QCoreApplication.translate


def end_at(desk: Desk, point: Point, reach: float) -> tuple[Line, End] | None:
    """The line, and which end of it, whose handle lies within reach of a point."""
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


def lead_answer_to(desk: Desk, element_id: str, state: str, instead_of: str | None) -> None:
    """Leads a fallback, or a failure that moves the object, to another state than before, as one step."""
    tables = desk.tables
    if element_id in tables.fallbacks:
        names = {"failure": tables.name(tables.fallbacks[element_id].failure), "state": tables.name(state)}
        step = translate("Canvas", "Lead the fallback for {failure} to {state}").format(**names)
    else:
        names = {"failure": tables.name(element_id), "state": tables.name(state)}
        step = translate("Canvas", "Have {failure} move it to {state}").format(**names)
    desk.apply(step, lambda design: lead_answer(design, element_id, state, instead_of=instead_of))


def can_lead(tables: Lookup, element_id: str) -> bool:
    """Whether this leads to a state: an arrow, a failure that moves the object, and what answers one that does not."""
    element = tables.element(element_id)
    if isinstance(element, Fallback):
        return tables.failures[element.failure].lands is None
    return isinstance(element, Transition) or (isinstance(element, Failure) and element.lands is not None)


def _leads_to(tables: Lookup, element_id: str) -> str | None:
    """The state that R leads away from; none, where that is not said yet."""
    element = tables.element(element_id)
    if isinstance(element, Transition):
        return element.target
    if isinstance(element, Failure):
        return element.lands
    if isinstance(element, Fallback):
        return element.to if main_end(element) == "to" else element.then
    return None


def lead_by_name(desk: Desk) -> None:
    """R: asks for the state that the current arrow, failure or fallback leads to from now on."""
    current = desk.current
    if current is None or not can_lead(desk.tables, current):
        desk.hands.tell(translate("Canvas", "Choose the arrow first that should lead elsewhere."))
        return
    now = _leads_to(desk.tables, current)

    def answered(answer: Answer) -> None:
        if answer.choice is not None and current in desk.tables.transitions:
            lead_to(desk, current, "target", answer.choice)
        elif answer.choice is not None:
            lead_answer_to(desk, current, answer.choice, now)

    desk.hands.choose(lead_question(desk.tables, current, now), point_at(desk, current), answered)


class EndDrag:
    """An end of a line that follows the pointer until it is dropped on a state; anywhere else nothing changes."""

    def __init__(self, desk: Desk, line: Line, end: End, start: Point) -> None:
        self._desk, self._line, self._end, self._start = desk, line, end, start

    def move(self, pointer: Pointer) -> None:
        tail, head = self._line.points[0], self._line.points[-1]
        ends = (tail, pointer.at) if self._end == "target" else (pointer.at, head)
        self._desk.show(preview=ends, preview_later=self._line.kind == "later", target=state_under(self._desk, pointer))

    def release(self, pointer: Pointer) -> None:
        self.cancel()
        state = state_under(self._desk, pointer)
        if state is None or not wandered(self._start, pointer.at):
            return
        if self._line.leads_to is None:
            lead_to(self._desk, self._line.id, self._end, state)
        else:
            lead_answer_to(self._desk, self._line.id, state, self._line.leads_to)

    def cancel(self) -> None:
        self._desk.show(preview=None, target=None)
