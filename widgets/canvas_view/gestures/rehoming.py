"""Giving the selected states to another object, or to a new one around them, each in one step."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication

from canvas.edits import fresh_id, move, move_states, set_positions, wrap
from canvas.edits.flow import STEP
from canvas.geometry.drawing import Point
from canvas.model import Design
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.gestures.lining_up import selected_boxes
from widgets.canvas_view.gestures.naming import bear, name_newborn
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.placing import place_in_object, place_of_own, shifted
from widgets.canvas_view.words import home_question, rehome_step

translate = QCoreApplication.translate


def wrap_selected(desk: Desk) -> None:
    """Ctrl+G: a new object around the selected states, being named."""
    step, new_id = translate("Canvas", "Wrap in a new object"), fresh_id(desk.design, "object")
    if _wrap(desk, step, new_id, translate("Canvas", "New object")):
        name_newborn(desk, new_id, step)


def move_to_object(desk: Desk) -> None:
    """M: asks which object the selected states go to. Unknown words become a new one around them."""
    states = selected_boxes(desk)
    if not states:
        desk.hands.tell(translate("Canvas", "Choose the states first that should go to another object."))
        return

    def answered(answer: Answer) -> None:
        if answer.choice is not None:
            to = place_in_object(desk.drawing, desk.tables, answer.choice)
            rehome(desk, states, answer.choice, shifted(desk.drawing, states, to))
        elif answer.text.strip():
            _wrap(desk, translate("Canvas", "Wrap in a new object"), fresh_id(desk.design, "object"), answer.text)
            desk.document.end_merging()

    desk.hands.choose(home_question(desk.tables, states), point_at(desk, min(states)), answered)


def rehome(desk: Desk, states: AbstractSet[str], home: str, places: Mapping[str, Point]) -> bool:
    """Gives states to an object, and puts them at these places. What cannot follow is told, and nothing changes."""
    step = rehome_step(desk.tables, states, home)
    return desk.apply(step, lambda design: move_states(move(design, places), states, home))


def _wrap(desk: Desk, step: str, new_id: str, name: str) -> bool:
    """Where another object hands over to the new one, a state that waits for it stands in front, and needs room."""
    states, drawing, tables = selected_boxes(desk), desk.drawing, desk.tables

    def edit(design: Design) -> Design:
        waits = len(wrap(design, states, name, id=new_id).objects[-1].states) > len(states)
        to = place_of_own(drawing, tables, states, room=STEP[0] if waits else 0.0)
        return wrap(set_positions(design, shifted(drawing, states, to)), states, name, id=new_id)

    return bear(desk, step, new_id, edit)
