"""What is different between two designs, in the names that they give to things."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from canvas.lookup import Lookup, lookup
from canvas.model import Design, Value

How = Literal["added", "removed", "changed"]
GROUPS = (
    ("objects", "object"),
    ("transitions", "step"),
    ("triggers", "hand-over"),
    ("failures", "failure"),
    ("fallbacks", "fallback"),
    ("surfaces", "surface"),
    ("components", "component"),
    ("tradeoffs", "trade-off"),
    ("waivers", "accepted finding"),
)
SECTIONS = ("title", "language", "brief", "metrics", "rollout")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: what kind it is, how it is called, whether the second design has it more, less or other,
    of a changed one which of its fields, and its id, "" for a section."""

    kind: str
    name: str
    how: How
    fields: tuple[str, ...] = ()
    place: str = ""


def differences(before: Design, after: Design) -> tuple[Difference, ...]:
    """What leads from the first design to the second, in the order of the file; places on the canvas come last."""
    names = (lookup(before), lookup(after))
    found = [
        Difference("section", name, "changed") for name in SECTIONS if getattr(before, name) != getattr(after, name)
    ]
    for field, kind in GROUPS:
        if field == "objects":
            found += _of_group(kind, _bare_objects(before), _bare_objects(after), names)
            found += _of_group("state", _states(before), _states(after), names)
        else:
            found += _of_group(kind, _by_id(getattr(before, field)), _by_id(getattr(after, field)), names)
    if before.layout != after.layout:
        found.append(Difference("section", "layout", "changed"))
    if not found and before != after:
        found.append(Difference("section", "order", "changed"))
    return tuple(found)


def _of_group(
    kind: str, before: Mapping[str, Value], after: Mapping[str, Value], names: tuple[Lookup, Lookup]
) -> Iterator[Difference]:
    for key, value in after.items():
        if key not in before:
            yield Difference(kind, _name(key, value, names[1]), "added", place=key)
        elif before[key] != value:
            yield Difference(kind, _name(key, value, names[1]), "changed", _fields(before[key], value), key)
    for key, value in before.items():
        if key not in after:
            yield Difference(kind, _name(key, value, names[0]), "removed", place=key)


def _name(key: str, value: Any, tables: Lookup) -> str:
    return tables.name(key) if tables.element(key) is not None else getattr(value, "question", "") or key


def _fields(before: Value, after: Value) -> tuple[str, ...]:
    names = type(after).model_fields
    return tuple(name.replace("_", " ") for name in names if getattr(before, name) != getattr(after, name))


def _by_id(values: tuple[Any, ...]) -> dict[str, Value]:
    return {getattr(value, "id", None) or value.key: value for value in values}


def _bare_objects(design: Design) -> dict[str, Value]:
    """Objects without their states, which are compared one by one."""
    return {item.id: item.model_copy(update={"states": ()}) for item in design.objects}


def _states(design: Design) -> dict[str, Value]:
    return {state.id: state for item in design.objects for state in item.states}
