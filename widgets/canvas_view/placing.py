"""Where a new state goes: beside what it follows, on the grid of 8, on no other box and in no other object's frame."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from canvas.edits import move
from canvas.geometry.boxes import state_size
from canvas.geometry.drawing import Box, Drawing, Frame, Point, Rect
from canvas.geometry.paths import union
from canvas.lookup import Lookup, lookup
from canvas.model import Design

GRID = 8
GAP_ACROSS = 200.0
"""Between two boxes side by side: room for an arrow with one failure and its chip."""
GAP_DOWN = 88.0
NEW_WIDTH, NEW_HEIGHT = 184.0, 96.0
CLEARANCE = 24.0
FRAME_PADDING = 36.0
FRAME_DISTANCE = 112.0
"""From a frame to the first box of the next one below: padding, tab, and a lane for hand-overs."""
ROWS, COLUMNS = 12, 12
IN_A_ROW = 3
"""So many states of a new object stand side by side: they are seen at once, and can be read."""


def snapped(value: float) -> float:
    """The nearest multiple of 8; halfway, the higher one."""
    return math.floor(value / GRID + 0.5) * GRID


def snapped_point(point: Point) -> Point:
    return (snapped(point[0]), snapped(point[1]))


def place_after(drawing: Drawing, tables: Lookup, source: str) -> Point:
    """Where the next state after `source` goes: to its right, else below what is there, else further on."""
    box = _box(drawing, source)
    if box is None:
        return place_below_all(drawing)
    owner = tables.object_of[source].id
    return _first_free(drawing, tables, owner, _after(box.rect))


def place_below(drawing: Drawing, tables: Lookup, sibling: str) -> Point:
    """Where a state beside `sibling` goes: below it, else to its right."""
    box = _box(drawing, sibling)
    if box is None:
        return place_below_all(drawing)
    owner = tables.object_of[sibling].id
    column = ((box.rect.x, box.rect.bottom + GAP_DOWN + row * (NEW_HEIGHT + GAP_DOWN)) for row in range(ROWS))
    return _first_free(drawing, tables, owner, (*column, *_after(box.rect)))


def place_in_object(drawing: Drawing, tables: Lookup, object_id: str) -> Point:
    """Where an unconnected state of an object goes: after its last state."""
    return place_after(drawing, tables, tables.objects[object_id].states[-1].id)


def with_new_states_placed(before: Design, after: Design, drawing: Drawing) -> Design:
    """Puts the states that the second design has more where there is room on the drawing of the first, as if they were
    drawn by hand: after the others of their object, those of a new object in rows below all."""
    tables = lookup(before)
    begin = place_below_all(drawing)
    taken: list[Rect] = []
    for owner in after.objects:
        new = [state.id for state in owner.states if state.id not in tables.states]
        if owner.id in tables.objects:
            places = list(_after_the_last(drawing, tables, owner.id, len(new), taken))
        else:
            places = [_in_rows(begin, number) for number in range(len(new))]
            begin = (begin[0], _in_rows(begin, len(new) + IN_A_ROW - 1)[1] + FRAME_DISTANCE)
        after = move(after, dict(zip(new, places, strict=True)), placed=False) if new else after
    return after


def _in_rows(begin: Point, number: int) -> Point:
    """The place of a state of a new object, by its number."""
    down, across = divmod(number, IN_A_ROW)
    return (begin[0] + across * (NEW_WIDTH + GAP_ACROSS), begin[1] + down * (NEW_HEIGHT + GAP_DOWN))


def _after_the_last(drawing: Drawing, tables: Lookup, object_id: str, count: int, taken: list[Rect]) -> Iterator[Point]:
    """Places for so many states of an object that is drawn; each is added to what is `taken`."""
    last = _box(drawing, tables.objects[object_id].states[-1].id)
    for number in range(count):
        found = _in_rows(place_below_all(drawing), number)
        if last is not None:
            found = _first_free(drawing, tables, object_id, _after(last.rect), taken)
        taken.append(Rect(*found, NEW_WIDTH, NEW_HEIGHT))
        yield found


def extent_of(design: Design) -> Rect | None:
    """The rectangle around the states of a design that stand somewhere; `None` where none does."""
    tables, nodes = lookup(design), design.layout.nodes
    rects = [Rect(*nodes[each.id], *state_size(design, each)) for each in tables.states.values() if each.id in nodes]
    return union(rects) if rects else None


def place_for_part(drawing: Drawing, tables: Lookup, rect: Rect, owner: str | None) -> Point:
    """Where states go that would cover `rect`: there, if it is free; those that join the object `owner`, else below or
    to the right; all others, else below all."""
    down = ((rect.x, rect.y + row * (NEW_HEIGHT + GAP_DOWN)) for row in range(ROWS))
    places = [(rect.x, rect.y)] if owner is None else [*down, *_after(rect)]
    for place in map(snapped_point, places):
        if is_free(drawing, tables, owner or "", Rect(*place, rect.width, rect.height)):
            return place
    return place_below_all(drawing)


def place_below_all(drawing: Drawing) -> Point:
    """Where the first state of a new object goes: below all frames, at the left."""
    if not drawing.frames:
        return (96.0, 96.0)
    left = min((box.rect.x for box in drawing.boxes), default=drawing.frames[0].rect.x + FRAME_PADDING)
    bottom = max(frame.rect.bottom for frame in drawing.frames)
    return snapped_point((left, bottom + FRAME_DISTANCE))


def place_of_own(drawing: Drawing, tables: Lookup, state_ids: AbstractSet[str], *, room: float = 0.0) -> Point:
    """Where states go, by the top left corner of them all, that get a frame of their own: where they stand, if no frame
    of the others would be in the way, else below all. `room` is what they need to their left."""
    area = union([box.rect for box in drawing.boxes if box.id in state_ids])
    wanted = union([area, Rect(area.x - room, area.y, 0, 0)]).grown(FRAME_PADDING)
    left: dict[str, list[Rect]] = defaultdict(list)
    for box in drawing.boxes:
        if box.id not in state_ids:
            left[tables.object_of[box.id].id].append(box.rect)
    frames = [union(rects).grown(FRAME_PADDING) for rects in left.values()]
    if not any(frame.touches(wanted) for frame in frames):
        return (area.x, area.y)
    return (area.x, place_below_all(drawing)[1])


def shifted(drawing: Drawing, state_ids: AbstractSet[str], to: Point) -> dict[str, Point]:
    """The places of states whose common top left corner goes to a point."""
    boxes = {box.id: box.rect for box in drawing.boxes if box.id in state_ids}
    area = union(list(boxes.values()))
    return {each: (rect.x + to[0] - area.x, rect.y + to[1] - area.y) for each, rect in boxes.items()}


def place_at(drawing: Drawing, tables: Lookup, object_id: str, point: Point) -> Point:
    """Where a state goes that was asked for at a point: around the point, or the nearest free place to its right."""
    start = (point[0] - NEW_WIDTH / 2, point[1] - NEW_HEIGHT / 2)
    right = ((start[0] + column * GRID * 4, start[1]) for column in range(60))
    return _first_free(drawing, tables, object_id, right)


def _box(drawing: Drawing, state_id: str) -> Box | None:
    return next((box for box in drawing.boxes if box.id == state_id), None)


def _after(rect: Rect) -> Iterator[Point]:
    """Places after a box: columns to the right, each from the box's row downwards."""
    for column in range(COLUMNS):
        x = rect.right + GAP_ACROSS + column * (NEW_WIDTH + GAP_ACROSS)
        for row in range(ROWS):
            yield (x, rect.y + row * (NEW_HEIGHT + GAP_DOWN))


def _first_free(
    drawing: Drawing, tables: Lookup, owner: str, places: Iterable[Point], taken: Iterable[Rect] = ()
) -> Point:
    last = (0.0, 0.0)
    for place in map(snapped_point, places):
        last = place
        rect = Rect(*place, NEW_WIDTH, NEW_HEIGHT)
        apart = not any(other.touches(rect.grown(CLEARANCE)) for other in taken)
        if apart and is_free(drawing, tables, owner, rect):
            return place
    return last


def is_free(drawing: Drawing, tables: Lookup, owner: str, rect: Rect) -> bool:
    """Whether a box of an object can stand here: on no other box, and without growing its frame over another frame."""
    if any(box.rect.touches(rect.grown(CLEARANCE)) for box in drawing.boxes):
        return False
    own = [frame.rect for frame in drawing.frames if frame.id == owner]
    grown = rect.grown(FRAME_PADDING)
    for frame in own:
        grown = union([grown, frame])
    return not any(frame.rect.touches(grown) for frame in _others(drawing, owner, tables))


def _others(drawing: Drawing, owner: str, tables: Lookup) -> Iterator[Frame]:
    return (frame for frame in drawing.frames if frame.id != owner and frame.id in tables.objects)
