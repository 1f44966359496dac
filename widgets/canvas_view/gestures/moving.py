"""Dragging states: they snap to others and to the grid of 8 unless Alt is down; one step, made on release."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from canvas.edits import move
from canvas.geometry.draw import settled_spots
from canvas.geometry.drawing import Frame, Point, Rect
from canvas.geometry.guides import Guide, guides, pull
from canvas.geometry.shelf import Shelf, near
from widgets.canvas_view.anchors import contains
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.gestures.rehoming import rehome
from widgets.canvas_view.placing import snapped_point
from widgets.canvas_view.words import move_step

REACH = 6.0
"""From how far away, in canvas pixels, what is in line with others pulls a state that is dragged."""
IN_SIGHT = 1200.0
"""So far around it, in canvas pixels, a state is held against others: what is farther off is hardly seen with it."""
Snap = Callable[[Point], Point]


def states_to_move(desk: Desk, ids: Iterable[str]) -> frozenset[str]:
    """The states that move with these ids: themselves, and all of an object's."""
    found: set[str] = set()
    for element_id in ids:
        if element_id in desk.tables.states:
            found.add(element_id)
        elif element_id in desk.tables.objects:
            found |= {state.id for state in desk.tables.objects[element_id].states}
    return frozenset(found)


def other_frames(desk: Desk, states: frozenset[str]) -> tuple[Frame, ...]:
    """The frames of objects to which these states could be given; none while whole objects are moved."""
    if not desk.selected.isdisjoint(desk.tables.objects):
        return ()
    own = {desk.tables.object_of[each].id for each in states}
    return tuple(frame for frame in desk.drawing.frames if frame.id not in own)


def guided_point(size: Point, others: Shelf[Rect] | Sequence[Rect], place: Point) -> Point:
    """Where a box of this size snaps to: into line with others where that is near, else to the grid."""
    rect = Rect(*place, *size)
    across, down = pull(rect, near(others, rect.grown(IN_SIGHT)), REACH)
    x, y = snapped_point(place)
    return (x if across is None else place[0] + across, y if down is None else place[1] + down)


def moved(
    places: dict[str, Point], start: Point, pointer: Pointer, lead: str, snap: Snap = snapped_point
) -> dict[str, Point]:
    """The places after a drag from `start` to the pointer. The leading state snaps; the others keep their distance."""
    dx, dy = pointer.at[0] - start[0], pointer.at[1] - start[1]
    if not pointer.free:
        x, y = places[lead]
        to = snap((x + dx, y + dy))
        dx, dy = to[0] - x, to[1] - y
    return {state: (x + dx, y + dy) for state, (x, y) in places.items()}


class MoveDrag:
    """A drag of the selected states by one of them, or of a frame by its tab."""

    def __init__(self, desk: Desk, start: Point, lead: str) -> None:
        self._desk, self._start = desk, start
        states = states_to_move(desk, desk.selected)
        boxes = {box.id: box.rect for box in desk.drawing.boxes}
        self._places = {each: (rect.x, rect.y) for each, rect in boxes.items() if each in states}
        if states - self._places.keys():
            # A closed frame moves with the states in it.
            self._places |= {each: spot for each, spot in settled_spots(desk.design).items() if each in states}
        self._lead = lead if lead in self._places else next(iter(self._places), "")
        self._others = Shelf[Rect](lambda rect: rect)
        self._others.extend(rect for each, rect in boxes.items() if each not in states)
        self._homes = other_frames(desk, states)
        rect = boxes.get(self._lead, Rect(0, 0, 0, 0))
        self._size = (rect.width, rect.height)
        self._begun = False

    def move(self, pointer: Pointer) -> None:
        self._begun = self._begun or wandered(self._start, pointer.at)
        if self._begun and self._places:
            places = self._moved(pointer)
            shown = () if pointer.free else self._guides(places[self._lead])
            self._desk.set_moving(places, guides=shown, target=self._home(pointer))

    def release(self, pointer: Pointer) -> None:
        if not (self._begun and self._places):
            return
        places = self._moved(pointer)
        if places == self._places:
            self.cancel()
            return
        home = self._home(pointer)
        if home is not None:
            rehome(self._desk, places.keys(), home, places)
        else:
            step = move_step(self._desk.tables, places.keys())
            self._desk.apply(step, lambda design: move(design, places))
        self.cancel()

    def cancel(self) -> None:
        self._desk.set_moving({}, guides=(), target=None)

    def _home(self, pointer: Pointer) -> str | None:
        """The other object in whose frame the pointer is: the states are given to it, unless Alt is down."""
        inside = (frame.id for frame in self._homes if contains(frame.rect, pointer.at))
        return None if pointer.free else next(inside, None)

    def _moved(self, pointer: Pointer) -> dict[str, Point]:
        snap = partial(guided_point, self._size, self._others)
        return moved(self._places, self._start, pointer, self._lead, snap)

    def _guides(self, place: Point) -> tuple[Guide, ...]:
        rect = Rect(*place, *self._size)
        return guides(rect, near(self._others, rect.grown(IN_SIGHT)))
