"""The design told as a talk: plain sentences in its own words, what is still missing, and how long it takes."""

from canvas.talk.telling import talk_of
from canvas.talk.values import MINUTES, WORDS_A_MINUTE, Gap, Section, Talk, Told

__all__ = ["MINUTES", "WORDS_A_MINUTE", "Gap", "Section", "Talk", "Told", "talk_of"]
