"""Edits of the order in which an object's states stand. The first one is where the object starts."""

from collections.abc import Sequence

from canvas.edits.core import EditError, swap
from canvas.lookup import lookup
from canvas.model import Design


def order_states(design: Design, state_ids: Sequence[str], before: str | None = None) -> Design:
    """Puts states of one object, in the order given, in front of its state `before`, or to the end."""
    tables = lookup(design)
    owners = {tables.object_of[each].id for each in state_ids if each in tables.states}
    if len(owners) != 1 or not tables.states.keys() >= set(state_ids):
        raise EditError("Only states of one object have an order.")
    owner = tables.objects[owners.pop()]
    rest = [state for state in owner.states if state.id not in state_ids]
    at = next((index for index, state in enumerate(rest) if state.id == before), len(rest))
    states = (*rest[:at], *(tables.states[each] for each in state_ids), *rest[at:])
    if all(new is old for new, old in zip(states, owner.states, strict=True)):
        return design
    return swap(design, owner, owner.model_copy(update={"states": states}))


def shift_state(design: Design, state_id: str, by: int) -> Design:
    """Moves a state by so many places in the list of its object, not beyond its ends."""
    owner = lookup(design).object_of.get(state_id)
    if owner is None:
        raise EditError("Only states of one object have an order.")
    others = [state.id for state in owner.states if state.id != state_id]
    at = max([state.id for state in owner.states].index(state_id) + by, 0)
    return order_states(design, [state_id], others[at] if at < len(others) else None)
