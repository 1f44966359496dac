"""What all edits are made of: fresh ids, one checked change of one element, and the error with its sentence."""

import re
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from canvas.errors import UnhappyPathError
from canvas.lookup import lookup
from canvas.model import Design, Value
from canvas.reading import reference_problems
from canvas.reading.structure import faults_of_shape
from canvas.writing import ids_of

LISTS = ("surfaces", "components", "objects", "transitions", "triggers", "failures", "fallbacks", "tradeoffs")
_ID_IN_QUOTES = re.compile(r'"([A-Za-z0-9_.-]{1,64})"')
V = TypeVar("V", bound=Value)


class EditError(UnhappyPathError):
    """The change cannot be made. The text is one sentence for the person who asked for it."""


def fresh_id(design: Design, prefix: str, besides: Collection[str] = ()) -> str:
    """An id that nothing in the design has yet: the prefix and the lowest free number from 1.

    `besides` are ids that are spoken for already.
    """
    taken = ids_of(design).union(besides)
    number = 1
    while f"{prefix}_{number}" in taken:
        number += 1
    return f"{prefix}_{number}"


def require_fresh(design: Design, *new_ids: str) -> None:
    """Raises `EditError` when one of the ids is taken, or given twice."""
    taken = set(ids_of(design))
    for new_id in new_ids:
        if new_id in taken:
            raise EditError(f'The id "{new_id}" is taken.')
        taken.add(new_id)


def changed(value: V, /, **fields: Any) -> V:
    """The value with other fields, checked as a file is checked. Equal fields give the same value back."""
    if all(getattr(value, name) == new for name, new in fields.items()):
        return value
    try:
        return type(value)(**{**{name: getattr(value, name) for name in type(value).model_fields}, **fields})
    except ValidationError as error:
        raise _refusal(error) from None


def made(kind: type[V], /, **fields: Any) -> V:
    """A new value of this kind, checked; fields that are `None` are left out."""
    try:
        return kind(**{name: new for name, new in fields.items() if new is not None})
    except ValidationError as error:
        raise _refusal(error) from None


def with_fields(design: Design, **fields: Any) -> Design:
    """The design with other lists or sections. Only for parts that were checked already."""
    return design.model_copy(update=fields)


def replaced(items: Iterable[V], old: V, new: V) -> tuple[V, ...]:
    """The items with one of them exchanged; the others stay the same objects."""
    return tuple(new if item is old else item for item in items)


def swap(design: Design, old: Value, new: Value) -> Design:
    """The design with one element exchanged, wherever it stands. Equal elements give the same design back."""
    if old is new:
        return design
    for owner in design.objects:
        if any(state is old for state in owner.states):
            states = replaced(owner.states, old, new)
            return swap(design, owner, owner.model_copy(update={"states": states}))
    for name in LISTS:
        if any(item is old for item in getattr(design, name)):
            return with_fields(design, **{name: replaced(getattr(design, name), old, new)})
    raise EditError("That is no longer in the design.")


def update(design: Design, element_id: str, **fields: Any) -> Design:
    """Sets fields of the element with this id: of the flow, a surface, a component or a trade-off.

    Raises `EditError` when a value is not allowed, a reference leads nowhere, or a route leaves its object.
    """
    element = find(design, element_id)
    return checked(swap(design, element, changed(element, **fields)), design)


def find(design: Design, element_id: str) -> Any:
    """The element with this id. Raises `EditError` when there is none."""
    element = lookup(design).element(element_id) or next((t for t in design.tradeoffs if t.id == element_id), None)
    if element is None:
        raise EditError("That is no longer in the design.")
    return element


def checked(design: Design, before: Design) -> Design:
    """The design, when all its references hold. Raises `EditError` with the first that does not, by names."""
    if design is before:
        return design
    tables = lookup(design)
    for problem in reference_problems(design):
        raise EditError(_as_sentence(_ID_IN_QUOTES.sub(lambda found: f"“{tables.name(found[1])}”", problem.text)))
    return design


def _refusal(error: ValidationError) -> EditError:
    """What the model says of a value, as a sentence about its field."""
    fault = next(faults_of_shape(error))
    field = str(fault.path[0]).replace("_", " ") if fault.path else "value"
    return EditError(_as_sentence(f"the {field} {fault.text}"))


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
