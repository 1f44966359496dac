"""The first pass: bytes to a tree of JSON values, with what this contract refuses in any JSON: nulls, numbers that are
not finite, half characters, keys that come twice, and nesting beyond 32.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from canvas.errors import DesignUnreadable, Problem
from canvas.reading.faults import Fault, Path

NESTING_LIMIT = 32
_DIGITS_OF_A_NUMBER = 400
_BYTE_ORDER_MARK = "\ufeff"
_KINDS = frozenset({dict, list, str, int, float, bool})
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Repeating(dict[str, Any]):
    """An object of the file that has some key more than once. The last value stands."""

    repeated: tuple[str, ...] = ()


def parse(data: bytes) -> Any:
    """The JSON value in the bytes. Raises `DesignUnreadable` where they are not UTF-8 or not JSON."""
    try:
        text = data.decode("utf-8-sig")
        if text.startswith(_BYTE_ORDER_MARK):
            raise _refusal("this is not JSON: it begins with a second byte order mark")
        return json.loads(text, object_pairs_hook=_object, parse_int=_whole, parse_constant=float)
    except UnicodeDecodeError as error:
        raise _refusal(f"this is not UTF-8 text: byte {error.start + 1:,} cannot be read") from None
    except json.JSONDecodeError as error:
        raise _refusal(_not_json(error)) from None
    except RecursionError:
        raise _refusal(f"is nested deeper than {NESTING_LIMIT} levels") from None


def faults_in(tree: Any) -> Iterator[Fault]:
    """What is refused in any JSON, in the order of the file."""
    return iter(()) if _is_sound(tree) else _faults(tree, ())


def usable(value: Any, depth: int = 1) -> Any:
    """The tree with `None` in place of what is refused in any JSON, so that the rest can be judged."""
    if depth > NESTING_LIMIT or _scalar_fault(value):
        return None
    if isinstance(value, dict):
        return {key: usable(inner, depth + 1) for key, inner in value.items() if not _SURROGATE.search(key)}
    return [usable(inner, depth + 1) for inner in value] if isinstance(value, list) else value


def thinned(value: Any, most: int) -> Any:
    """The value with at most so many items of each list and object."""
    if isinstance(value, dict):
        return {key: thinned(inner, most) for key, inner in islice(value.items(), most)}
    return [thinned(inner, most) for inner in value[:most]] if isinstance(value, list) else value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) == len(pairs):
        return entries
    repeating = Repeating(entries)
    repeating.repeated = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return repeating


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS_OF_A_NUMBER else math.inf


def _is_sound(tree: Any) -> bool:
    """Whether surely nothing is refused: a look at all values of a level at once, in a third of the time of a walk."""
    level = [tree]
    for _ in range(NESTING_LIMIT):
        if not _is_sound_level(level):
            return False
        level = _inside(level)
        if not level:
            return True
    return False


def _is_sound_level(level: list[Any]) -> bool:
    kinds = set(map(type, level))
    texts = (value for value in level if type(value) is str)
    keys = (value for value in level if type(value) is dict)
    if not (kinds <= _KINDS and _have_no_half_characters(chain(texts, *keys))):
        return False
    return float not in kinds or all(math.isfinite(value) for value in level if type(value) is float)


def _inside(level: list[Any]) -> list[Any]:
    objects = (value.values() for value in level if type(value) is dict)
    lists = (value for value in level if type(value) is list)
    return [*chain.from_iterable(objects), *chain.from_iterable(lists)]


def _have_no_half_characters(texts: Iterable[str]) -> bool:
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True


def _faults(value: Any, path: Path) -> Iterator[Fault]:
    if isinstance(value, dict | list):
        if len(path) >= NESTING_LIMIT:
            yield Fault(path, f"is nested deeper than {NESTING_LIMIT} levels")
            return
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _faults(inner, (*path, step))
        if isinstance(value, dict):
            yield from _faults_of_keys(value, path)
    elif text := _scalar_fault(value):
        yield Fault(path, text)


def _scalar_fault(value: object) -> str:
    if value is None:
        return "null says nothing: leave it out"
    if isinstance(value, float) and not math.isfinite(value):
        return "is no finite number"
    if isinstance(value, str) and _SURROGATE.search(value):
        return "holds half a character (a lone surrogate)"
    return ""


def _faults_of_keys(entries: dict[str, Any], path: Path) -> Iterator[Fault]:
    for key in entries.repeated if isinstance(entries, Repeating) else ():
        yield Fault((*path, key), "is there more than once")
    for key in entries:
        if _SURROGATE.search(key):
            yield Fault((*path, key), "the key holds half a character (a lone surrogate)")


def _refusal(text: str) -> DesignUnreadable:
    return DesignUnreadable((Problem("", text),))


def _not_json(error: json.JSONDecodeError) -> str:
    if not error.doc.strip():
        return "the file is empty"
    reason = error.msg[0].lower() + error.msg[1:]
    return f"line {error.lineno:,}, column {error.colno:,}: this is not JSON ({reason})"
