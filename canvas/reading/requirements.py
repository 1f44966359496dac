"""Reading of `[require]`: a path with a weight, or with a table that says which values are meant and why."""

from collections.abc import Iterator, Mapping
from typing import Any

from canvas.findings import SEVERITIES
from canvas.reading.faults import Fault, Path, no_choice
from canvas.requiring import PLACES, Requirement, fields_of, options_of

KEYS = ("weight", "because", "where")
WEIGHT = "warning"


def requirements(said: Mapping[str, Any]) -> Iterator[Requirement]:
    """The requirements in a table without faults."""
    for path, asked in said.items():
        whole: Mapping[str, Any] = {"weight": asked} if isinstance(asked, str) else asked
        yield Requirement(path, whole.get("weight", WEIGHT), whole.get("because", ""), whole.get("where", {}))


def requirement_faults(said: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in the table, place by place."""
    for path, asked in said.items():
        at = ("require", path)
        place, _, field = path.rpartition(".")
        if place not in PLACES:
            yield _no_such_place(at, path)
        elif field not in fields_of(place):
            choices = tuple(fields_of(place))
            text = f"{place} has no such field that may be left out"
            yield Fault(at, text, word=field, choices=(choices,), few=True)
        elif isinstance(asked, dict):
            yield from _whole(at, place, asked)
        elif asked not in SEVERITIES:
            yield no_choice(at, asked, "weight", SEVERITIES)


def _no_such_place(at: Path, path: str) -> Fault:
    every = tuple(f"{place}.{field}" for place in PLACES for field in fields_of(place))
    text = 'this names no field; write it in quotation marks, such as "failures.cost"'
    return Fault(at, text, word=path, choices=(every,))


def _whole(at: Path, place: str, asked: Mapping[str, Any]) -> Iterator[Fault]:
    for key in asked:
        if key not in KEYS:
            yield Fault((*at, key), "there is no such key", word=key, choices=(KEYS,), few=True)
    if asked.get("weight", WEIGHT) not in SEVERITIES:
        yield no_choice((*at, "weight"), asked["weight"], "weight", SEVERITIES)
    if not isinstance(asked.get("because", ""), str):
        yield Fault((*at, "because"), "a reason is a text")
    where = asked.get("where", {})
    if not isinstance(where, dict):
        yield Fault((*at, "where"), 'must be a table, such as { by = "staff" }')
        return
    for key, wanted in where.items():
        yield from _condition((*at, "where", key), key, wanted, options_of(place))


def _condition(at: Path, key: str, wanted: object, options: Mapping[str, tuple[object, ...]]) -> Iterator[Fault]:
    if key not in options:
        yield Fault(at, "no field of a few words has this name", word=key, choices=(tuple(options),), few=True)
    elif not any(type(wanted) is type(option) and wanted == option for option in options[key]):
        words = tuple(option if isinstance(option, str) else str(option).lower() for option in options[key])
        yield no_choice(at, wanted, "value of it", words)
