"""What is wrong at one place of a file, and how it is said: the path, the sentence, and the word perhaps meant."""

import re
from collections.abc import Collection
from importlib import import_module
from typing import NamedTuple

from canvas.errors import Problem

Path = tuple[str | int, ...]
LINE_LIMIT = 200
SHOWN_AT_MOST = 50
_CANDIDATES_AT_MOST = 2_000
_PATH_LIMIT = 100
_WORD_LIMIT = 64
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Fault(NamedTuple):
    """One thing that is wrong. `word` is what was written, `choices` what could have been meant (compared only if the
    fault is shown); `few` choices are told where none is near."""

    path: Path
    text: str
    word: str = ""
    choices: tuple[Collection[str], ...] = ()
    few: bool = False


def quoted(word: str) -> str:
    """A word of the file in quotation marks, short and on one line, whatever it holds."""
    return f'"{_printable(word if len(word) <= _WORD_LIMIT else word[: _WORD_LIMIT - 1] + "…")}"'


def path_text(path: Path) -> str:
    """`("failures", 3, "at")` as `failures[3].at`."""
    parts = [f"[{step}]" if isinstance(step, int) else _key_text(step) for step in path]
    return "".join(parts).removeprefix(".")


def problem(fault: Fault) -> Problem:
    """The fault in words, with a suggestion where a known word is near; path and text are at most 200 characters."""
    path = path_text(fault.path)
    path = path if len(path) <= _PATH_LIMIT else f"…{path[1 - _PATH_LIMIT :]}"
    text = fault.text + _meant(fault)
    room = LINE_LIMIT - len(path) - 2
    return Problem(path, text if len(text) <= room else text[: room - 1] + "…")


def no_choice(at: Path, said: object, what: str, choices: Collection[str]) -> Fault:
    """The fault that something is none of a few words."""
    word = said if isinstance(said, str) else ""
    text = f"{quoted(word)} is no {what}" if word else f"a {what} is a text"
    return Fault(at, text, word=word, choices=(choices,), few=True)


def _meant(fault: Fault) -> str:
    if near := _nearest(fault.word, fault.choices):
        return f"; did you mean {quoted(near)}?"
    return f": it is one of {', '.join(fault.choices[0])}" if fault.few else ""


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _key_text(key: str) -> str:
    return f".{key}" if len(key) <= _WORD_LIMIT and _PLAIN_KEY.match(key) else f"[{quoted(key[:24])}]"


def _nearest(word: str, groups: tuple[Collection[str], ...]) -> str | None:
    """The nearest choice. Of thousands, only those count that are about as long and begin or end alike."""
    if not word or len(word) > _WORD_LIMIT:
        return None
    choices = [choice for group in groups for choice in group]
    if len(choices) > _CANDIDATES_AT_MOST:
        choices = [choice for choice in choices if _alike(word, choice)][:_CANDIDATES_AT_MOST]
    # Loaded for an error only: a check that finds none starts the sooner.
    return next(iter(import_module("difflib").get_close_matches(word, choices, n=1, cutoff=0.7)), None)


def _alike(word: str, choice: str) -> bool:
    most = len(word) * 2 // 3
    return abs(len(word) - len(choice)) <= 2 and (choice.startswith(word[:most]) or choice.endswith(word[-most:]))
