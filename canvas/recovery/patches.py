"""What a step changed, as JSON values: small for a small step, however large the design.

Elements that a step left alone are the same objects before and after it, so that a patch is found by identity. It is
made for trees that hold every field of a design, in the order of its lists (`full_tree`); applying all patches of a
history in a row gives the tree of its last design.

A patch is one of these, by its only key: `{"=": value}` another value; `{"{": {key: patch}, "-": [keys], "<": [keys]}`
the fields of an object, those that are gone, and where it matters the order of all; `{"[": parts}` a list, whose parts
are runs of the old one as `[from, to]`, an old item with its patch as `[index, patch]`, or a new item as `[value]`.
"""

from collections.abc import Mapping
from typing import Any

from canvas.model import Value

Patch = dict[str, Any]
_GONE = object()


class PatchUnfit(ValueError):
    """A patch that was not made for this tree."""


def full_tree(value: object) -> Any:
    """A design, or a part of one, as JSON values, with every field that is not `None`."""
    if isinstance(value, Value):
        return {key: full_tree(inner) for key, inner in _fields(value).items()}
    if isinstance(value, Mapping):
        return {key: full_tree(inner) for key, inner in value.items()}
    return [full_tree(inner) for inner in value] if isinstance(value, tuple) else value


def patch_between(before: object, after: object) -> Patch | None:
    """What leads from one value to the other; `None` where they are the same."""
    if before is after:
        return None
    if type(before) is type(after):
        if isinstance(before, Value) and isinstance(after, Value):
            return _of_fields(_fields(before), _fields(after))
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            return _of_fields(before, after)
        if isinstance(before, tuple) and isinstance(after, tuple):
            return _of_lists(before, after)
    return None if before == after else {"=": full_tree(after)}


def patched(tree: Any, patch: Patch | None) -> Any:
    """The tree after a patch; the old one stays as it was. Raises `PatchUnfit` for one that does not fit."""
    if patch is None:
        return tree
    try:
        if "=" in patch:
            return patch["="]
        return _patched_fields(tree, patch) if "{" in patch else _patched_list(tree, patch["["])
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise PatchUnfit("a patch that was made for something else") from error


def _fields(value: Value) -> dict[str, Any]:
    """The fields that say something, by the keys of the file."""
    fields = type(value).model_fields
    said = ((field.alias or name, getattr(value, name)) for name, field in fields.items())
    return {key: inner for key, inner in said if inner is not None}


def _of_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> Patch | None:
    changed = _changed_fields(before, after)
    gone = [key for key in before if key not in after]
    kept = [key for key in before if key in after]
    order = list(after)
    in_place = [*kept, *(key for key in order if key not in before)] == order
    if not changed and not gone and in_place:
        return None
    return {"{": changed, **({"-": gone} if gone else {}), **({} if in_place else {"<": order})}


def _changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Patch]:
    changed = {}
    for key, new in after.items():
        old = before.get(key, _GONE)
        patch = {"=": full_tree(new)} if old is _GONE else patch_between(old, new)
        if patch is not None:
            changed[key] = patch
    return changed


def _patched_fields(tree: Any, patch: Patch) -> dict[str, Any]:
    gone = set(patch.get("-", ()))
    made = {key: inner for key, inner in tree.items() if key not in gone}
    for key, inner in patch["{"].items():
        made[key] = patched(made.get(key), inner)
    return {key: made[key] for key in patch["<"]} if "<" in patch else made


def _of_lists(before: tuple[Any, ...], after: tuple[Any, ...]) -> Patch | None:
    """Old items are found by identity; a changed one by its id, or else by its place."""
    places = {id(item): index for index, item in enumerate(before)}
    by_name = {item.id: index for index, item in enumerate(before) if hasattr(item, "id")}
    parts: list[Any] = []
    for index, item in enumerate(after):
        same = _same_at(before, index, item, places)
        if same is not None:
            _add_run(parts, same)
        else:
            parts.append(_changed_item(before, item, by_name.get(getattr(item, "id", None), index)))
    return None if parts == [[0, len(before)]] or (not parts and not before) else {"[": parts}


def _same_at(before: tuple[Any, ...], index: int, item: Any, places: Mapping[int, int]) -> int | None:
    """Where the same item stood before. Equal texts may be one object in many places: the same place comes first."""
    if index < len(before) and before[index] is item:
        return index
    return places.get(id(item))


def _add_run(parts: list[Any], index: int) -> None:
    last = parts[-1] if parts else None
    if last is not None and len(last) == 2 and isinstance(last[1], int) and last[1] == index:
        last[1] = index + 1
    else:
        parts.append([index, index + 1])


def _changed_item(before: tuple[Any, ...], item: Any, index: int) -> list[Any]:
    if not isinstance(item, Value) or index >= len(before) or type(before[index]) is not type(item):
        return [full_tree(item)]
    patch = patch_between(before[index], item)
    return [index, index + 1] if patch is None else [index, patch]


def _patched_list(tree: Any, parts: list[Any]) -> list[Any]:
    made: list[Any] = []
    for part in parts:
        if len(part) == 1:
            made.append(part[0])
        elif isinstance(part[1], int):
            made.extend(_run(tree, part[0], part[1]))
        else:
            made.append(patched(_run(tree, part[0], part[0] + 1)[0], part[1]))
    return made


def _run(tree: Any, start: int, end: int) -> list[Any]:
    if not isinstance(tree, list) or not 0 <= start < end <= len(tree):
        raise PatchUnfit("a patch that was made for another list")
    return tree[start:end]
