"""Reading of `[words]`: lists of words that are read beside those of the handbook."""

from collections.abc import Iterator, Mapping
from typing import Any

from canvas.reading.faults import Fault, Path
from canvas.words import Added

WORDS_AT_MOST = 200
LONGEST_WORD = 60


def added(said: Mapping[str, Any]) -> Added:
    """The words in a table without faults."""
    return Added(**{kind: tuple(words) for kind, words in said.items()})


def word_faults(said: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong in the table, word by word."""
    for kind, words in said.items():
        at = ("words", kind)
        if kind not in Added._fields:
            yield Fault(at, "there is no such list of words", word=kind, choices=(Added._fields,), few=True)
        elif not isinstance(words, list):
            yield Fault(at, 'must be a list of texts, such as ["on its way"]')
        elif len(words) > WORDS_AT_MOST:
            yield Fault(at, f"has {len(words):,} words; {WORDS_AT_MOST} at most are read")
        else:
            yield from (_no_word((*at, place)) for place, word in enumerate(words) if not _is_word(word))


def _is_word(word: object) -> bool:
    return isinstance(word, str) and any(map(str.isalnum, word)) and len(word) <= LONGEST_WORD


def _no_word(at: Path) -> Fault:
    return Fault(at, f"a word is a text with a letter or a digit, of at most {LONGEST_WORD} characters")
