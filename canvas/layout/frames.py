"""A layout problem, frame by frame: the boxes of each object, and how its frame stands to those above it."""

from dataclasses import dataclass

from canvas.layout.problem import Arrow, Box, Problem

FRAME_GAP, BEAD_GAP = 84, 32
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FrameProblem:
    """One object. `arrows` run between its boxes, those from a box to itself left out. `entered_from_above`: hand-overs
    come into it, all of them from frames above. `gap` is the room between the boxes above it and its own."""

    group: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    entered_from_above: bool
    gap: float


def frames_of(problem: Problem) -> list[FrameProblem]:
    """The frames from top to bottom."""
    group_of = {box.id: box.group for box in problem.boxes}
    boxes: dict[str, list[Box]] = {group: [] for group in problem.groups}
    inner: dict[str, list[Arrow]] = {group: [] for group in problem.groups}
    entering: dict[str, list[Arrow]] = {group: [] for group in problem.groups}
    for box in problem.boxes:
        boxes[box.group].append(box)
    for arrow in problem.arrows:
        source, target = group_of[arrow.source], group_of[arrow.target]
        if source != target:
            entering[target].append(arrow)
        elif arrow.source != arrow.target:
            inner[source].append(arrow)
    places = {group: place for place, group in enumerate(problem.groups)}
    return [
        FrameProblem(
            group,
            tuple(boxes[group]),
            tuple(inner[group]),
            bool(entering[group]) and all(places[group_of[a.source]] < place for a in entering[group]),
            FRAME_GAP + BEAD_GAP * any(arrow.beads for arrow in entering[group]),
        )
        for group, place in places.items()
    ]


def best_side_up(rows: dict[str, int], path: tuple[str, ...], bottom: bool) -> dict[str, int]:
    """The rows, turned upside down where that brings the happy path to the top, or to the bottom."""
    last, here = max(rows.values()), rows[path[0]]
    if here == (0 if bottom else last) != (last if bottom else 0):
        return {each: last - row for each, row in rows.items()}
    return rows
