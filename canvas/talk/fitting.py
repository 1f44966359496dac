"""A section within its room: what matters most is told, the rest is counted."""

from collections.abc import Iterable

from canvas.talk.joining import number
from canvas.talk.values import Told

POINTS = 6
"""Thoughts that one can hold in mind for one part, the count of what was left out among them."""


def fitted(told: Iterable[Told], room: int, left_out: int = 0) -> tuple[Told, ...]:
    """What fits into so many words, in its order: all of rank 0, and then what has the lowest rank. What does not fit,
    and the `left_out`, which were too many to be put into words at all, are counted in the last sentence."""
    thoughts = tuple(told)
    most = POINTS if len(thoughts) + left_out <= POINTS else POINTS - 1
    chosen, spoken = set[int](), 0
    for index in sorted(range(len(thoughts)), key=lambda each: thoughts[each].rank):
        words = thoughts[index].words
        if thoughts[index].rank == 0 or (spoken + words <= room and len(chosen) < most):
            chosen.add(index)
            spoken += words
    fitting = tuple(each for index, each in enumerate(thoughts) if index in chosen)
    left = len(thoughts) - len(fitting) + left_out
    return (*fitting, _count(left)) if left else fitting


def _count(left: int) -> Told:
    points = "point is" if left == 1 else "points are"
    count = number(left)
    return Told(f"… and {count} more", (f"{count[:1].upper()}{count[1:]} more {points} in the design.",))
