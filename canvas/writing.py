"""Canonical writing: one design has one form in bytes, made to be compared line by line.

The order of keys is that of the model's fields; what is absent, empty, blank or equal to its default is not written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from operator import itemgetter
from typing import Any

from pydantic_core import to_json

from canvas.collecting import without_collecting
from canvas.fields import has_id, parts_of, written_fields
from canvas.model import DEFAULT_SURFACES, Design, Layout, Value, Waiver
from canvas.model.base import ReadOnlyMap

LAYOUT_MAPS = ("nodes", "objects", "labels")
_LIST_OF_NUMBERS = re.compile(rb"\[\n\s+(-?\d+),\n\s+(-?\d+)\n\s+\]")


@without_collecting()
def canonical(design: Design) -> bytes:
    """The canonical bytes of a design, without the layout and the waivers of what no longer exists."""
    # A line break never stands inside a JSON text, so only lists of numbers can look like this.
    return _LIST_OF_NUMBERS.sub(rb"[\1, \2]", to_json(tree_of(design), indent=2)) + b"\n"


def tree_of(design: Design) -> dict[str, Any]:
    """The design as JSON values, as it is written."""
    written = without_leftovers(design)
    layout = written.layout
    updates: dict[str, Any] = {
        "layout": layout.model_copy(update={name: _sorted(getattr(layout, name)) for name in LAYOUT_MAPS})
    }
    if design.surfaces == DEFAULT_SURFACES:
        updates["surfaces"] = ()
    return {"format": design.format, "version": design.version, **_entry(written.model_copy(update=updates))}


def without_leftovers(design: Design) -> Design:
    """The design without the layout and the waivers of what no longer exists; the same design where there are none."""
    standing = ids_of(design)
    updates: dict[str, object] = {}
    layout, waivers = _layout_of(design.layout, standing), _waivers_of(design, standing)
    if layout is not design.layout:
        updates["layout"] = layout
    if waivers != design.waivers:
        updates["waivers"] = waivers
    return design.model_copy(update=updates) if updates else design


def ids_of(design: Design) -> frozenset[str]:
    """The ids of everything in the design that has one."""
    return frozenset(_ids_in((design,)))


def _entry(value: Value) -> dict[str, Any]:
    """The fields of a value that say something, by the keys of the file."""
    said: dict[str, Any] = {}
    for name, key, default in written_fields(type(value)):
        inner = getattr(value, name)
        # Most fields are the default itself, which costs less to see than what is equal to it.
        if inner is not default and inner != default and (words := _said(inner)) is not None:
            said[key] = words
    return said


def _said(value: Any) -> Any:
    """A value in JSON terms, or `None` where it says nothing."""
    if isinstance(value, str):
        return value if value.strip() else None
    if value is None or isinstance(value, int | float):
        return value
    return _parts(value) or None


def _parts(value: Value | Mapping[str, object] | tuple[object, ...]) -> dict[str, Any] | list[Any]:
    """What the parts of a value say, without those that say nothing."""
    if isinstance(value, tuple):
        return [words for inner in value if (words := _said(inner)) is not None]
    if isinstance(value, Mapping):
        return {key: words for key, inner in value.items() if (words := _said(inner)) is not None}
    return _entry(value)


def _layout_of(layout: Layout, standing: frozenset[str]) -> Layout:
    if all(standing.issuperset(getattr(layout, name)) for name in (*LAYOUT_MAPS, "placed")):
        return layout
    maps = {
        name: ReadOnlyMap({key: place for key, place in getattr(layout, name).items() if key in standing})
        for name in LAYOUT_MAPS
    }
    return layout.model_copy(update={**maps, "placed": tuple(key for key in layout.placed if key in standing)})


def _sorted(entries: Mapping[str, object]) -> ReadOnlyMap[str, object]:
    return ReadOnlyMap(sorted(entries.items(), key=itemgetter(0)))


def _ids_in(values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        if has_id(type(value)):
            yield getattr(value, "id")  # noqa: B009
        for name in parts_of(type(value)):
            inner = getattr(value, name)
            yield from _ids_in(inner if isinstance(inner, tuple) else (inner,))


def _waivers_of(design: Design, standing: frozenset[str]) -> tuple[Waiver, ...]:
    """The waivers whose key, `RULE@target`, names what is still there. A key that names nothing stands."""
    if not design.waivers:
        return ()
    named = _names_in_keys(design) | standing
    targets = ((waiver, waiver.key.partition("@")[2]) for waiver in design.waivers)
    return tuple(waiver for waiver, target in targets if _stands(target, named) or _is_a_place(target, design))


def _names_in_keys(design: Design) -> set[str]:
    """What keys name besides ids: the design, owners, and facts with a value."""
    owners = {step.owner for step in design.transitions} | {fallback.owner for fallback in design.fallbacks}
    states = (state for item in design.objects for state in item.states)
    return {"", "design"} | owners | {f"{fact}={value}" for state in states for fact, value in state.facts.items()}


def _stands(target: str, named: Set[str]) -> bool:
    """Whether a target of the forms `a`, `a+b/surface` and `FACT=a|b` is made of what is there."""
    if target in named:
        return True
    fact, claim, values = target.partition("=")
    if claim:
        return all(f"{fact}={value}" in named for value in values.split("|"))
    elements, slash, surface = target.partition("/")
    parts = [*elements.split("+"), surface] if slash else elements.split("+")
    return all(part and part in named for part in parts)


def _is_a_place(target: str, design: Design) -> bool:
    """A path such as `brief.segment` or `tradeoffs.to_1`: a field there is, or an entry that still exists."""
    place: object = design
    rest = target
    while rest:
        if isinstance(place, tuple):
            place, rest = _item(place, rest)
        elif isinstance(place, Value):
            name, _, rest = rest.partition(".")
            if name not in type(place).model_fields:
                return False
            place = getattr(place, name)
            if place is None:
                return not rest
        else:
            return False
    return place is not None


def _item(entries: tuple[object, ...], rest: str) -> tuple[object, str]:
    """The entry whose id the rest of a path begins with (an id may hold dots), and what follows it."""
    for entry in entries:
        identity = getattr(entry, "id", "")
        if identity and (rest == identity or rest.startswith(f"{identity}.")):
            return entry, rest[len(identity) + 1 :]
    return None, rest
