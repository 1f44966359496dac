"""Edits of what the design is for: title, brief, and the entries in the lists of brief, metrics and roll-out."""

from collections.abc import Mapping
from typing import Any

from canvas.edits.core import EditError, changed, checked, made, replaced, require_fresh, with_fields
from canvas.edits.parts import require_own_surface_id
from canvas.edits.removing import remove
from canvas.model import (
    Assumption,
    Design,
    Gate,
    Metric,
    Monitor,
    Need,
    OutOfScope,
    Question,
    Stop,
    Surface,
    Technology,
    Tradeoff,
    Value,
)

ENTRY_TYPES: Mapping[str, type[Value]] = {
    "brief.out_of_scope": OutOfScope,
    "brief.assumptions": Assumption,
    "brief.questions": Question,
    "brief.needs": Need,
    "brief.technology": Technology,
    "metrics.primary": Metric,
    "metrics.guardrails": Metric,
    "tradeoffs": Tradeoff,
    "rollout.gates": Gate,
    "rollout.monitors": Monitor,
    "rollout.stops": Stop,
    "surfaces": Surface,
}


def set_title(design: Design, title: str) -> Design:
    """Another title. It cannot be blank."""
    return changed(design, title=title.strip())


def set_brief(design: Design, **fields: Any) -> Design:
    """Sets fields of the brief."""
    return with_fields(design, brief=changed(design.brief, **fields))


def add_entry(design: Design, path: str, *, id: str, **fields: Any) -> Design:
    """A new entry at the end of one of `ENTRY_TYPES`, such as "brief.needs"."""
    require_fresh(design, id)
    if path == "surfaces":
        require_own_surface_id(design)
    return _with_entries(design, path, (*_entries(design, path), made(ENTRY_TYPES[path], id=id, **fields)))


def update_entry(design: Design, path: str, entry_id: str, **fields: Any) -> Design:
    """Sets fields of an entry."""
    entry = _entry(design, path, entry_id)
    return _with_entries(design, path, replaced(_entries(design, path), entry, changed(entry, **fields)))


def remove_entry(design: Design, path: str, entry_id: str) -> Design:
    """Takes an entry out of its list, and out of what trade-offs say that they are about. What is said on a surface
    goes with it; the last surface stays, with `EditError`."""
    entry = _entry(design, path, entry_id)
    if path == "surfaces":
        return remove(design, [entry_id])
    tradeoffs = tuple(
        changed(each, about=tuple(about for about in each.about if about != entry_id)) for each in design.tradeoffs
    )
    left = tuple(item for item in _entries(design, path) if item is not entry)
    if path == "tradeoffs":
        left = tuple(each for each in tradeoffs if each.id != entry_id)
    return _with_entries(with_fields(design, tradeoffs=tradeoffs), path, left)


def shift_entry(design: Design, path: str, entry_id: str, by: int) -> Design:
    """Moves an entry by so many places in its list, not beyond its ends."""
    entry = _entry(design, path, entry_id)
    entries = _entries(design, path)
    others = [item for item in entries if item is not entry]
    others.insert(max(entries.index(entry) + by, 0), entry)
    return design if tuple(others) == entries else _with_entries(design, path, tuple(others))


def _entries(design: Design, path: str) -> tuple[Any, ...]:
    if path not in ENTRY_TYPES:
        raise EditError("There is no such list in a design.")
    section, _, name = path.rpartition(".")
    entries: tuple[Any, ...] = getattr(getattr(design, section) if section else design, name)
    return entries


def _entry(design: Design, path: str, entry_id: str) -> Any:
    for entry in _entries(design, path):
        if entry.id == entry_id:
            return entry
    raise EditError("That entry is no longer in the design.")


def _with_entries(design: Design, path: str, entries: tuple[Any, ...]) -> Design:
    section, _, name = path.rpartition(".")
    if not section:
        return checked(with_fields(design, **{name: entries}), design)
    longer = getattr(design, section).model_copy(update={name: entries})
    return checked(with_fields(design, **{section: longer}), design)
