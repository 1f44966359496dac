"""Finding by a few letters: the letters have to occur in order; the closer and the earlier, the better."""

from collections.abc import Sequence

NEXT, WORD, ANYWHERE = 4, 3, 1
"""What a letter counts right after the one before, at the start of a word, and else."""


def score(wanted: str, text: str) -> float | None:
    """How well `text` fits, higher is better; `None` when a letter is missing. Blanks in `wanted` are skipped.

    Where the words stand in the text as they are, that counts if it is more; long texts lose a little.
    """
    low, letters = text.lower(), _letters(wanted)
    spread = _spread(letters, low)
    if spread is None:
        return None
    return max(spread, _together(" ".join(wanted.lower().split()), low)) - len(text) / 100


def _letters(wanted: str) -> str:
    return "".join(wanted.lower().split())


def _spread(letters: str, text: str) -> float | None:
    """What the letters count one by one, each taken where it counts most after the one before."""
    total, last = 0, -2
    for letter in letters:
        index = _best(text, letter, last)
        if index < 0:
            return None
        total += NEXT if index == last + 1 else WORD if _starts_word(text, index) else ANYWHERE
        last = index
    return total


def _together(words: str, text: str) -> float:
    """What the words count side by side, at the start of a word if they stand at one; 0 where they do not stand so."""
    index = first = text.find(words)
    while index >= 0 and not _starts_word(text, index):
        index = text.find(words, index + 1)
    if first < 0 or not words:
        return 0
    return (WORD if index >= 0 else ANYWHERE) + NEXT * (len(words) - 1)


def _starts_word(text: str, index: int) -> bool:
    return index == 0 or not text[index - 1].isalnum()


def _best(text: str, letter: str, last: int) -> int:
    """The place of the letter after `last`: right after it, or else at the start of a word, or else the first."""
    start = max(last + 1, 0)
    if text[start : start + 1] == letter:
        return start
    index = first = text.find(letter, start)
    while index >= 0 and not _starts_word(text, index):
        index = text.find(letter, index + 1)
    return first if index < 0 else index


class Ranking:
    """Ranks the same texts while somebody types: further letters are looked for only where those before were found."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        self._last = ""
        self.fitting: Sequence[int] = range(len(self._texts))

    def ranked(self, wanted: str) -> list[int]:
        """The indices of the texts that fit, best first; texts that fit alike keep their order."""
        letters = _letters(wanted)
        among = self.fitting if letters.startswith(self._last) else range(len(self._texts))
        scores = [(score(wanted, self._texts[index]), index) for index in among]
        fitting = [(-value, index) for value, index in scores if value is not None]
        self._last, self.fitting = letters, sorted(index for _, index in fitting)
        return [index for _, index in sorted(fitting)]


def ranked(wanted: str, texts: Sequence[str]) -> list[int]:
    """The same for texts that are ranked once."""
    return Ranking(texts).ranked(wanted)
