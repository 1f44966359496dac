"""One line of text as an edit: an object with its states, or the steps between states that are there.

Names are known in any case, so that "packed" is the state "Packed".
"""

from collections.abc import Iterable

from canvas.edits.core import EditError, fresh_id
from canvas.edits.flow import add_object, add_state, connect
from canvas.flow_lines import ArrowLine, ObjectLine, read_object, read_steps
from canvas.lookup import lookup
from canvas.model import Design, DesignObject


def with_object_line(design: Design, line: str) -> Design:
    """The design with the object that a line names, or with more states where it is there already:
    "Package: packed, on its way, delivered, lost".

    Raises `EditError` for any other line, and where it says nothing new.
    """
    written = read_object(line)
    if written is None or not written.states:
        raise EditError("Write the object, a colon, and its states. For example “Package: packed, delivered”.")
    owner = next((each for each in design.objects if _alike(each.name, written.name)), None)
    if owner is None:
        return _with_object(design, written)
    known = {state.name.casefold() for state in owner.states}
    new = [name for name in written.states if name.casefold() not in known]
    if not new:
        raise EditError(f"“{owner.name}” has these states already.")
    return _with_states(design, owner.id, new)


def _with_object(design: Design, written: ObjectLine) -> Design:
    new_id, first, *others = fresh_id(design, "object"), *written.states
    design = add_object(
        design,
        _capital(written.name),
        id=new_id,
        first_state_id=fresh_id(design, "state"),
        first_state_name=_capital(first),
    )
    return _with_states(design, new_id, others)


def _with_states(design: Design, object_id: str, names: Iterable[str]) -> Design:
    for name in names:
        design = add_state(design, object_id, _capital(name), id=fresh_id(design, "state"))
    return design


def with_step_line(design: Design, line: str) -> Design:
    """The design with the steps that a line writes between states that are there: "Packed -> On its way: scan".

    Raises `EditError` for any other line, a state that is not there, and a step that is.
    """
    steps = read_steps(line)
    if not steps:
        raise EditError("Write two states with an arrow between them. For example “Packed -> On its way”.")
    for step in steps:
        design = _with_step(design, step)
    return design


def _with_step(design: Design, step: ArrowLine) -> Design:
    owner = _home(design, step)
    ends = tuple(_id_of(owner, name) for name in (step.source, step.target))
    for other in lookup(design).outgoing[ends[0]]:
        if other.target == ends[1] and _alike(other.name or "", step.name):
            raise EditError("This step is there already.")
    return connect(design, *ends, id=fresh_id(design, "transition"), mode=step.mode, name=step.name or None)


def _home(design: Design, step: ArrowLine) -> DesignObject:
    """The first object that has both states of a step. Raises `EditError` where none does."""
    for name in (step.source, step.target):
        if not any(_has(owner, name) for owner in design.objects):
            raise EditError(f"There is no state “{name}” yet. Add it to its object first.")
    home = next((o for o in design.objects if _has(o, step.source) and _has(o, step.target)), None)
    if home is None:
        raise EditError("These two states belong to different objects. A hand-over connects them.")
    return home


def _has(owner: DesignObject, name: str) -> bool:
    return any(_alike(state.name, name) for state in owner.states)


def _id_of(owner: DesignObject, name: str) -> str:
    return next(state.id for state in owner.states if _alike(state.name, name))


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
