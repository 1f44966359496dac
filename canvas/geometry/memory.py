"""What was found in a space, to be found again without a search as long as nothing changed where it was looked for.

The canvas is cut into the squares of a `Shelf`; each has a mark that stands for all that was ever put there or taken
away, in that order (hash consing, after Ershov 1958, so that equal marks are no matter of luck). While something is
searched for, the windows that are looked at are noted; it holds as long as their squares have the same marks.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from itertools import count
from typing import Generic, NamedTuple, TypeVar

from canvas.geometry.drawing import Rect
from canvas.geometry.shelf import Square, squares_of

R = TypeVar("R")
MARKS = 400_000
"""So many marks are known at the same time, about twenty large drawings. After that, new ones are handed out."""
TRIED = 4
"""So many answers to one question are kept: a line that is led anew asks twice, and its surroundings differ."""
_known: dict[tuple[int, Hashable], int] = {}
_fresh = count(1)


class Marks:
    """The marks of the squares of one space."""

    def __init__(self) -> None:
        self._marks: dict[Square, int] = {}

    def note(self, squares: Iterable[Square], what: Hashable) -> None:
        """Says that something happened in some squares."""
        marks = self._marks
        if len(_known) > MARKS:
            _known.clear()
        for square in squares:
            marks[square] = _known.setdefault((marks.get(square, 0), what), next(_fresh))

    def of(self, squares: tuple[Square, ...]) -> list[int]:
        """What stands for all that happened in these squares."""
        marks = self._marks
        return [marks.get(square, 0) for square in squares]


class Watch:
    """The windows that were looked at since somebody began to ask."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.windows: list[Rect] = []


class Answer(NamedTuple, Generic[R]):
    """What was found, where it was looked for, and how it was there."""

    value: R
    squares: tuple[Square, ...]
    marks: list[int]


class Memory(Generic[R]):
    """The answers to the questions that were asked last."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[Hashable, tuple[Answer[R], ...]] = OrderedDict()
        self.searched = 0

    def recall(self, watch: Watch | None, question: Hashable, find: Callable[[], R]) -> R:
        """The answer to a question, which must say all that it depends on but what stands in the windows that `find`
        looks at. Without a watch nothing is known of those."""
        if watch is None:
            return find()
        known = self._kept.get(question, ())
        for answer in known:
            if watch.marks.of(answer.squares) == answer.marks:
                self._kept.move_to_end(question)
                return answer.value
        watch.windows.clear()
        value = find()
        self.searched += 1
        squares = tuple({square for window in watch.windows for square in squares_of(window)})
        self._kept[question] = (Answer(value, squares, watch.marks.of(squares)), *known[: TRIED - 1])
        self._kept.move_to_end(question)
        if len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return value

    def forget(self) -> None:
        """Forgets all answers."""
        self._kept.clear()
