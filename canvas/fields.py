"""What the values of a design are made of, looked up once for each kind: a design has thousands of values of few kinds,
and asking a model for its fields costs more than reading them."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from canvas.model import Layout, Value


class WrittenField(NamedTuple):
    """A field of a value: its name, its key in the file, and what it is where nothing was said."""

    name: str
    key: str
    default: object


@cache
def written_fields(kind: type[Value]) -> tuple[WrittenField, ...]:
    """The fields of a kind of value, in the order in which they are written."""
    fields = kind.model_fields.items()
    return tuple(WrittenField(name, field.alias or name, field.default) for name, field in fields)


@cache
def parts_of(kind: type[Value]) -> tuple[str, ...]:
    """The fields of a kind that are values or lists of values. The layout is left out: it names things and has none."""
    return tuple(name for name, field in kind.model_fields.items() if _holds_values(field.annotation))


@cache
def has_id(kind: type[Value]) -> bool:
    """Whether values of this kind have an id of their own."""
    return "id" in kind.model_fields


def _holds_values(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation is not Layout
    if get_origin(annotation) is Mapping:
        return False
    return any(map(_holds_values, get_args(annotation)))
