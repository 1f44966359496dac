"""Things on the canvas that are found by where they are, so that to look at one place takes no longer in a large
drawing than in a small one. The canvas is cut into squares; each remembers what touches it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import count
from typing import Generic, TypeVar

from canvas.geometry.drawing import Rect

SQUARE = 512.0
T = TypeVar("T")
Square = tuple[int, int]


class Shelf(Generic[T]):
    """What was put there, in that order; `area` says what an item covers."""

    def __init__(self, area: Callable[[T], Rect]) -> None:
        self._area = area
        self._items: dict[int, T] = {}
        self._squares: dict[Square, list[int]] = defaultdict(list)
        self._tickets = count()
        self._name: Hashable = None
        self._told: Callable[[Sequence[Square], Hashable], None] | None = None

    def tell(self, name: Hashable, told: Callable[[Sequence[Square], Hashable], None]) -> None:
        """Has somebody told in which squares something happens: the name of this shelf, whether an item comes or goes,
        and which."""
        self._name, self._told = name, told

    def __iter__(self) -> Iterator[T]:
        return iter(self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def append(self, item: T) -> None:
        """Puts an item there."""
        ticket = next(self._tickets)
        self._items[ticket] = item
        squares = squares_of(self._area(item))
        for square in squares:
            self._squares[square].append(ticket)
        if self._told is not None:
            self._told(squares, (self._name, True, item))

    def extend(self, items: Iterable[T]) -> None:
        """Puts several there."""
        for item in items:
            self.append(item)

    def remove(self, item: T) -> None:
        """Takes an item away; of equal ones the first. Raises `ValueError` where there is none, as a list does."""
        squares = squares_of(self._area(item))
        found = (ticket for ticket in self._squares.get(squares[0], ()) if self._items[ticket] == item)
        ticket = next(found, None)
        if ticket is None:
            raise ValueError(f"{item!r} is not there")
        for square in squares:
            self._squares[square].remove(ticket)
        if self._told is not None:
            self._told(squares, (self._name, False, item))
        del self._items[ticket]

    def near(self, window: Rect) -> list[T]:
        """All items that touch a window, and perhaps some beside it, in the order in which they came."""
        found = {ticket for square in squares_of(window) for ticket in self._squares.get(square, ())}
        return [self._items[ticket] for ticket in sorted(found)]


def near(items: Shelf[T] | Sequence[T], window: Rect) -> Sequence[T]:
    """What of it may touch a window; of a list, which does not know where things are, all."""
    return items.near(window) if isinstance(items, Shelf) else items


def squares_of(area: Rect) -> Sequence[Square]:
    """The squares that an area touches."""
    x, y = area.x, area.y
    left, right, top, bottom = x // SQUARE, (x + area.width) // SQUARE, y // SQUARE, (y + area.height) // SQUARE
    if left == right and top == bottom:
        return ((int(left), int(top)),)
    columns, rows = range(int(left), int(right) + 1), range(int(top), int(bottom) + 1)
    return [(column, row) for row in rows for column in columns]
