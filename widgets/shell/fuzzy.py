"""Finding by a few letters of a name, or by whole words of what is told about it.

Letters fit a name where they stand in it side by side, or where they begin its words: each of them starts a word or
comes later in the word of the one before. Letters that merely occur somewhere are no match.
"""

from collections.abc import Iterator, Sequence

NEXT, WORD, ANYWHERE = 4, 3, 1
"""What a letter counts right after the one before, at the start of a word, and else."""
TOLD = -1000
"""What is found by its name comes before all that is found by what is told about it."""


def score(wanted: str, name: str, more: str = "") -> float | None:
    """How well `wanted` fits, higher is better; `None` where it does not. Blanks in it do not matter for a name; of
    `more` each word has to begin with one that is wanted, in any order. Long names lose a little."""
    words, low = wanted.lower().split(), name.lower()
    found = [each for each in (_begun("".join(words), low), _together(" ".join(words), low)) if each is not None]
    if found:
        return max(found) - len(name) / 100
    return _told(words, f"{low} {more.lower()}") if more else None


def _begun(letters: str, text: str) -> float | None:
    """What the letters count one by one, where each starts a word or comes later in the word of the one before; the
    best of all ways."""
    reached: dict[int, int] = {-2: 0}
    for letter in letters:
        before, reached = reached, {}
        for index in _places(letter, text):
            ways = [before[index - 1] + NEXT] if index - 1 in before else []
            if _starts_word(text, index):
                ways += [count + WORD for last, count in before.items() if last < index]
            else:
                begin = _word_at(text, index)
                ways += [count + ANYWHERE for last, count in before.items() if begin <= last < index]
            if ways:
                reached[index] = max(ways)
    return max(reached.values(), default=None)


def _together(words: str, text: str) -> float | None:
    """What the words count side by side, at the start of a word if they stand at one; `None` where they do not."""
    index = first = text.find(words)
    while index >= 0 and not _starts_word(text, index):
        index = text.find(words, index + 1)
    if first < 0:
        return None
    return (WORD if index >= 0 else ANYWHERE) + NEXT * (len(words) - 1) if words else 0


def _told(words: Sequence[str], text: str) -> float | None:
    """What the words count where each begins one of the text; side by side more, and the earlier, the better."""
    firsts = [next((place for place in _places(word, text) if _starts_word(text, place)), -1) for word in words]
    if min(firsts, default=0) < 0:
        return None
    return TOLD + (_together(" ".join(words), text) or 0) - min(firsts, default=0) / 1000


def _places(part: str, text: str) -> Iterator[int]:
    index = text.find(part)
    while index >= 0:
        yield index
        index = text.find(part, index + 1)


def _word_at(text: str, index: int) -> int:
    """Where the word begins that a letter belongs to."""
    while not _starts_word(text, index):
        index -= 1
    return index


def _starts_word(text: str, index: int) -> bool:
    return index == 0 or not text[index - 1].isalnum()


class Ranking:
    """Ranks the same texts while somebody types: further letters are looked for only where those before were found.
    `more` is what is told about each of the names, if anything is."""

    def __init__(self, names: Sequence[str], more: Sequence[str] = ()) -> None:
        self._names = tuple(names)
        self._more = tuple(more) or ("",) * len(self._names)
        self._last = ""
        self.fitting: Sequence[int] = range(len(self._names))

    def ranked(self, wanted: str) -> list[int]:
        """The indices of the texts that fit, best first; texts that fit alike keep their order."""
        words = " ".join(wanted.lower().split())
        among = self.fitting if words.startswith(self._last) else range(len(self._names))
        scores = [(score(wanted, self._names[index], self._more[index]), index) for index in among]
        fitting = [(-value, index) for value, index in scores if value is not None]
        self._last, self.fitting = words, sorted(index for _, index in fitting)
        return [index for _, index in sorted(fitting)]


def ranked(wanted: str, texts: Sequence[str]) -> list[int]:
    """The same for texts that are ranked once."""
    return Ranking(texts).ranked(wanted)
