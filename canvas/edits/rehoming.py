"""Edits that give states to another object: one that is there, or a new one around them.

An arrow between two states that go together stays as it is. One with an end left behind becomes a hand-over: with all
that hangs on it, it goes to the object that it leads into, and is fired there when the other object comes to the state
where it began. What a hand-over cannot say is refused, by name, so that nothing is lost unnoticed.
"""

from collections.abc import Collection, Mapping

from canvas.edits.core import EditError, changed, checked, find, fresh_id, made, replaced, require_fresh, with_fields
from canvas.edits.flow import state_before
from canvas.lookup import lookup
from canvas.model import Design, DesignObject, State, Transition, Trigger
from canvas.model.flow import Actor

OTHERS: Mapping[Actor, str] = {
    "customer": "the customer",
    "staff": "staff",
    "partner": "a partner",
    "timer": "a timer",
    "event": "an event",
}
"""Who makes an arrow happen that a hand-over cannot stand for, since a hand-over happens by itself."""


def move_states(design: Design, state_ids: Collection[str], object_id: str) -> Design:
    """Gives states to an object, behind its own and in the order of the design.

    Raises `EditError` when an object would be left without a state, or when something cannot follow.
    """
    home, tables = find(design, object_id), lookup(design)
    if not isinstance(home, DesignObject) or not tables.states.keys() >= set(state_ids):
        raise EditError("A state moves to an object.")
    coming = [each for each in state_ids if tables.object_of[each] is not home]
    if not coming:
        return design
    grown = home.model_copy(update={"states": (*home.states, *_states(design, coming))})
    return _with_objects(design, replaced(_left(design, coming), home, grown))


def wrap(design: Design, state_ids: Collection[str], name: str, *, id: str) -> Design:
    """A new object around states. The first of them, in the order of the design, is where it starts.

    Raises `EditError` as `move_states` does.
    """
    require_fresh(design, id)
    states = _states(design, state_ids)
    if not states:
        raise EditError("Choose the states first that the new object should have.")
    return _with_objects(design, (*_left(design, state_ids), made(DesignObject, id=id, name=name, states=states)))


def _states(design: Design, ids: Collection[str]) -> tuple[State, ...]:
    return tuple(state for owner in design.objects for state in owner.states if state.id in ids)


def _left(design: Design, leaving: Collection[str]) -> tuple[DesignObject, ...]:
    """The objects without the states that leave them; those that lose none stay the same."""
    return tuple(_without(owner, leaving) for owner in design.objects)


def _without(owner: DesignObject, leaving: Collection[str]) -> DesignObject:
    kept = tuple(state for state in owner.states if state.id not in leaving)
    if not kept:
        raise EditError(f"{owner.name} would be left without a state. An object needs one.")
    return owner if len(kept) == len(owner.states) else owner.model_copy(update={"states": kept})


def _with_objects(design: Design, objects: tuple[DesignObject, ...]) -> Design:
    """The design with its states at home in these objects, and hand-overs where arrows would leave one."""
    rehomed = with_fields(design, objects=objects)
    homes = lookup(rehomed).object_of
    for transition in design.transitions:
        if homes[transition.source] is not homes[transition.target]:
            rehomed = _as_hand_over(rehomed, transition)
    return checked(rehomed, design)


def _as_hand_over(design: Design, crossing: Transition) -> Design:
    if crossing.by in OTHERS:
        raise EditError(
            f"“{lookup(design).name(crossing.id)}” would lead into another object, and a hand-over happens by itself; "
            f"this is done by {OTHERS[crossing.by]}. Move both its ends, or lead it elsewhere first."
        )
    design, source = state_before(design, crossing.target)
    fired = changed(crossing, source=source, by="event")
    trigger = made(
        Trigger, id=fresh_id(design, "handover"), when=crossing.source, fires=crossing.id, mode=crossing.mode
    )
    return with_fields(
        design, transitions=replaced(design.transitions, crossing, fired), triggers=(*design.triggers, trigger)
    )
