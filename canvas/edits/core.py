"""What all edits are made of: fresh ids, one checked change of one element, and the error with its sentence."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from canvas.errors import UnhappyPathError
from canvas.lookup import lookup
from canvas.model import Design, Value
from canvas.reading import reference_problems

LISTS = ("surfaces", "components", "objects", "transitions", "triggers", "failures", "fallbacks", "tradeoffs")
ENTRY_LISTS = (
    "brief.out_of_scope",
    "brief.assumptions",
    "brief.questions",
    "brief.needs",
    "brief.technology",
    "metrics.primary",
    "metrics.guardrails",
    "tradeoffs",
    "rollout.gates",
    "rollout.monitors",
    "rollout.stops",
)
V = TypeVar("V", bound=Value)


class EditError(UnhappyPathError):
    """The change cannot be made. The text is one sentence for the person who asked for it."""


def all_ids(design: Design) -> Iterator[str]:
    """Every id of the design, of elements and of the entries in its lists."""
    for name in LISTS:
        yield from (element.id for element in getattr(design, name))
    yield from (state.id for owner in design.objects for state in owner.states)
    for path in ENTRY_LISTS:
        if "." in path:
            section, name = path.split(".")
            yield from (entry.id for entry in getattr(getattr(design, section), name))


def fresh_id(design: Design, prefix: str) -> str:
    """An id that nothing in the design has yet: the prefix and the lowest free number from 1."""
    taken = set(all_ids(design))
    number = 1
    while f"{prefix}_{number}" in taken:
        number += 1
    return f"{prefix}_{number}"


def require_fresh(design: Design, *new_ids: str) -> None:
    """Raises `EditError` when one of the ids is taken, or given twice."""
    taken = set(all_ids(design))
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
        raise EditError(_sentence(error)) from None


def made(kind: type[V], /, **fields: Any) -> V:
    """A new value of this kind, checked; fields that are `None` are left out."""
    try:
        return kind(**{name: new for name, new in fields.items() if new is not None})
    except ValidationError as error:
        raise EditError(_sentence(error)) from None


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
    """The design, when all its references hold. Raises `EditError` with the first that does not."""
    if design is before:
        return design
    for problem in reference_problems(design):
        raise EditError(problem.text)
    return design


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    field = str(first["loc"][0]).replace("_", " ") if first["loc"] else "value"
    reason = str(first["msg"]).removeprefix("Value error, ")
    return f"The {field} {reason}." if reason.startswith(("is ", "has ", "names ")) else f"The {field}: {reason}."
