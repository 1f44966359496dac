"""The elements of a drawing by their keys and by their places: what is where, from the ground up."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF

from canvas.geometry.drawing import Element
from widgets.canvas_view.items import bounds

SQUARE = 1024
"""The canvas is cut into squares of so many canvas pixels; each knows what reaches into it."""


class Mirror:
    """Holds the elements of one drawing after the other. Nothing here knows of colours or of the screen."""

    def __init__(self) -> None:
        self.elements: dict[str, Element] = {}
        self._places: dict[str, int] = {}
        self._areas: dict[str, QRectF] = {}
        self._squares: dict[tuple[int, int], set[str]] = {}
        self._astray: set[str] = set()

    def hold(self, elements: Iterable[Element]) -> list[Element]:
        """Holds these elements and no others. Returns what is gone or new, and what changed as it was and as it is."""
        before = self.elements
        self.elements = {element.key: element for element in elements}
        self._places = {key: place for place, key in enumerate(self.elements)}
        changed = [element for key, element in before.items() if key not in self.elements]
        for key, element in self.elements.items():
            old = before.get(key)
            if old is not element and old != element:
                changed += [element] if old is None else [old, element]
        self._astray.update(element.key for element in changed)
        return changed

    def near(self, area: QRectF) -> Iterator[Element]:
        """The elements that reach into an area, from the ground up."""
        self._find_places()
        found = {key for square in _squares(area) for key in self._squares.get(square, ())}
        for key in sorted(found, key=self._places.__getitem__):
            if self._areas[key].intersects(area):
                yield self.elements[key]

    def _find_places(self) -> None:
        """Done when it is asked for: not every drawing is looked at before the next one comes."""
        for key in self._astray:
            for square in _squares(self._areas.pop(key)) if key in self._areas else ():
                self._squares[square].remove(key)
            if key in self.elements:
                area = self._areas[key] = bounds(self.elements[key])
                for square in _squares(area):
                    self._squares.setdefault(square, set()).add(key)
        self._astray.clear()


def _squares(area: QRectF) -> list[tuple[int, int]]:
    left, right = int(area.left() // SQUARE), int(area.right() // SQUARE)
    top, bottom = int(area.top() // SQUARE), int(area.bottom() // SQUARE)
    if left == right and top == bottom:
        return [(left, top)]
    return [(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)]
