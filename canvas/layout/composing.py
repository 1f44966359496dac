"""From an engine's answer to positions: frames stacked from top to bottom, placed states kept, all on the grid of 8."""

from collections.abc import Iterable, Mapping, Sequence

from canvas.geometry.drawing import Rect
from canvas.layout.engine import Spots
from canvas.layout.frames import frames_of
from canvas.layout.problem import Box, Problem
from canvas.layout.rooms import GRID, LEFT, TOP, Positions, on_grid

FRAME_SIDE, FRAME_TOP, FRAME_FOOT, START_ROOM = 18, 34, 16, 44
CLEAR = 24


def compose(problem: Problem, spots: Spots, roomier: float = 0.0) -> Positions:
    """Whole positions for every box: each group as the engine arranged it. A group with placed boxes is moved to where
    these stand, its other boxes give way to them; the other groups are stacked, clear of all frames that stand, with
    `roomier` pixels more between them than they need."""
    positions: Positions = {}
    standing: list[Rect] = []
    for frame in sorted(frames_of(problem), key=lambda each: not _pinned(each.boxes)):
        boxes = frame.boxes
        placed = (
            _around_pinned(boxes, spots) if _pinned(boxes) else _stacked(boxes, spots, standing, frame.gap + roomier)
        )
        positions |= placed
        standing.append(frame_around(boxes, placed))
    return {box.id: positions[box.id] for box in problem.boxes}


def _pinned(boxes: Sequence[Box]) -> bool:
    return any(box.pinned for box in boxes)


def frame_around(boxes: Iterable[Box], positions: Mapping[str, tuple[float, float]]) -> Rect:
    """The frame around these boxes, with room for its tab and for the arrow of the start."""
    rects = [_rect(box, positions[box.id]) for box in boxes]
    starts = [_rect(box, positions[box.id]).x - START_ROOM for box in boxes if box.start]
    left = min(min(rect.x for rect in rects) - FRAME_SIDE, *starts, float("inf"))
    top = min(rect.y for rect in rects) - FRAME_TOP
    right, bottom = max(rect.right for rect in rects) + FRAME_SIDE, max(rect.bottom for rect in rects) + FRAME_FOOT
    return Rect(left, top, right - left, bottom - top)


def _rect(box: Box, at: tuple[float, float]) -> Rect:
    return Rect(at[0], at[1], box.width, box.height)


def _moved(boxes: Sequence[Box], spots: Spots, by: tuple[float, float]) -> Positions:
    return {box.id: (_round(spots[box.id][0] + by[0]), _round(spots[box.id][1] + by[1])) for box in boxes}


def _round(value: float) -> int:
    return round(value / GRID) * GRID


def _stacked(boxes: Sequence[Box], spots: Spots, frames: Sequence[Rect], gap: float) -> Positions:
    """Below every frame that stands in the way."""
    left = min(spots[box.id][0] for box in boxes)
    highest = min(spots[box.id][1] for box in boxes)
    at_the_top = _moved(boxes, spots, (LEFT - left, TOP - highest))
    frame, down = frame_around(boxes, at_the_top), 0
    kept_clear = [(other.grown(CLEAR), other.bottom) for other in frames]
    while True:
        here = Rect(frame.x, frame.y + down, frame.width, frame.height)
        in_the_way = [bottom for area, bottom in kept_clear if area.touches(here)]
        if not in_the_way:
            return {each: (x, y + down) for each, (x, y) in at_the_top.items()}
        down = on_grid(max(in_the_way) + gap - FRAME_FOOT) - TOP


def _around_pinned(boxes: Sequence[Box], spots: Spots) -> Positions:
    pinned = {box.id: box.pinned for box in boxes if box.pinned}
    shift_x = sum(at[0] - spots[each][0] for each, at in pinned.items()) / len(pinned)
    shift_y = sum(at[1] - spots[each][1] for each, at in pinned.items()) / len(pinned)
    placed = _moved(boxes, spots, (shift_x, shift_y))
    placed |= {each: (int(x), int(y)) for each, (x, y) in pinned.items()}
    standing = [_rect(box, placed[box.id]) for box in boxes if box.id in pinned]
    for box in sorted((box for box in boxes if box.id not in pinned), key=lambda box: placed[box.id][::-1]):
        placed[box.id] = _clear_of(_rect(box, placed[box.id]), standing)
        standing.append(_rect(box, placed[box.id]))
    return placed


def _clear_of(rect: Rect, standing: Sequence[Rect]) -> tuple[int, int]:
    """The nearest place straight below where nothing stands."""
    while in_the_way := [other for other in standing if other.grown(CLEAR).touches(rect)]:
        rect = Rect(rect.x, on_grid(max(other.bottom for other in in_the_way) + CLEAR), rect.width, rect.height)
    return (int(rect.x), int(rect.y))
