"""Small changes by one key: flip, delete, nudge, what the customer sees, connect by name."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import flip_mode, move, remove, set_collapsed
from canvas.meaning import visible
from canvas.model import Design
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.answers import point_at
from widgets.canvas_view.gestures.births import new_named_target
from widgets.canvas_view.gestures.connecting import connect_to
from widgets.canvas_view.gestures.moving import states_to_move
from widgets.canvas_view.gestures.shifting import shift_by
from widgets.canvas_view.hands import Answer
from widgets.canvas_view.placing import GRID
from widgets.canvas_view.walking import state_at_hand
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
    state = state_at_hand(desk.tables, desk.current)
    if state is not None:
        _ask_message(desk, state)


def edit_next_message(desk: Desk, step: int) -> None:
    """Asks for the words in the state after the current one (1), or before it (-1), of those that the customer sees.

    From the last it goes on with the first.
    """
    tables = desk.tables
    here = state_at_hand(tables, desk.current)
    states = [state for state in tables.states if state == here or visible(tables, state)]
    if here is not None:
        _ask_message(desk, states[(states.index(here) + step) % len(states)])
    elif states:
        _ask_message(desk, states[0 if step > 0 else -1])


def _ask_message(desk: Desk, state: str) -> None:
    desk.go_to(state)
    desk.edit_message_requested.emit(state)


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


def nudge(desk: Desk, dx: int, dy: int) -> None:
    """Ctrl+arrows: moves the selected states, or the bead or chip at hand, by one step of the grid. Nudges in a row are
    one step to undo."""
    states = states_to_move(desk, desk.selected)
    places = {
        box.id: (box.rect.x + dx * GRID, box.rect.y + dy * GRID) for box in desk.drawing.boxes if box.id in states
    }
    if places:
        step, target = translate("Canvas", "Move"), ("nudge", frozenset(places))
        desk.apply(step, lambda design: move(design, places), target)
    elif desk.current is not None:
        shift_by(desk, desk.current, dx * GRID, dy * GRID)
