"""A list of things on the canvas that knows where they are, so that to look at one place takes no longer in a large
drawing than in a small one. The canvas is cut into squares; each remembers what touches it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from canvas.geometry.drawing import Rect

SQUARE = 512.0
T = TypeVar("T")


class Shelf(list[T]):
    """A list to append to; `area` says what an item covers. Nothing is ever taken out."""

    def __init__(self, area: Callable[[T], Rect]) -> None:
        super().__init__()
        self._area = area
        self._squares: dict[tuple[int, int], list[int]] = defaultdict(list)

    def append(self, item: T, /) -> None:
        for square in _squares(self._area(item)):
            self._squares[square].append(len(self))
        super().append(item)

    def extend(self, items: Iterable[T], /) -> None:
        for item in items:
            self.append(item)

    def near(self, window: Rect) -> list[T]:
        """All items that touch a window, and perhaps some beside it, in the order in which they came."""
        found = {index for square in _squares(window) for index in self._squares.get(square, ())}
        return [self[index] for index in sorted(found)]


def near(items: Sequence[T], window: Rect) -> Sequence[T]:
    """What of a list may touch a window; of one that does not know where things are, all."""
    return items.near(window) if isinstance(items, Shelf) else items


def _squares(area: Rect) -> Iterator[tuple[int, int]]:
    left, right = int(area.x // SQUARE), int(area.right // SQUARE)
    for row in range(int(area.y // SQUARE), int(area.bottom // SQUARE) + 1):
        for column in range(left, right + 1):
            yield column, row
