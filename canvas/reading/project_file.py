"""Strict reading of `unhappy-path.toml`: bytes to a `Project`, or what is wrong in them."""

import tomllib
from collections.abc import Iterator
from typing import Any

from canvas.errors import ProjectUnreadable
from canvas.project import GRADES, Project
from canvas.reading.faults import Fault, problem, quoted
from canvas.rules.combinations import EVERY_RULE, PANEL

SIZE_LIMIT = 1_000_000
_TABLE = "rules"
_CODES = tuple(rule.code for rule in EVERY_RULE)
_SLUGS = {rule.slug: rule.code for rule in EVERY_RULE}
_WEIGHTLESS = frozenset(rule.code for rule in PANEL)


def read_project(data: bytes) -> Project:
    """The project in the bytes of a file (UTF-8 TOML, at most 1 MB). Raises `ProjectUnreadable`."""
    if len(data) > SIZE_LIMIT:
        raise ProjectUnreadable(f"the file is larger than {SIZE_LIMIT // 1_000_000} MB")
    tree = _parsed(data)
    faults = list(_faults(tree))
    if faults:
        more = f"; and {len(faults) - 1:,} more" if faults[1:] else ""
        raise ProjectUnreadable(f"{problem(faults[0])}{more}")
    return Project(tree.get(_TABLE, {}))


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ProjectUnreadable(f"this is not UTF-8 text: byte {error.start + 1:,} cannot be read") from None
    except (ValueError, RecursionError) as error:
        raise ProjectUnreadable(str(problem(Fault((), f"this is not TOML: {error}")))) from None


def _faults(tree: dict[str, Any]) -> Iterator[Fault]:
    for key in tree:
        if key != _TABLE:
            yield Fault((key,), "there is no such table", word=key, choices=((_TABLE,),), few=True)
    rules = tree.get(_TABLE, {})
    if not isinstance(rules, dict):
        yield Fault((_TABLE,), "must be a table: [rules], and below it a line for each rule")
        return
    for code, grade in rules.items():
        if code not in _CODES:
            yield _no_such_rule(code)
        elif grade not in GRADES:
            word = grade if isinstance(grade, str) else ""
            said = f"{quoted(word)} is no weight" if word else "a weight is a text"
            yield Fault((_TABLE, code), said, word=word, choices=(GRADES,), few=True)
        elif code in _WEIGHTLESS and grade != "off":
            yield Fault((_TABLE, code), 'a combination is no alarm and has no weight: it can be "off" and nothing else')


def _no_such_rule(code: str) -> Fault:
    if code in _SLUGS:
        return Fault((_TABLE, code), f"rules go by their code here: {_SLUGS[code]}")
    return Fault((_TABLE, code), "there is no such rule", word=code.upper(), choices=(_CODES,))
