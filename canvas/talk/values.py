"""What a talk is made of."""

import re
from dataclasses import dataclass
from math import ceil

WORDS_A_MINUTE = 140
"""How fast people speak to listeners who think along."""
MINUTES = 5
"""The time there is for a talk where nobody says otherwise."""
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that put no blanks between words."""


def words_in(text: str) -> int:
    """How many words are spoken. Where a script has no blanks, two characters count as one word."""
    joined = len(_WITHOUT_BLANKS.findall(text))
    apart = _WITHOUT_BLANKS.sub(" ", text).split()
    return sum(any(map(str.isalnum, each)) for each in apart) + ceil(joined / 2)


@dataclass(frozen=True, slots=True)
class Told:
    """One thought: the sentences that tell it, and a few words to remember it by. What has rank 0 is always told; of
    the rest the lowest ranks, as far as there is room."""

    point: str
    sentences: tuple[str, ...]
    rank: int = 0

    @property
    def words(self) -> int:
        return sum(map(words_in, self.sentences))


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not said yet, as a sentence. It is filled in at a `field` of the design, such as `brief.segment`, or at a
    `place` on the drawing; with neither, by drawing something."""

    text: str
    field: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the talk. Its id is that of the step of the guide that asks for it."""

    id: str
    title: str
    told: tuple[Told, ...]
    gaps: tuple[Gap, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for told in self.told for sentence in told.sentences)


@dataclass(frozen=True, slots=True)
class Talk:
    """The whole talk, in the guide's order."""

    title: str
    opening: str
    sections: tuple[Section, ...]

    @property
    def words(self) -> int:
        """How many words are spoken; what is missing is not."""
        return words_in(self.opening) + sum(told.words for part in self.sections for told in part.told)

    @property
    def minutes(self) -> float:
        """How long it takes to say."""
        return self.words / WORDS_A_MINUTE

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for section in self.sections for gap in section.gaps)
