"""The port to a layout engine: whoever arranges the boxes of a problem, in this process or in another."""

from collections.abc import Mapping
from typing import Protocol

from canvas.errors import UnhappyPathError
from canvas.layout.problem import Problem

Spots = dict[str, tuple[float, float]]


class LayoutFailed(UnhappyPathError):
    """The engine gave no answer that can be used. The text is one sentence for a person; nothing was moved."""


class Engine(Protocol):
    """Arranges boxes. Where frames end up does not matter: they are stacked afterwards, group by group."""

    def arrange(self, problem: Problem) -> Spots:
        """The top left corner of every box, in canvas pixels. Raises `LayoutFailed`."""


def spots_of(answer: object) -> Spots:
    """The positions in an engine's plain answer. Raises `LayoutFailed` when it is something else."""
    if not isinstance(answer, Mapping):
        raise LayoutFailed("The layout engine gave an answer that is no list of positions.")
    return {str(box): _pair(value) for box, value in answer.items()}


def _pair(value: object) -> tuple[float, float]:
    if isinstance(value, list | tuple) and len(value) == 2:
        x, y = value
        if _is_number(x) and _is_number(y):
            return (float(x), float(y))
    raise LayoutFailed("The layout engine gave a position that is no pair of numbers.")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
