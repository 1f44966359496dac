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
        self._order: list[Element] = []
        self._areas: list[QRectF] = []
        self._squares: dict[tuple[int, int], list[int]] = {}

    def hold(self, elements: Iterable[Element]) -> list[Element]:
        """Holds these elements and no others. Returns what is gone or new, and what changed as it was and as it is."""
        before = self.elements
        self._order = list(elements)
        self.elements = {element.key: element for element in self._order}
        self._areas, self._squares = [], {}
        changed = [element for key, element in before.items() if key not in self.elements]
        for key, element in self.elements.items():
            old = before.get(key)
            if old is not element and old != element:
                changed += [element] if old is None else [old, element]
        return changed

    def near(self, area: QRectF) -> Iterator[Element]:
        """The elements that reach into an area, from the ground up."""
        if not self._squares:
            self._find_places()
        places = {place for square in _squares(area) for place in self._squares.get(square, ())}
        for place in sorted(places):
            if self._areas[place].intersects(area):
                yield self._order[place]

    def _find_places(self) -> None:
        """Made when it is asked for: not every drawing is looked at before the next one comes."""
        self._areas = [bounds(element) for element in self._order]
        for place, area in enumerate(self._areas):
            for square in _squares(area):
                self._squares.setdefault(square, []).append(place)


def _squares(area: QRectF) -> list[tuple[int, int]]:
    left, right = int(area.left() // SQUARE), int(area.right() // SQUARE)
    top, bottom = int(area.top() // SQUARE), int(area.bottom() // SQUARE)
    if left == right and top == bottom:
        return [(left, top)]
    return [(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)]
