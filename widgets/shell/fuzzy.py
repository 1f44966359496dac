"""Finding by a few letters: the letters have to occur in order; the closer and the earlier, the better."""


def score(wanted: str, text: str) -> float | None:
    """How well `text` fits, higher is better; `None` when a letter is missing. Blanks in `wanted` are skipped.

    A letter right after the one before counts 4, one at the start of a word 3, others 1; long texts lose a little.
    """
    letters = "".join(wanted.lower().split())
    total, last, low = 0.0, -2, text.lower()
    for letter in letters:
        index = _best(low, letter, last)
        if index < 0:
            return None
        starts_word = index == 0 or not low[index - 1].isalnum()
        total += 4 if index == last + 1 else 3 if starts_word else 1
        last = index
    return total - len(text) / 100


def _best(text: str, letter: str, last: int) -> int:
    """The place of the letter after `last`: right after it, or else at the start of a word, or else the first."""
    start = max(last + 1, 0)
    if text[start : start + 1] == letter:
        return start
    first = text.find(letter, start)
    index = first
    while index >= 0:
        if not text[index - 1 : index].isalnum():
            return index
        index = text.find(letter, index + 1)
    return first


def ranked(wanted: str, texts: list[str]) -> list[int]:
    """The indices of the texts that fit, best first; texts that fit alike keep their order."""
    scores = [(score(wanted, text), index) for index, text in enumerate(texts)]
    fitting = [(-value, index) for value, index in scores if value is not None]
    return [index for _, index in sorted(fitting)]
