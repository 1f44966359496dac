"""A large design against its shape, a piece at a time, so that no call is long: other threads wait for each of them.

The pieces together are the design that the whole would be. What is out of shape raises `ValidationError`, at the first
piece; to tell all of it is the work of another look, at the whole.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic_core import to_json

from canvas.model import Design
from canvas.reading.json_text import thinned

LISTS = ("components", "objects", "transitions", "triggers", "failures", "fallbacks")
PIECE = 250_000
"""Bytes of JSON in one piece: some 10 ms."""
LARGE = 1_000_000
"""Bytes of JSON that may be wrong throughout: a million errors are much, but fit into memory."""
FIRST_ENTRIES = 1_000


def design_from(tree: dict[str, Any]) -> Design:
    """The design in a tree of JSON values in which there is nothing that any JSON is refused for."""
    lists = {name: tree[name] for name in LISTS if isinstance(tree.get(name), list)}
    rest = {name: part for name, part in tree.items() if name not in lists}
    checked = {name: tuple(_entries(name, entries)) for name, entries in lists.items()}
    return _checked(rest, to_json(rest)).model_copy(update=checked)


def _entries(name: str, entries: list[Any]) -> Iterator[Any]:
    """The entries of a list of the design, in order."""
    part = {"title": "of a piece", name: entries}
    data = to_json(part)
    if len(data) <= PIECE:
        return iter(getattr(_checked(part, data), name))
    if len(entries) > 1:
        return chain.from_iterable(_entries(name, run) for run in _runs(entries, len(data)))
    if name == "objects" and _has_many_states(entries[0]):
        return iter((_object(entries[0], len(data)),))
    return iter(getattr(_checked(part, data), name))


def _object(entry: dict[str, Any], size: int) -> Any:
    """An object that is too large for one piece: as often with some of its states as it takes for all of them."""
    runs = _runs(entry["states"], size)
    parts = [part for run in runs for part in _entries("objects", [{**entry, "states": run}])]
    return parts[0].model_copy(update={"states": tuple(chain.from_iterable(part.states for part in parts))})


def _has_many_states(entry: Any) -> bool:
    states = entry.get("states") if isinstance(entry, dict) else None
    return isinstance(states, list) and len(states) > 1


def _runs(entries: list[Any], size: int) -> Iterator[list[Any]]:
    """Two or more entries in runs, as many as make pieces of this size in bytes small enough if all are about alike."""
    length = -(-len(entries) // (size // PIECE + 1))
    return (entries[start : start + length] for start in range(0, len(entries), length))


def _checked(part: dict[str, Any], data: bytes) -> Design:
    if len(data) > LARGE:
        # What cannot be cut could still be wrong throughout.
        Design.model_validate_json(to_json(thinned(part, FIRST_ENTRIES)), by_alias=True, by_name=False)
    return Design.model_validate_json(data, by_alias=True, by_name=False)
