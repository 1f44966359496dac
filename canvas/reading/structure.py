"""The second pass: each part against its shape, by the model. What pydantic reports is told in plain sentences."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from canvas.model import Design
from canvas.model.base import ID_PATTERN
from canvas.reading.faults import Fault, Path, quoted

Sentence = Callable[[Mapping[str, Any]], str]

_KINDS = {
    "bool_type": "must be true or false",
    "int_type": "must be a whole number, written without a point",
    "float_type": "must be a number",
    "string_type": "must be a text in quotation marks",
    "tuple_type": "must be a list, in square brackets",
    "dict_type": "must be an object, in braces",
    "model_type": "must be an object, in braces",
    "missing": "is missing",
    "finite_number": "is no finite number",
}
_LIMITS: dict[str, Sentence] = {
    "string_too_long": lambda context: f"is longer than {context['max_length']:,} characters",
    "greater_than_equal": lambda context: f"must be at least {context['ge']}",
    "less_than_equal": lambda context: f"must be at most {context['le']}",
    "too_long": lambda context: f"has more than {context['max_length']} numbers",
    "too_short": lambda _: "is empty: an object has at least one state, where it starts",
    "value_error": lambda context: str(context["error"]),
}


def faults_of_shape(error: ValidationError) -> Iterator[Fault]:
    """Each error of the model as a fault."""
    for details in error.errors(include_url=False):
        if details["type"] != "too_short" or not details["input"]:
            yield _fault(details)


def _fault(details: ErrorDetails) -> Fault:
    path: Path = tuple(step for step in details["loc"] if step != "[key]")
    kind, context, word = details["type"], details.get("ctx", {}), details["input"]
    if kind == "extra_forbidden":
        key = str(path[-1])
        above = tuple(step for step in path[:-1] if isinstance(step, str))
        return Fault(path, "there is no such key", key, (_known_keys(above),))
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context["expected"])
        said = word if isinstance(word, str) else ""
        return Fault(path, f"{quoted(said)} is unknown here" if said else "is unknown here", said, (choices,), few=True)
    if kind == "string_pattern_mismatch":
        return Fault(path, _no_pattern(word, context["pattern"]))
    sentence = _LIMITS[kind](context) if kind in _LIMITS else _KINDS.get(kind, details["msg"])
    return Fault(path, sentence)


def _no_pattern(word: str, pattern: str) -> str:
    if pattern == ID_PATTERN:
        return f"{quoted(word)} is no id: 1 to 64 letters, digits, _ . or -"
    return f"{quoted(word)} is no SHA-256 in 64 small hexadecimal digits"


@lru_cache(maxsize=256)
def _known_keys(above: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that the part of the design at the end of these keys can have. A key of a map is passed over."""
    model: type[BaseModel] = Design
    for key in above:
        field = model.model_fields.get(key)
        model = next(_models_in(field.annotation), model) if field is not None else model
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
