"""Reading the author's words: whether a message hedges or reads as final, and what a brief leaves open. English only.

The lists are short on purpose: a finding from words is a reading, and a missed one costs less than a false one.
"""

import re
from functools import cache
from typing import NamedTuple

_STRONG = (
    r"checking",
    r"confirming",
    r"pending",
    r"processing",
    r"not\s+(?:yet\s+)?(?:confirmed|final|sure|certain)",
    r"not\s+yet",
    r"don't\s+know",
    r"unsure",
    r"unknown",
    r"waiting",
    r"in\s+review",
    r"reviewing",
)
_WEAK = (
    r"might",
    r"could",
    r"expected",
    r"estimated?",
    r"(?:about|around|approximately)(?=\s+(?:\d|an?(?!\w)))",
    r"in\s+progress",
    r"as\s+of",
    r"last\s+(?:updated|checked|known)",
    r"out\s+of\s+date",
    r"trying",
    r"retrying",
    r"uploading",
    r"saving",
    r"sending",
    r"we'll\s+(?:tell|let|update|email|text)",
    r"delayed",
    r"unavailable",
)
_FINAL = (
    r"confirmed",
    r"delivered",
    r"completed",
    r"done",
    r"paid",
    r"sent",
    r"success(?:ful(?:ly)?)?",
    r"guaranteed",
    r"on\s+time",
    r"approved",
    r"refunded",
    r"published",
    r"saved",
    r"shipped",
    r"posted",
    r"all\s+set",
    r"arriving\s+today",
    r"cancell?ed",
    r"declined",
    r"refused",
    r"rejected",
    r"lost",
    r"failed",
    r"expired",
)
_UNDOING = (
    r"not",
    r"never",
    r"no\s+longer",
    r"no",
    r"cannot",
    r"can't",
    r"couldn't",
    r"isn't",
    r"wasn't",
    r"hasn't",
    r"won't",
    r"will\s+be",
    r"to\s+be",
    r"when",
    r"if",
    r"once",
    r"until",
    r"unless",
    r"before",
)
_ANYBODY = (r"(?:the\s+)?(?:users?|customers?|people)", r"everyone")
_CHANGING = (r"improve", r"optimi[sz]e", r"enhance")
_MOMENT = (r"when", r"so\s+that", r"without")
_PRAISE = (r"scalable", r"fast", r"modern", r"best(?:\s+|-)practices?")
_AROUND_PRAISE = frozenset({"and", "or", "because", "it", "it's", "its", "is", "a", "the", "very", "also", "so"})
_TIME = re.compile(
    r"(?<![\w.,])\d+(?:[.,]\d+)?\s*"
    r"(?:ms|s|m|h|d|(?i:milliseconds?|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?))(?!\w)"
)
_SENTENCE_END = "[.!?\n\u2028\u2029]"
REACH = 20
"""How many characters may stand between a final word and the word before it that undoes it."""


class Added(NamedTuple):
    """Words that are read beside those of the lists, in any case and as whole words; a blank in one stands for any
    white space. A strong hedge is a hedge too."""

    hedge: tuple[str, ...] = ()
    strong_hedge: tuple[str, ...] = ()
    final: tuple[str, ...] = ()
    undoing: tuple[str, ...] = ()


NO_WORDS = Added()


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these as whole words, in any case. Made when first asked for: many designs are checked with few words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def _patterns(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(r"\s+".join(map(re.escape, _straight(word).split())) for word in words)


def is_english(language: str) -> bool:
    """Whether a design's `language` is one whose words we read; one that is not said is English."""
    return not language.strip() or language == "en" or language.startswith("en-")


def hedged(text: str, added: Added = NO_WORDS) -> bool:
    """Whether the message says somewhere that it is not certain."""
    straight = _straight(text)
    more = _patterns(added.hedge + added.strong_hedge)
    return bool(_any_of(_STRONG + _WEAK + more).search(straight)) or any(
        _is_verb(straight, m) for m in _any_of(("may",)).finditer(straight)
    )


def strongly_hedged(text: str, added: Added = NO_WORDS) -> bool:
    """Whether the message says that the thing itself is still open."""
    return bool(_any_of(_STRONG + _patterns(added.strong_hedge)).search(_straight(text)))


def reads_final(text: str, added: Added = NO_WORDS) -> bool:
    """Whether the message states an outcome, hedges nowhere and takes nothing back."""
    if hedged(text, added):
        return False
    return any(_states_outcome(sentence, added) for sentence in re.split(_SENTENCE_END, _straight(text)))


def _straight(text: str) -> str:
    return text.replace("\u2019", "'").replace("\u2018", "'")


def _is_verb(text: str, may: re.Match[str]) -> bool:
    """*May* with a capital is the month, unless it opens its sentence and no day or year follows it."""
    if may.group() != "May":
        return True
    before = re.split(_SENTENCE_END, text[: may.start()])[-1]
    opens = not any(character.isalnum() for character in before)
    return opens and not re.match(r"\s*\d", text[may.end() :])


def _states_outcome(sentence: str, added: Added) -> bool:
    undoing, final = _any_of(_UNDOING + _patterns(added.undoing)), _any_of(_FINAL + _patterns(added.final))
    undone_from = [match.end() for match in undoing.finditer(sentence)]
    return any(not any(0 <= word.start() - end <= REACH for end in undone_from) for word in final.finditer(sentence))


def names_anybody(segment: str) -> bool:
    """Whether a segment is a word for everybody, and nothing beside it says which of them."""
    found = _any_of(_ANYBODY).search(_straight(segment))
    return found is not None and not re.search(r"\w", segment[: found.start()] + segment[found.end() :])


def names_bare_feature(job: str) -> bool:
    """Whether a job is to make something better, without a word on when or what for."""
    straight = _straight(job)
    return bool(_any_of(_CHANGING).search(straight)) and not _any_of(_MOMENT).search(straight)


def praises_only(why: str) -> bool:
    """Whether a reason consists of words that would praise any other choice as well."""
    rest, praises = _any_of(_PRAISE).subn(" ", _straight(why))
    return praises > 0 and _AROUND_PRAISE.issuperset(re.findall(r"[\w']+", rest.lower()))


def names_time(target: str) -> bool:
    """Whether a target is a time: a number with a unit, in any language, such as `15m` or `2 seconds`."""
    return bool(_TIME.search(target))
