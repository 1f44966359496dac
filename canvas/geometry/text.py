"""How wide words are in Inter, the typeface of the canvas, and how they are wrapped and cut short.

The advance widths were read out of the shipped fonts into `inter_widths.json` (thousandths of an em, runs of code
points for each weight), so that a drawing is laid out the same with and without Qt. Kerning is left out: real text is
a little narrower than measured, never wider. Units: pixels.
"""

import json
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from canvas.geometry.drawing import Weight

ELLIPSIS = "…"
WIDE = 1.0
NARROW = 0.62
OPENING, CLOSING = "「『（［｛〈《【〔“‘", "」』）］｝〉》】〕”’、。，．：；！？・ー々…"
"""Marks that no line ends with, and marks that no line begins with (Unicode Standard Annex 14, classes OP and CL)."""


def _read_widths() -> Mapping[int, Mapping[str, float]]:
    data = json.loads((Path(__file__).parent / "inter_widths.json").read_text(encoding="utf-8"))
    return {
        int(weight): {chr(int(start) + i): width / 1000 for start, run in runs.items() for i, width in enumerate(run)}
        for weight, runs in data.items()
    }


_WIDTHS = _read_widths()


def _unlisted(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    return WIDE if _is_wide(character) or ord(character) > 0x1F000 else NARROW


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")


@lru_cache(maxsize=8192)
def _em_width(text: str, weight: Weight) -> float:
    widths = _WIDTHS[weight]
    return sum(widths[c] if c in widths else _unlisted(c) for c in text)


def text_width(text: str, size: float, weight: Weight = 400) -> float:
    """The width of one line of `text` at `size` pixels."""
    return _em_width(text, weight) * size


def shorten(text: str, width: float, size: float, weight: Weight = 400) -> str:
    """`text`, or as much of it as fits into `width` with an ellipsis at its end."""
    if text_width(text, size, weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle].rstrip() + ELLIPSIS, size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    kept = text[:low].rstrip()
    words = kept.rpartition(" ")[0] if not text[low : low + 1].isspace() else kept
    return (words if len(words) > 0.6 * low else kept).rstrip(" .,;:") + ELLIPSIS


def wrap(text: str, width: float, size: float, weight: Weight = 400, lines: int = 2) -> tuple[str, ...]:
    """`text` in at most `lines` lines of `width`, broken between words, and in Chinese and Japanese between letters;
    what does not fit is cut with an ellipsis. All white space counts as one blank. Blank text gives no line."""
    pieces = _pieces(text)
    result: list[str] = []
    while pieces and len(result) < lines - 1:
        count = _fitting(pieces, width, size, weight)
        result.append(shorten("".join(pieces[:count]).rstrip(), width, size, weight))
        pieces = pieces[count:]
    if pieces:
        result.append(shorten("".join(pieces).rstrip(), width, size, weight))
    return tuple(result)


def reads_from_the_right(text: str) -> bool:
    """Whether a text is in a script such as Arabic or Hebrew: its first letter with a direction says so."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


def _pieces(text: str) -> list[str]:
    """What a line may be broken between, each with the blank after it."""
    pieces: list[str] = []
    for word in text.split():
        pieces += [word] if word.isascii() else _letters(word)
        pieces[-1] += " "
    return pieces


def _letters(word: str) -> list[str]:
    """A word, taken apart beside wide letters."""
    pieces = [word[0]]
    for before, letter in pairwise(word):
        breaks = (_is_wide(before) or _is_wide(letter)) and before not in OPENING and letter not in CLOSING
        if breaks:
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces


def _fitting(pieces: list[str], width: float, size: float, weight: Weight) -> int:
    """How many of the pieces fit into one line; at least one."""
    count = 1
    while count < len(pieces) and text_width("".join(pieces[: count + 1]).rstrip(), size, weight) <= width:
        count += 1
    return count


def snug_width(text: str, widest: float, size: float, weight: Weight = 400) -> float:
    """The smallest width that takes `text` in one line, else in two, or `widest` where neither fits."""
    whole = text_width(" ".join(text.split()), size, weight)
    if whole <= widest or whole > 2 * widest:
        return min(whole, widest)
    pieces = _pieces(text)
    halves = (
        max(text_width("".join(half).rstrip(), size, weight) for half in (pieces[:i], pieces[i:]))
        for i in range(1, len(pieces))
    )
    return min(min(halves, default=widest), widest)
