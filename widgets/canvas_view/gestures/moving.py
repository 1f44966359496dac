"""Dragging states: they snap to the grid of 8 unless Alt is down, and the move is one step, made on release."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from canvas.edits import move
from canvas.geometry.draw import settled_spots
from canvas.geometry.drawing import Point
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.placing import snapped

translate = QCoreApplication.translate


def states_to_move(desk: Desk, ids: Iterable[str]) -> frozenset[str]:
    """The states that move with these ids: themselves, and all of an object's."""
    found: set[str] = set()
    for element_id in ids:
        if element_id in desk.tables.states:
            found.add(element_id)
        elif element_id in desk.tables.objects:
            found |= {state.id for state in desk.tables.objects[element_id].states}
    return frozenset(found)


def moved(places: dict[str, Point], start: Point, pointer: Pointer, lead: str) -> dict[str, Point]:
    """The places after a drag from `start` to the pointer. The leading state snaps; the others keep their distance."""
    dx, dy = pointer.at[0] - start[0], pointer.at[1] - start[1]
    if not pointer.free:
        x, y = places[lead]
        dx, dy = snapped(x + dx) - x, snapped(y + dy) - y
    return {state: (x + dx, y + dy) for state, (x, y) in places.items()}


class MoveDrag:
    """A drag of the selected states by one of them, or of a frame by its tab."""

    def __init__(self, desk: Desk, start: Point, lead: str) -> None:
        self._desk, self._start = desk, start
        states = states_to_move(desk, desk.selected)
        self._places = {box.id: (box.rect.x, box.rect.y) for box in desk.drawing.boxes if box.id in states}
        if states - self._places.keys():
            # A closed frame moves with the states in it.
            self._places |= {each: spot for each, spot in settled_spots(desk.design).items() if each in states}
        self._lead = lead if lead in self._places else next(iter(self._places), "")
        self._begun = False

    def move(self, pointer: Pointer) -> None:
        self._begun = self._begun or wandered(self._start, pointer.at)
        if self._begun and self._places:
            self._desk.set_moving(moved(self._places, self._start, pointer, self._lead))

    def release(self, pointer: Pointer) -> None:
        if not (self._begun and self._places):
            return
        places = moved(self._places, self._start, pointer, self._lead)
        if places == self._places:
            self.cancel()
            return
        step = translate("Canvas", "Move %n state(s)", "", len(places))
        self._desk.apply(step, lambda design: move(design, places))
        self._desk.set_moving({})

    def cancel(self) -> None:
        self._desk.set_moving({})
