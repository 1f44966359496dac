"""Replacing words in names and in what customers read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from canvas.edits.core import EditError, changed, find, with_fields
from canvas.model import Design, Value
from canvas.model.base import ReadOnlyMap
from canvas.texts import Hit, Place

LISTS = ("transitions", "triggers", "failures", "fallbacks", "surfaces", "components")
V = TypeVar("V", bound=Value)


def replace_words(design: Design, found: Iterable[Hit], words: str) -> Design:
    """The design with these words in the place of what was found; hits of one text do not overlap.

    A customer's text that is left blank goes, and so does a name that nothing needs. Raises `EditError` where a text is
    not the one that was looked at, or a name that is needed would be blank.
    """
    by_place: dict[Place, list[Hit]] = defaultdict(list)
    for hit in found:
        by_place[hit.place].append(hit)
    fields: dict[str, dict[str, Any]] = defaultdict(dict)
    for place, hits in by_place.items():
        element = find(design, place.element)
        fields[place.element][place.field] = _field(
            element, place, _written(hits, words), fields[place.element].get(place.field)
        )
    return _with_fields_of(design, fields)


def _written(hits: Iterable[Hit], words: str) -> tuple[str, str]:
    """The text before and after, all hits in it replaced."""
    before, after, end = "", "", 0
    for hit in sorted(hits, key=lambda hit: hit.start):
        before, after, end = hit.text, f"{after}{hit.text[end : hit.start]}{words}", hit.end
    return before, after + before[end:]


def _field(element: Value, place: Place, written: tuple[str, str], changed_before: Any) -> Any:
    """The value of a field with the new text in it; `changed_before` is its value where another text of it changed."""
    before, after = written
    said = getattr(element, place.field) if changed_before is None else changed_before
    if (said.get(place.surface) if isinstance(said, Mapping) else said) != before:
        raise EditError("This text has changed since it was found.")
    if isinstance(said, Mapping):
        texts = {**said, place.surface: after}
        return ReadOnlyMap({surface: text for surface, text in texts.items() if text.strip()})
    if place.field == "name":
        return after.strip() or (None if not type(element).model_fields["name"].is_required() else "")
    return after


def _with_fields_of(design: Design, fields: Mapping[str, Mapping[str, Any]]) -> Design:
    lists: dict[str, Any] = {name: tuple(_set(item, fields) for item in getattr(design, name)) for name in LISTS}
    objects = []
    for owner in design.objects:
        states = tuple(_set(state, fields) for state in owner.states)
        same = all(new is old for new, old in zip(states, owner.states, strict=True))
        objects.append(_set(owner if same else owner.model_copy(update={"states": states}), fields))
    return with_fields(design, objects=tuple(objects), **lists)


def _set(element: V, fields: Mapping[str, Mapping[str, Any]]) -> V:
    said = fields.get(getattr(element, "id", ""))
    return element if said is None else changed(element, **said)
