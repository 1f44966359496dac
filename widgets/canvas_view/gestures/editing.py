"""Small changes by one key: flip, delete, duplicate, nudge, what the customer sees, connect by name."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import add_state, flip_mode, fresh_id, move, remove, set_collapsed, update
from canvas.model import Design, State
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.gestures.births import new_named_target
from widgets.canvas_view.gestures.connecting import connect_to
from widgets.canvas_view.gestures.moving import states_to_move
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.placing import GRID, place_below
from widgets.canvas_view.walking import host_of
from widgets.canvas_view.words import connect_question

translate = QCoreApplication.translate


def flip(desk: Desk) -> None:
    """S: waits becomes later, and later waits, of the selected arrows and hand-overs, in one step."""
    arrows = [i for i in sorted(desk.selected) if i in desk.tables.transitions or i in desk.tables.triggers]

    def edit(design: Design) -> Design:
        for arrow in arrows:
            design = flip_mode(design, arrow)
        return design

    if arrows:
        desk.apply(translate("Canvas", "Flip waits and later"), edit)


def fold(desk: Desk) -> None:
    """G: closes the objects of what is selected to their frames, or opens them where all are closed, in one step."""
    owners = (desk.tables.object_id(each) for each in desk.selected)
    objects = sorted({owner for owner in owners if owner is not None})
    closed = {frame.id for frame in desk.drawing.frames if frame.collapsed}
    closing = not closed.issuperset(objects)

    def edit(design: Design) -> Design:
        for each in objects:
            design = set_collapsed(design, each, closing)
        return design

    step = translate("Canvas", "Collapse the object") if closing else translate("Canvas", "Expand the object")
    if objects and desk.apply(step, edit):
        desk.select(objects)


def delete(desk: Desk) -> None:
    """Delete: takes away what is selected, and all that hangs on it. What comes before it is selected then."""
    if not desk.selected:
        return
    fallen_back = _before(desk)
    if desk.apply(translate("Canvas", "Delete"), lambda design: remove(design, desk.selected)):
        desk.select(() if fallen_back is None else (fallen_back,), fallen_back)


def _before(desk: Desk) -> str | None:
    """Where the keys go on after the current thing is gone."""
    tables, current = desk.tables, desk.current
    if current is None:
        return None
    if current in tables.fallbacks:
        return tables.fallbacks[current].failure
    if current in tables.failures:
        return tables.failures[current].at
    if current in tables.transitions:
        return tables.transitions[current].source
    arriving = tables.incoming[current] if current in tables.states else ()
    return arriving[0].source if arriving else None


def edit_message(desk: Desk) -> None:
    """E: asks for the words that the customer reads in the current state, or in the state where the arrow leads."""
    if desk.current is None:
        return
    host = host_of(desk.tables, desk.current)
    if host in desk.tables.transitions:
        host = desk.tables.transitions[host].target
    if host in desk.tables.states:
        desk.select((host,), host)
        desk.edit_message_requested.emit(host)


def connect_by_name(desk: Desk) -> None:
    """C: asks for a part of a state's name and draws the arrow there. Unknown words can become a new state."""
    source = desk.current
    if source is None or not (source in desk.tables.states or source in desk.tables.transitions):
        desk.hands.tell(translate("Canvas", "Choose the state first from which the arrow starts."))
        return

    def answered(answer: Answer) -> None:
        if answer.choice is not None:
            connect_to(desk, source, answer.choice)
        elif answer.text.strip():
            new_named_target(desk, source, answer.text.strip())

    desk.hands.choose(connect_question(desk.tables, source), point_at(desk, source), answered)


def duplicate(desk: Desk) -> None:
    """Ctrl+D: a copy of the current state, with its words, below it and not connected."""
    state = None if desk.current is None else desk.tables.states.get(desk.current)
    if state is None:
        return
    owner, new_id = desk.tables.object_of[state.id].id, fresh_id(desk.design, "state")
    place = place_below(desk.drawing, desk.tables, state.id)
    fields = {name: getattr(state, name) for name in State.model_fields if name not in ("id", "name")}

    def edit(design: Design) -> Design:
        return update(add_state(design, owner, state.name, id=new_id, position=place), new_id, **fields)

    if desk.apply(translate("Canvas", "Duplicate {name}").format(name=state.name), edit):
        desk.go_to(new_id)


def nudge(desk: Desk, dx: int, dy: int) -> None:
    """Ctrl+arrows: moves the selected states by one step of the grid. Nudges in a row are one step to undo."""
    states = states_to_move(desk, desk.selected)
    places = {
        box.id: (box.rect.x + dx * GRID, box.rect.y + dy * GRID) for box in desk.drawing.boxes if box.id in states
    }
    if places:
        step, target = translate("Canvas", "Move"), ("nudge", frozenset(places))
        desk.apply(step, lambda design: move(design, places), target)
