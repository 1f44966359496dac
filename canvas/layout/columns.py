"""In which column each state of an object stands: the happy path from left to right, the others where their arrows
are short. Our own method: coordinate descent over a small cost, from a first assignment by breadth."""

import heapq
from collections.abc import Iterable, Mapping
from math import ceil, sqrt

from canvas.layout.problem import Arrow, Box

SWEEPS = 6
CROWD = 0.2
FEWEST = 3


def happy_path(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[str, ...]:
    """The cheapest way from the start to a good end, else to the state that is farthest away."""
    distance, before = _distances(boxes[0].id, [arrow for arrow in arrows if arrow.kind == "flow"])
    ends = [box.id for box in boxes if box.end and box.id in distance]
    end = min(ends, key=lambda each: distance[each]) if ends else max(distance, key=lambda each: distance[each])
    path = [end]
    while path[-1] in before:
        path.append(before[path[-1]])
    return tuple(reversed(path))


def _distances(start: str, arrows: Iterable[Arrow]) -> tuple[dict[str, int], dict[str, str]]:
    """Dijkstra over the costs of the arrows; ties go to what was drawn first."""
    outgoing: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        outgoing.setdefault(arrow.source, []).append(arrow)
    distance, before, order = {start: 0}, dict[str, str](), 0
    waiting = [(0, order, start)]
    while waiting:
        so_far, _, here = heapq.heappop(waiting)
        for arrow in outgoing.get(here, ()):
            if so_far + arrow.cost < distance.get(arrow.target, so_far + arrow.cost + 1):
                distance[arrow.target], before[arrow.target] = so_far + arrow.cost, here
                order += 1
                heapq.heappush(waiting, (so_far + arrow.cost, order, arrow.target))
    return distance, before


def columns_of(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], path: tuple[str, ...]) -> dict[str, int]:
    """The column of every box. Those of the happy path are its places; the others find theirs."""
    last = max(len(path), min(FEWEST, len(boxes)), ceil(sqrt(len(boxes)))) - 1
    columns = _by_breadth(boxes, arrows, path, last)
    movable = [box.id for box in boxes if box.id not in path]
    touching = _touching(arrows)
    crowd = [sum(columns[each] == column for each in movable) for column in range(last + 1)]
    for _ in range(SWEEPS):
        before = dict(columns)
        for each in movable:
            crowd[columns[each]] -= 1
            columns[each] = _best_column(each, touching.get(each, []), columns, crowd, set(path))
            crowd[columns[each]] += 1
        if columns == before:
            break
    return columns


def _by_breadth(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], path: tuple[str, ...], last: int) -> dict[str, int]:
    columns = {state: index for index, state in enumerate(path)}
    outgoing: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        outgoing.setdefault(arrow.source, []).append(arrow)
    waiting = list(path)
    for here in waiting:
        for arrow in outgoing.get(here, ()):
            if arrow.target not in columns:
                columns[arrow.target] = min(last, columns[here] + (arrow.kind == "flow"))
                waiting.append(arrow.target)
    return {box.id: columns.get(box.id, 0) for box in boxes}


def _touching(arrows: tuple[Arrow, ...]) -> dict[str, list[Arrow]]:
    touching: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        if arrow.source != arrow.target:
            touching.setdefault(arrow.source, []).append(arrow)
            touching.setdefault(arrow.target, []).append(arrow)
    return touching


def _best_column(box: str, arrows: list[Arrow], columns: Mapping[str, int], crowd: list[int], path: set[str]) -> int:
    def cost(column: int) -> float:
        there = {**{end: columns[end] for arrow in arrows for end in (arrow.source, arrow.target)}, box: column}
        return CROWD * (2 * crowd[column] + 1) + sum(_length(arrow, there, path) for arrow in arrows)

    return min(range(len(crowd)), key=cost)


def _length(arrow: Arrow, columns: Mapping[str, int], path: set[str]) -> float:
    """How unwelcome an arrow is. An arrow to or from the happy path is shortest straight up or down; another one from
    column to column; what a failure leads to stands best below it."""
    across = columns[arrow.target] - columns[arrow.source]
    if arrow.kind != "flow":
        return 0.1 if across == 1 else 0.4 * abs(across)
    if (arrow.source in path) != (arrow.target in path):
        return (0.1, 0.35)[across] if across in (0, 1) else 0.6 * abs(across)
    return (0.3, 0.0)[across] if across in (0, 1) else 0.3 * abs(across)
