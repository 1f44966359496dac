"""Waivers: a finding that the author accepts, until the neighbourhood of its elements changes or a date passes."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from canvas.lookup import Lookup, lookup
from canvas.model import Design, Waiver
from canvas.writing import tree_of

BRIEF_FAMILIES = ("BRF", "MET", "TRD", "ROL")
"""The rules whose keys name a place in the brief and not an element of the flow."""
OWN_FAMILY = "REQ"
"""What the codes of a project's own rules begin with. Their keys name an element, or else a place in the brief."""
WHOLE_DESIGN = "COV006@design"


def accepted(design: Design, keys: Iterable[str], today: date) -> Mapping[str, str]:
    """The reasons of the waivers that hold today, for those of `keys` that have one."""
    wanted = frozenset(keys)
    waivers = [waiver for waiver in design.waivers if waiver.key in wanted]
    if not waivers:
        return {}
    elements = _Elements(design)
    return {
        waiver.key: waiver.reason
        for waiver in reversed(waivers)
        if _in_time(waiver.until, today) and waiver.seen == elements.hash_around(waiver.key)
    }


class Reopened(NamedTuple):
    """A waiver that holds no more: its day has passed where it is `expired`, else what it was given for has changed."""

    waiver: Waiver
    expired: bool


def reopened(design: Design, keys: Iterable[str], today: date) -> Mapping[str, Reopened]:
    """The waivers that do not hold today, for those of `keys` that were accepted once."""
    wanted = frozenset(keys)
    wanted -= accepted(design, wanted, today).keys()
    waivers = [waiver for waiver in reversed(design.waivers) if waiver.key in wanted]
    return {waiver.key: Reopened(waiver, not _in_time(waiver.until, today)) for waiver in waivers}


def seen_hash(design: Design, key: str) -> str:
    """The `seen` of a waiver for this finding: SHA-256, in hexadecimal, of what stands around its elements."""
    return _Elements(design).hash_around(key)


def _in_time(until: str | None, today: date) -> bool:
    return until is None or today <= date.fromisoformat(until)


class _Elements:
    """The elements of a design as they are written, without names, by their id."""

    def __init__(self, design: Design) -> None:
        self.tables = lookup(design)
        self.tree = tree_of(design)
        self.written = {entry["id"]: _nameless(entry) for entry in _entries(self.tree)}

    def hash_around(self, key: str) -> str:
        rule, _, rest = key.partition("@")
        if key == WHOLE_DESIGN:
            return _digest([])
        if self._is_around(rule[:3], rest):
            return _digest(_at_path(self.tree, rest))
        fact, claims, _ = rest.partition("=")
        if claims:
            return _digest(self._in_order(_claiming(self.tables, fact)))
        named = frozenset(rest.partition("/")[0].split("+")) & self.written.keys()
        return _digest(self._in_order(_neighbourhood(self.tables, named)))

    def _is_around(self, family: str, target: str) -> bool:
        """Whether a key names a place around the drawing: a field, or an entry of a list, by its path."""
        if family == OWN_FAMILY:
            return target not in self.written
        return family in BRIEF_FAMILIES and target not in self.tables.failures

    def _in_order(self, ids: Iterable[str]) -> list[Any]:
        return [self.written[element_id] for element_id in sorted(set(ids))]


def _entries(tree: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for part in ("surfaces", "components", "objects", "transitions", "triggers", "failures", "fallbacks"):
        for entry in tree.get(part, ()):
            yield entry
            yield from entry.get("states", ())


def _nameless(value: Any) -> Any:
    """An entry without its name, and without those of the entries in its lists. The keys of maps are ids: they stay."""
    if isinstance(value, list):
        return [_nameless(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _nameless(inner) if isinstance(inner, list) else inner for key, inner in value.items() if key != "name"
    }


def _neighbourhood(tables: Lookup, named: Iterable[str]) -> Iterator[str]:
    """The elements, the transitions at them, the triggers that name any of these, the failures at all of these, and the
    fallbacks of these failures."""
    around = set(named)
    around |= {t.id for element in named for t in (*tables.outgoing[element], *tables.incoming[element])}
    around |= {
        t.id for element in tuple(around) for t in (*tables.triggers_when[element], *tables.triggers_firing[element])
    }
    around |= {failure.id for element in tuple(around) for failure in tables.failures_at[element]}
    around |= {fallback.id for element in tuple(around) for fallback in tables.fallbacks_for[element]}
    yield from around


def _claiming(tables: Lookup, fact: str) -> Iterator[str]:
    return (state.id for state in tables.states.values() if fact in state.facts)


def _at_path(tree: Mapping[str, Any], path: str) -> list[Any]:
    """The entry of the brief at this path, in a list of its own; the empty list where nothing is written."""
    value: Any = tree
    rest = path
    while rest:
        part, _, after = rest.partition(".")
        if isinstance(value, list):
            part, after = rest, ""
            value = next((entry for entry in value if isinstance(entry, dict) and entry["id"] == part), None)
        else:
            value = value.get(part) if isinstance(value, dict) else None
        rest = after if value is not None else ""
    return [] if value is None else [_nameless(value)]


def _digest(elements: list[Any]) -> str:
    text = json.dumps(elements, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
