"""Edits of what moves: objects, states, transitions and hand-overs."""

from canvas.edits.core import (
    EditError,
    changed,
    checked,
    find,
    fresh_id,
    made,
    require_fresh,
    swap,
    update,
    with_fields,
)
from canvas.edits.placing import at
from canvas.lookup import lookup
from canvas.model import Design, DesignObject, State, Transition, Trigger
from canvas.model.design import Position
from canvas.model.flow import Mode

NOT_YET = "Not yet"
STEP = (400, 160)  # pixels from one state to the next, with room for an arrow's chip


def add_object(
    design: Design,
    name: str,
    *,
    id: str,
    first_state_id: str,
    first_state_name: str,
    position: Position | None = None,
) -> Design:
    """A new object with the state where it starts. An object always has one."""
    require_fresh(design, id, first_state_id)
    state = made(State, id=first_state_id, name=first_state_name)
    owner = made(DesignObject, id=id, name=name, states=(state,))
    return at(with_fields(design, objects=(*design.objects, owner)), first_state_id, position)


def add_state(design: Design, object_id: str, name: str, *, id: str, position: Position | None = None) -> Design:
    """A new state at the end of the object's list."""
    require_fresh(design, id)
    owner = find(design, object_id)
    if not isinstance(owner, DesignObject):
        raise EditError("A state belongs to an object.")
    longer = owner.model_copy(update={"states": (*owner.states, made(State, id=id, name=name))})
    return at(swap(design, owner, longer), id, position)


def connect(
    design: Design, source: str, target: str, *, id: str, mode: Mode = "sync", name: str | None = None
) -> Design:
    """A transition between two states of one object. Raises `EditError` across objects: that is a hand-over."""
    require_fresh(design, id)
    tables = lookup(design)
    if source not in tables.states or target not in tables.states:
        raise EditError("A transition goes from a state to a state.")
    if tables.object_of[source] is not tables.object_of[target]:
        raise EditError("These two states belong to different objects. A hand-over connects them.")
    transition = made(Transition, id=id, name=name, source=source, target=target, mode=mode)
    return with_fields(design, transitions=(*design.transitions, transition))


def hand_over(
    design: Design, when: str, target: str, *, id: str, transition_id: str, name: str | None = None
) -> Design:
    """When `when`, a state or transition of another object, happens, an event moves this object to `target`.

    An event transition that leads into `target` already is used again. The source of a new one is the state before
    `target` in the object's list; dropped on the first state, a state "Not yet" is added in front of it.
    """
    tables = lookup(design)
    if target not in tables.states or (when not in tables.states and when not in tables.transitions):
        raise EditError("A hand-over goes from a state or a transition to a state of another object.")
    owner = tables.object_of[target]
    if tables.object_id(when) == owner.id:
        raise EditError("Both belong to the same object. A transition connects them.")
    require_fresh(design, id, transition_id)
    waiting = next((t for t in tables.incoming[target] if t.by == "event"), None)
    if waiting is None:
        design, source = _state_before(design, owner, target, (id, transition_id))
        waiting = made(Transition, id=transition_id, source=source, target=target, by="event")
        design = with_fields(design, transitions=(*design.transitions, waiting))
    trigger = made(Trigger, id=id, name=name, when=when, fires=waiting.id)
    return checked(with_fields(design, triggers=(*design.triggers, trigger)), design)


def _state_before(design: Design, owner: DesignObject, target: str, taken: tuple[str, ...]) -> tuple[Design, str]:
    index = next(i for i, state in enumerate(owner.states) if state.id == target)
    if index:
        return design, owner.states[index - 1].id
    first = made(State, id=fresh_id(design, "not_yet", taken), name=NOT_YET, kind="resting", visible=False)
    owner_after = owner.model_copy(update={"states": (first, *owner.states)})
    return at(swap(design, owner, owner_after), first.id, _free_place_before(design, target)), first.id


def _free_place_before(design: Design, target: str) -> Position | None:
    """A step to the left of a state, or nowhere when another state stands there: then the drawing finds a place."""
    nodes = design.layout.nodes
    if target not in nodes:
        return None
    place = (nodes[target][0] - STEP[0], nodes[target][1])
    taken = any(_near(place, other) for state, other in nodes.items() if state != target)
    return None if taken else place


def _near(one: Position, other: Position) -> bool:
    return abs(one[0] - other[0]) < STEP[0] and abs(one[1] - other[1]) < STEP[1]


def flip_mode(design: Design, element_id: str) -> Design:
    """Waits becomes later, and later waits: of a transition or a hand-over."""
    element = find(design, element_id)
    if not isinstance(element, Transition | Trigger):
        raise EditError("Only an arrow waits or comes later.")
    return update(design, element_id, mode="async" if element.mode == "sync" else "sync")


def move_end(design: Design, transition_id: str, *, source: str | None = None, target: str | None = None) -> Design:
    """Leads an end of a transition to another state of its object."""
    transition = find(design, transition_id)
    if not isinstance(transition, Transition):
        raise EditError("Only a transition has ends to move.")
    tables = lookup(design)
    ends = (source or transition.source, target or transition.target)
    if tables.object_id(ends[0]) != tables.object_id(ends[1]):
        raise EditError("A transition stays in its object. A hand-over leads to another one.")
    return update(design, transition_id, source=ends[0], target=ends[1])


def move_state(design: Design, state_id: str, object_id: str) -> Design:
    """Moves a state without transitions to another object. Raises `EditError` when something would leave its object."""
    tables = lookup(design)
    state, owner, new_owner = find(design, state_id), tables.object_of.get(state_id), find(design, object_id)
    if owner is None or not isinstance(new_owner, DesignObject):
        raise EditError("A state moves to an object.")
    if owner is new_owner:
        return design
    if len(owner.states) == 1:
        raise EditError(f'"{state.name}" is the only state of {owner.name}. An object needs one.')
    moved = swap(
        swap(design, owner, owner.model_copy(update={"states": tuple(s for s in owner.states if s is not state)})),
        new_owner,
        new_owner.model_copy(update={"states": (*new_owner.states, state)}),
    )
    return checked(moved, design)


def rename(design: Design, element_id: str, name: str) -> Design:
    """Another name. A blank one takes the name of a transition, hand-over or failure away; others need one."""
    element = find(design, element_id)
    if "name" not in type(element).model_fields:
        raise EditError("This has no name of its own.")
    if name.strip():
        return swap(design, element, changed(element, name=name.strip()))
    if type(element).model_fields["name"].is_required():
        raise EditError("A name is needed here.")
    return update(design, element_id, name=None)
