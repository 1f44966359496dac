"""Arrows: by dragging from a handle, by two clicks with a tool, and by C and a name. Across objects: a hand-over."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import connect, fresh_id, hand_over
from canvas.model import Design
from canvas.model.flow import Mode
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.naming import birth, name_newborn

translate = QCoreApplication.translate


def mode_in_hand(desk: Desk) -> Mode:
    """Whether a new arrow waits or comes later: the tool decides."""
    return "async" if desk.tool == "later" else "sync"


def connect_to(desk: Desk, source: str, target: str) -> None:
    """Draws an arrow from a state, or a hand-over from a state or transition, to a state. It is being named then."""
    tables = desk.tables
    if target not in tables.states or not (source in tables.states or source in tables.transitions):
        return
    same_object = tables.object_id(source) == tables.object_id(target)
    if source in tables.transitions and same_object:
        desk.hands.tell(translate("Canvas", "An arrow of the same object starts at a state, not at another arrow."))
    elif same_object and desk.tool == "handover":
        desk.hands.tell(translate("Canvas", "A hand-over leads to another object; in the same one, draw an arrow."))
    elif same_object:
        _connect(desk, source, target)
    else:
        _hand_over(desk, source, target)


def _connect(desk: Desk, source: str, target: str) -> None:
    step = translate("Canvas", "Connect {source} to {target}").format(
        source=desk.tables.name(source), target=desk.tables.name(target)
    )
    new_id, mode = fresh_id(desk.design, "transition"), mode_in_hand(desk)
    if desk.apply(step, lambda design: connect(design, source, target, id=new_id, mode=mode), birth(new_id)):
        desk.go_to(new_id)
        name_newborn(desk, new_id, step, keep=True)


def _hand_over(desk: Desk, source: str, target: str) -> None:
    step = translate("Canvas", "Hand over from {source} to {target}").format(
        source=desk.tables.name(source), target=desk.tables.name(target)
    )
    new_id, transition_id = fresh_id(desk.design, "handover"), fresh_id(desk.design, "transition")

    def edit(design: Design) -> Design:
        return hand_over(design, source, target, id=new_id, transition_id=transition_id)

    if desk.apply(step, edit, birth(new_id)):
        desk.go_to(new_id)
        name_newborn(desk, new_id, step, keep=True)
