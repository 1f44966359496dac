"""Selecting: a click, Shift or Ctrl for more, a marquee on free ground, all, nothing, and walking by keys."""

from canvas.geometry.drawing import Badge, Bead, Element, Frame, Line, Point, Rect
from widgets.canvas_view.anchors import anchor_of, contains, extent
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer, wandered
from widgets.canvas_view.walking import Direction, first_start, next_end, walk


def select_at(desk: Desk, pointer: Pointer) -> None:
    """Selects what is under the pointer; with Shift or Ctrl adds it, or takes it out again."""
    if pointer.element is None:
        return
    element_id = picked(desk, pointer.element)
    if not pointer.extend:
        desk.select(desk.selected if element_id in desk.selected else (element_id,), element_id)
    elif element_id in desk.selected:
        desk.select(desk.selected - {element_id})
    else:
        desk.select(desk.selected | {element_id}, element_id)


def picked(desk: Desk, element: Element) -> str:
    """The id that a click on an element means. A bead that stands for several failures gives one after the other."""
    if isinstance(element, Bead) and desk.current in element.ids:
        return element.ids[(element.ids.index(desk.current) + 1) % len(element.ids)]
    return element.id


def state_under(desk: Desk, pointer: Pointer) -> str | None:
    """The state under the pointer, where an arrow can end."""
    element = pointer.element
    return element.id if element is not None and element.id in desk.tables.states else None


def select_all(desk: Desk) -> None:
    """Ctrl+A: all states, and all that hangs on them; not the frames, which move with them."""
    tables = desk.tables
    desk.select({*tables.states, *tables.transitions, *tables.triggers, *tables.failures, *tables.fallbacks})


def clear(desk: Desk) -> None:
    """Esc: calls off what is under way, else goes back to the Select tool, else selects nothing."""
    if desk.overlay.steps:
        desk.show_steps(())
    elif desk.tool != "select" or desk.pending is not None:
        desk.set_tool("select")
    else:
        desk.select(())


def walk_on(desk: Desk, direction: Direction) -> None:
    """Arrow keys: along the drawing from the current thing, or to the first start when nothing is current."""
    if desk.current is None:
        target = first_start(desk.tables, None)
    else:
        target = walk(desk.tables, desk.drawing, desk.current, direction)
    if target is not None:
        desk.go_to(target)


def go_to_start(desk: Desk) -> None:
    """Home: the start of the current object; again, of the next one."""
    target = first_start(desk.tables, desk.current)
    if target is not None:
        desk.go_to(target)


def go_to_end(desk: Desk) -> None:
    """End: an end of the current object; again, the next one."""
    target = next_end(desk.tables, desk.current)
    if target is not None:
        desk.go_to(target)


def in_marquee(desk: Desk, marquee: Rect) -> frozenset[str]:
    """The ids that a marquee takes: boxes it touches, frames it holds wholly, and the rest by their middle."""
    taken: set[str] = set()
    for element in desk.drawing.elements():
        rect = extent(element)
        if isinstance(element, Badge | Line):
            continue
        if isinstance(element, Frame):
            inside = contains(marquee, (rect.x, rect.y)) and contains(marquee, (rect.right, rect.bottom))
        else:
            inside = rect.touches(marquee) if element in desk.drawing.boxes else contains(marquee, rect.center)
        if inside:
            taken.add(element.id)
    return frozenset(taken | _lines_inside(desk, marquee))


def _lines_inside(desk: Desk, marquee: Rect) -> set[str]:
    middles = ((line.id, anchor_of(desk.drawing, line.id)) for line in desk.drawing.lines if line.kind != "start")
    return {line_id for line_id, middle in middles if middle is not None and contains(marquee, middle)}


def spanned(one: Point, other: Point) -> Rect:
    """The rectangle between two corners."""
    x, y = min(one[0], other[0]), min(one[1], other[1])
    return Rect(x, y, abs(one[0] - other[0]), abs(one[1] - other[1]))


class MarqueeDrag:
    """A rectangle drawn on free ground: all it takes is selected; with Shift or Ctrl, added. A click clears."""

    def __init__(self, desk: Desk, start: Point) -> None:
        self._desk, self._start = desk, start
        self._before = desk.selected

    def move(self, pointer: Pointer) -> None:
        if wandered(self._start, pointer.at):
            marquee = spanned(self._start, pointer.at)
            self._desk.show(marquee=marquee)
            kept = self._before if pointer.extend else frozenset()
            self._desk.select(kept | in_marquee(self._desk, marquee))

    def release(self, pointer: Pointer) -> None:
        self._desk.show(marquee=None)
        if not wandered(self._start, pointer.at) and not pointer.extend:
            self._desk.show_steps(())
            self._desk.select(())

    def cancel(self) -> None:
        self._desk.show(marquee=None)
        self._desk.select(self._before)
