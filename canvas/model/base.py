"""The bricks of the design file: the frozen value and the kinds of text it is made of.

Every type here states one sentence of the design file's conventions. Lengths count code points.
"""

import os
import re
from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema

# The program has no plug-ins for pydantic; looking for some at every start would cost more than reading a design.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

ID_PATTERN = r"^[A-Za-z0-9_.-]{1,64}$"
NAME_LIMIT = 200
TEXT_LIMIT = 10_000
COORDINATE_LIMIT = 1_000_000
LINE_SEPARATORS = re.compile(r"[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
DURATION = re.compile(r"^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|d)\Z", re.ASCII)
# The same for the JSON Schema, in the regular expressions that all languages share.
NO_CONTROL_PATTERN = r"^(?![\s\S]*[\x00-\x08\x0b-\x1f\x7f-\x9f])"
ONE_LINE_PATTERN = r"^(?![\s\S]*[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029])"
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

K = TypeVar("K")
V = TypeVar("V")


class Value(BaseModel):
    """A frozen value of the design. Unknown fields and converted types are errors."""

    # A part is built when it is first made on its own: most are only ever read as parts of a whole design.
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, validate_by_name=True, defer_build=True
    )


def _clean(text: str) -> str:
    if found := CONTROL_CHARACTER.search(text):
        raise ValueError(f"has the control character U+{ord(found[0]):04X}")
    return text


def _one_line(text: str) -> str:
    if LINE_SEPARATORS.search(text):
        raise ValueError("has more than one line")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("is blank")
    return text


def _name(text: str) -> str:
    return _not_blank(_one_line(_clean(text)))


def _duration(text: str) -> str:
    match = DURATION.match(text)
    if not match or not match[1].strip("0."):
        raise ValueError('is no duration above zero, such as "30s", "4h" or "2d"')
    return text


def _calendar_day(text: str) -> str:
    if not re.match(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", text, re.ASCII):
        raise ValueError("is no date written YYYY-MM-DD")
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("is no day of the calendar") from None
    return text


def _whole(number: float) -> int:
    if abs(number) > COORDINATE_LIMIT:
        raise ValueError(f"is beyond {COORDINATE_LIMIT:,}")
    return round(number)


def _no_repeats(items: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for item in items:
        if item in seen:
            raise ValueError(f'names "{item}" twice')
        seen.add(item)
    return items


class ReadOnlyMap(Mapping[K, V]):
    """A mapping that nobody can change: a dict inside a frozen model would stay mutable."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        self._entries: dict[K, V] = dict(entries)

    def __getitem__(self, key: K) -> V:
        return self._entries[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def items(self) -> ItemsView[K, V]:
        """The pairs, from the dict itself: the view that `Mapping` has looks up every key again."""
        return self._entries.items()

    def values(self) -> ValuesView[V]:
        return self._entries.values()

    def __eq__(self, other: object) -> bool:
        return self._entries == other._entries if isinstance(other, ReadOnlyMap) else self._entries == other

    def __hash__(self) -> int:
        """By its keys. Pydantic shares a default that can be hashed, and copies any other each time."""
        return hash(frozenset(self._entries))

    def __repr__(self) -> str:
        return f"ReadOnlyMap({self._entries!r})"


def _as_schema(limit: int | None, pattern: str) -> WithJsonSchema:
    longest = {} if limit is None else {"maxLength": limit}
    return WithJsonSchema({"type": "string", **longest, "pattern": pattern})


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Text = Annotated[
    str, StringConstraints(max_length=TEXT_LIMIT), AfterValidator(_clean), _as_schema(TEXT_LIMIT, NO_CONTROL_PATTERN)
]
FilledText = Annotated[Text, AfterValidator(_not_blank), _as_schema(TEXT_LIMIT, rf"{NO_CONTROL_PATTERN}[\s\S]*\S")]
Name = Annotated[
    str,
    StringConstraints(max_length=NAME_LIMIT),
    AfterValidator(_name),
    _as_schema(NAME_LIMIT, rf"{ONE_LINE_PATTERN}[\s\S]*\S"),
]
Duration = Annotated[str, AfterValidator(_duration), _as_schema(None, rf"^(?=[0-9.]*[1-9]){DURATION.pattern[1:-2]}$")]
Day = Annotated[str, AfterValidator(_calendar_day), _as_schema(None, DAY_PATTERN)]
Coordinate = Annotated[float, AfterValidator(_whole)]
Ids = Annotated[
    tuple[Id, ...],
    AfterValidator(_no_repeats),
    WithJsonSchema({"type": "array", "uniqueItems": True, "items": {"type": "string", "pattern": ID_PATTERN}}),
]
frozen_map: tuple[Any, ...] = (AfterValidator(ReadOnlyMap), PlainSerializer(dict))
