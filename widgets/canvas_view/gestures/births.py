"""New states and objects: by double-click, by N, O, Tab and Enter, and by the State tool."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import add_object, add_state, connect, fresh_id
from canvas.geometry.drawing import Point, Rect
from canvas.model import Design
from widgets.canvas_view.anchors import frame_at
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.connecting import mode_in_hand
from widgets.canvas_view.gestures.naming import bear, birth, name_newborn
from widgets.canvas_view.placing import (
    FRAME_PADDING,
    place_after,
    place_at,
    place_below,
    place_below_all,
    place_in_object,
    snapped_point,
)
from widgets.canvas_view.walking import state_at_hand

translate = QCoreApplication.translate


def new_state(desk: Desk) -> None:
    """N: a state in the object at hand, not connected; in an empty design the first object with its first state."""
    owner = _object_at_hand(desk)
    if owner is None:
        _bear_object(desk, place_below_all(desk.drawing), name_the_object=False)
    else:
        _bear_state(desk, owner, place_in_object(desk.drawing, desk.tables, owner))


def new_state_at(desk: Desk, point: Point) -> None:
    """A state in the frame under the point, or a new object when there is none."""
    owner = frame_at(desk.drawing, point)
    if owner is None:
        _bear_object(desk, snapped_point((point[0] - 92, point[1] - 48)), name_the_object=False)
    else:
        _bear_state(desk, owner, place_at(desk.drawing, desk.tables, owner, point))


def new_object(desk: Desk) -> None:
    """O: an object with its first state, below all others. Its name is asked for first, then, with Tab, its state's."""
    _bear_object(desk, place_below_all(desk.drawing), name_the_object=True)


def new_object_in(desk: Desk, rect: Rect) -> None:
    """An object whose frame was drawn: its first state stands at the top left of it."""
    place = snapped_point((rect.x + FRAME_PADDING, rect.y + FRAME_PADDING))
    _bear_object(desk, place, name_the_object=True)


def next_state(desk: Desk) -> None:
    """Tab: the next state after the current one, connected, being named."""
    source = state_at_hand(desk.tables, desk.current)
    if source is not None:
        _bear_connected(desk, source, place_after(desk.drawing, desk.tables, source))


def sibling(desk: Desk) -> None:
    """Enter: another state from the source of the current one; at a start, a state without an arrow below it."""
    state = state_at_hand(desk.tables, desk.current)
    if state is None:
        return
    place = place_below(desk.drawing, desk.tables, state)
    arriving = desk.tables.incoming[state]
    if arriving:
        _bear_connected(desk, arriving[0].source, place)
    else:
        _bear_state(desk, desk.tables.object_of[state].id, place)


def new_target(desk: Desk, source: str, point: Point) -> None:
    """A new state at a point, connected from `source`, being named."""
    owner = desk.tables.object_of[source].id
    _bear_connected(desk, source, place_at(desk.drawing, desk.tables, owner, point))


def new_named_target(desk: Desk, source: str, name: str) -> None:
    """A new state with this name after `source`, connected."""
    _connected(desk, source, place_after(desk.drawing, desk.tables, source), name)
    desk.document.end_merging()


def _bear_object(desk: Desk, position: Point, *, name_the_object: bool) -> None:
    step = translate("Canvas", "New object")
    object_id, state_id = fresh_id(desk.design, "object"), fresh_id(desk.design, "state")
    object_name, state_name = translate("Canvas", "New object"), translate("Canvas", "New state")

    def edit(design: Design) -> Design:
        return add_object(
            design, object_name, id=object_id, first_state_id=state_id, first_state_name=state_name, position=position
        )

    named = object_id if name_the_object else state_id
    if desk.apply(step, edit, birth(named)):
        desk.go_to(named)
        go_on = (lambda: _name_state(desk, state_id)) if name_the_object else (lambda: next_state(desk))
        name_newborn(desk, named, step, go_on=go_on)


def _name_state(desk: Desk, state_id: str) -> None:
    desk.go_to(state_id)
    name_newborn(desk, state_id, translate("Canvas", "Rename"), go_on=lambda: next_state(desk), keep=True)


def _bear_state(desk: Desk, owner: str, position: Point) -> None:
    step, state_id = translate("Canvas", "New state"), fresh_id(desk.design, "state")
    name = translate("Canvas", "New state")
    if bear(desk, step, state_id, lambda design: add_state(design, owner, name, id=state_id, position=position)):
        name_newborn(desk, state_id, step, go_on=lambda: next_state(desk))


def _bear_connected(desk: Desk, source: str, position: Point) -> None:
    state_id = _connected(desk, source, position, translate("Canvas", "New state"))
    if state_id is not None:
        name_newborn(desk, state_id, translate("Canvas", "Next state"), go_on=lambda: next_state(desk))


def _connected(desk: Desk, source: str, position: Point, name: str) -> str | None:
    state_id, transition_id = fresh_id(desk.design, "state"), fresh_id(desk.design, "transition")
    owner, mode = desk.tables.object_of[source].id, mode_in_hand(desk)

    def edit(design: Design) -> Design:
        grown = add_state(design, owner, name, id=state_id, position=position)
        return connect(grown, source, state_id, id=transition_id, mode=mode)

    return state_id if bear(desk, translate("Canvas", "Next state"), state_id, edit) else None


def _object_at_hand(desk: Desk) -> str | None:
    """The object that the current thing belongs to, else the last one."""
    owner = None if desk.current is None else desk.tables.object_id(desk.current)
    if owner is None and desk.design.objects:
        owner = desk.design.objects[-1].id
    return owner
