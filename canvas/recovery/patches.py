"""What a step changed, as JSON values: small for a small step, however large the design.

Elements that a step left alone are the same objects before and after it, so that a patch is found by identity. It is
made for trees that hold every field of a design, in the order of its lists (`full_tree`); applying all patches of a
history in a row gives the tree of its last design.

A patch is one of these, by its only key: `{"=": value}` another value; `{"{": {key: patch}, "-": [keys], "<": [keys]}`
the fields of an object, those that are gone, and where it matters the order of all; `{"[": parts}` a list, whose parts
are runs of the old one as `[from, to]`, an old item with its patch as `[index, patch]`, or a new item as `[value]`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from canvas.fields import written_fields
from canvas.model import Value

Patch = dict[str, Any]


class PatchUnfit(ValueError):
    """A patch that was not made for this tree."""


def full_tree(value: object) -> Any:
    """A design, or a part of one, as JSON values, with every field that is not `None`."""
    if isinstance(value, Value):
        said = ((field.key, getattr(value, field.name)) for field in written_fields(type(value)))
        return {key: full_tree(inner) for key, inner in said if inner is not None}
    if isinstance(value, Mapping):
        return {key: full_tree(inner) for key, inner in value.items()}
    return [full_tree(inner) for inner in value] if isinstance(value, tuple) else value


def patch_between(before: object, after: object) -> Patch | None:
    """What leads from one value to the other; `None` where they are the same."""
    if before is after:
        return None
    if type(before) is type(after):
        if isinstance(before, Value) and isinstance(after, Value):
            return _of_values(before, after)
        if isinstance(before, tuple) and isinstance(after, tuple):
            return _of_lists(before, after)
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            return _of_maps(before, after)
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


def _of_values(before: Value, after: Value) -> Patch | None:
    """Most fields of most values are the same objects: those are passed over first."""
    old, new = before.__dict__, after.__dict__
    fields = written_fields(type(after))
    others = [(key, old[name], new[name]) for name, key, _ in fields if old[name] is not new[name]]
    gone = [key for key, _, value in others if value is None]
    patches = ((key, _of_field(was, value)) for key, was, value in others if value is not None)
    return _of_keys({key: patch for key, patch in patches if patch is not None}, gone, ())


def _of_maps(before: Mapping[str, Any], after: Mapping[str, Any]) -> Patch | None:
    if list(before.items()) == list(after.items()):
        return None
    patches = ((key, _of_field(before.get(key), new)) for key, new in after.items())
    gone = [key for key in before if key not in after]
    order = list(after)
    in_place = [*(key for key in before if key in after), *(key for key in order if key not in before)] == order
    return _of_keys({key: patch for key, patch in patches if patch is not None}, gone, () if in_place else order)


def _of_keys(changed: dict[str, Patch], gone: list[str], order: Sequence[str]) -> Patch | None:
    if not changed and not gone and not order:
        return None
    return {"{": changed, **({"-": gone} if gone else {}), **({"<": order} if order else {})}


def _of_field(old: Any, new: Any) -> Patch | None:
    return {"=": full_tree(new)} if old is None else patch_between(old, new)


def _patched_fields(tree: Any, patch: Patch) -> dict[str, Any]:
    gone = set(patch.get("-", ()))
    made = {key: inner for key, inner in tree.items() if key not in gone}
    for key, inner in patch["{"].items():
        made[key] = patched(made.get(key), inner)
    return {key: made[key] for key in patch["<"]} if "<" in patch else made


def _of_lists(before: tuple[Any, ...], after: tuple[Any, ...]) -> Patch | None:
    """What is the same at both ends is passed over; in between old items are found by identity, a changed one by its id
    or else by its place."""
    shorter = min(len(before), len(after))
    start = next(
        (index for index, (old, new) in enumerate(zip(before, after, strict=False)) if old is not new), shorter
    )
    if start == len(before) == len(after):
        return None
    ends = zip(reversed(before), reversed(after), strict=False)
    end = next(
        (index for index, (old, new) in enumerate(ends) if old is not new or index >= shorter - start), shorter - start
    )
    parts: list[Any] = [[0, start]] if start else []
    parts += _of_middle(before, after[start : len(after) - end], start, len(before) - end)
    if end:
        _add_run(parts, len(before) - end, len(before))
    return None if parts == [[0, len(before)]] else {"[": parts}


def _of_middle(before: tuple[Any, ...], items: tuple[Any, ...], start: int, end: int) -> list[Any]:
    """The parts that stand for some items; old ones are looked for between two places."""
    middle = before[start:end]
    places = {id(item): start + index for index, item in enumerate(middle)}
    by_name = {item.id: start + index for index, item in enumerate(middle) if hasattr(item, "id")}
    parts: list[Any] = []
    for index, item in enumerate(items, start):
        same = places.get(id(item))
        if same is not None:
            _add_run(parts, same, same + 1)
        else:
            parts.append(_changed_item(before, item, by_name.get(getattr(item, "id", None), index)))
    return parts


def _add_run(parts: list[Any], start: int, end: int) -> None:
    last = parts[-1] if parts else None
    if last is not None and len(last) == 2 and isinstance(last[1], int) and last[1] == start:
        last[1] = end
    else:
        parts.append([start, end])


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
