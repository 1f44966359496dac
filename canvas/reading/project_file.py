"""Strict reading of `unhappy-path.toml`: bytes to a `Project`, or what is wrong in them."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from canvas.errors import ProjectUnreadable
from canvas.project import GRADES, PRESETS, Project
from canvas.reading.faults import Fault, no_choice, problem
from canvas.reading.project_words import added, word_faults
from canvas.reading.requirements import requirement_faults, requirements
from canvas.requiring import rule_of
from canvas.rules.combinations import EVERY_RULE, PANEL

SIZE_LIMIT = 1_000_000
DOTS_AT_MOST = 200
KEYS = ("preset", "rules", "require", "words")
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
    return Project(
        grades=tree.get("rules", {}),
        own=tuple(map(rule_of, requirements(tree.get("require", {})))),
        words=added(tree.get("words", {})),
        preset=tree.get("preset", "recommended"),
    )


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")
        _refuse_long_keys(text)
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ProjectUnreadable(f"this is not UTF-8 text: byte {error.start + 1:,} cannot be read") from None
    except (ValueError, RecursionError) as error:
        raise ProjectUnreadable(str(problem(Fault((), f"this is not TOML: {error}")))) from None


def _refuse_long_keys(text: str) -> None:
    """Python's reader needs the square of the time for a key of many parts."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.partition("#")[0].count(".") > DOTS_AT_MOST:
            raise ProjectUnreadable(f"line {number:,} has more than {DOTS_AT_MOST} dots: no key has so many parts")


def _faults(tree: dict[str, Any]) -> Iterator[Fault]:
    for key in tree:
        if key not in KEYS:
            yield Fault((key,), "there is no such table", word=key, choices=(KEYS,), few=True)
    if "preset" in tree and tree["preset"] not in PRESETS:
        yield no_choice(("preset",), tree["preset"], "preset", PRESETS)
    for table, look in (("rules", _rule_faults), ("require", requirement_faults), ("words", word_faults)):
        said = tree.get(table, {})
        if isinstance(said, dict):
            yield from look(said)
        else:
            yield Fault((table,), f"must be a table: [{table}], and below it a line for each")


def _rule_faults(rules: Mapping[str, Any]) -> Iterator[Fault]:
    for code, grade in rules.items():
        if code not in _CODES:
            yield _no_such_rule(code)
        elif grade not in GRADES:
            yield no_choice(("rules", code), grade, "weight", GRADES)
        elif code in _WEIGHTLESS and grade != "off":
            yield Fault(("rules", code), 'a combination has no weight: it can be "off" and nothing else')


def _no_such_rule(code: str) -> Fault:
    if code in _SLUGS:
        return Fault(("rules", code), f"rules go by their code here: {_SLUGS[code]}")
    return Fault(("rules", code), "there is no such rule", word=code.upper(), choices=(_CODES,))
