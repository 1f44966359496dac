"""Sentences out of what somebody wrote: with or without a stop, one sentence or several, in any language.

A text is put behind a colon, where both a small and a capital letter read well, unless it is one clause that plainly
goes on in the middle of a sentence. Nothing of it is changed but its first letter, and only where that is an English
word that is no name.
"""

import re
from collections.abc import Sequence

from canvas.phrases import spoken

LONGEST = 40
"""Words of one text that are told; of a longer one, as many sentences or words as these hold."""
MOST_CHARACTERS = 320
"""The same for scripts that put no blanks between words."""
POINT = 72
"""Characters of a point in the notes."""
_NO_STOP_AFTER = ".!?…:;,،؛؟۔。！？，、；：।"
_CLOSING = "”“\"'’»«)]}）」』"
_SENTENCE_END = re.compile(r"[.!?…؟۔][”\"'’»)\]]*\s+(?=\S)|[。！？]\s*(?=\S)")
_ENGLISH = (
    "a about after all an and any anybody anyone as at because before both buyers by customers drivers each every "
    "everybody families few first for from guests half if it its like many members most my nine no nobody nothing of "
    "on once one only or our owners parents passengers patients people readers sellers she shoppers some somebody "
    "someone students teachers ten that the their there these they this those three to travellers two until users "
    "visitors we what when where which while who whoever whether with without you your"
)
_GOES_ON = frozenset(_ENGLISH.split())
"""English words that keep no capital in the middle of a sentence."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DURATION = re.compile(r"\d+(?:\.\d+)?(?:ms|s|m|h|d)")


def whole(text: str) -> str:
    """The text on one line; of a very long one what can be said, up to a sentence or else a word, and an ellipsis."""
    line = " ".join(text.split())
    words = line.split(" ")
    if len(words) <= LONGEST and len(line) <= MOST_CHARACTERS:
        return line
    start = " ".join(words[:LONGEST])[:MOST_CHARACTERS]
    if len(start) == MOST_CHARACTERS and " " in start:
        start = start.rsplit(" ", 1)[0]
    ends = [match.end() for match in _SENTENCE_END.finditer(line) if len(start) // 3 < match.end() <= len(start) + 1]
    return f"{line[: ends[-1]].strip()} …" if ends else f"{start.rstrip(' .,;:')} …"


def point(text: str) -> str:
    """The text as a line to remember it by."""
    line = " ".join(text.split()).rstrip(" .")
    return line if len(line) <= POINT else line[:POINT].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"


def stopped(text: str) -> str:
    """The text with a stop behind it, where it has no such sign of its own."""
    bare = text.rstrip(_CLOSING) or text
    return text if bare[-1:] in _NO_STOP_AFTER else f"{text}."


def said(lead: str, text: str) -> str:
    """`Lead: text.`"""
    return f"{lead}: {stopped(whole(text))}"


def clause(text: str) -> str:
    """The text as it goes on in the middle of a sentence, without its stop; "" where it cannot."""
    line = whole(text)
    if line.endswith(".") and not line.endswith(".."):
        line = line[:-1]
    if not line or line[-1] in _NO_STOP_AFTER or _SENTENCE_END.search(line):
        return ""
    first = line.split(" ", 1)[0].strip("“\"'’,").lower()
    if first in _GOES_ON:
        return line[:1].lower() + line[1:]
    return "" if line[:1].isupper() else line


def with_reason(text: str, why: str) -> str:
    """`Text, because why.` where both are clauses; else the reason in a sentence of its own."""
    if not why.strip():
        return stopped(whole(text))
    goes_on = clause(why.strip().removeprefix("because ").removeprefix("Because "))
    if goes_on and stopped(whole(text)) != whole(text) and not _SENTENCE_END.search(whole(text)):
        return f"{whole(text)}, because {goes_on}."
    return f"{stopped(whole(text))} {said('The reason', why)}"


def series(lead: str, texts: Sequence[str]) -> str:
    """`Lead: one; two; three.`, or sentence after sentence where one of them is a sentence."""
    lines = [whole(text) for text in texts]
    if any(stopped(line) == line or _SENTENCE_END.search(line) for line in lines):
        return f"{lead}: {' '.join(map(stopped, lines))}"
    return f"{lead}: {stopped('; '.join(lines))}"


def joined(*texts: str) -> str:
    """What is said of the texts, a comma between each; the blank ones left out."""
    return ", ".join(whole(text) for text in texts if text.strip())


def number(count: int) -> str:
    """A number as it is spoken: words up to twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def times(count: int, singular: str, plural: str) -> str:
    """A spoken number with its noun: `one object`, `14 objects`."""
    return f"{number(count)} {singular if count == 1 else plural}"


def and_more(count: int, told: int, noun: str) -> tuple[str, ...]:
    """The sentence that counts what was not told one by one; none where all of it was."""
    left = count - told
    if left < 1:
        return ()
    return (f"There {'is' if left == 1 else 'are'} {number(left)} more {noun}{'' if left == 1 else 's'} like this.",)


def spoken_time(text: str) -> str:
    """A duration as it is read; any other text as it is: `30s` is 30 seconds."""
    return spoken(text.strip()) if _DURATION.fullmatch(text.strip()) else whole(text)
