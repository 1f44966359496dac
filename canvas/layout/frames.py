"""A layout problem, frame by frame: the boxes of each object, and how its frame stands to those above it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from canvas.layout.problem import Arrow, Box, Problem

FRAME_GAP, BEAD_GAP = 84, 32
Cell = tuple[int, int]
T = TypeVar("T")


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
    boxes = _grouped((box.group, box) for box in problem.boxes)
    arrows = _grouped((group_of[arrow.target], arrow) for arrow in problem.arrows if arrow.source != arrow.target)
    places = {group: place for place, group in enumerate(problem.groups)}
    return [_frame(group, boxes[group], arrows.get(group, []), group_of, places) for group in problem.groups]


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for group, member in pairs:
        groups.setdefault(group, []).append(member)
    return groups


def _frame(
    group: str,
    boxes: list[Box],
    arrows: list[Arrow],
    group_of: Mapping[str, str],
    places: Mapping[str, int],
) -> FrameProblem:
    entering = [arrow for arrow in arrows if group_of[arrow.source] != group]
    above = [places[group_of[arrow.source]] < places[group] for arrow in entering]
    return FrameProblem(
        group,
        tuple(boxes),
        tuple(arrow for arrow in arrows if group_of[arrow.source] == group),
        bool(above) and all(above),
        FRAME_GAP + BEAD_GAP * any(arrow.beads for arrow in entering),
    )


def best_side_up(rows: dict[str, int], path: tuple[str, ...], bottom: bool) -> dict[str, int]:
    """The rows, turned upside down where that brings the happy path to the top, or to the bottom."""
    last, here = max(rows.values()), rows[path[0]]
    if here == (0 if bottom else last) != (last if bottom else 0):
        return {each: last - row for each, row in rows.items()}
    return rows
