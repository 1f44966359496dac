"""The graphlay engine behind the port. It holds the interpreter's lock while it works: run it in the worker's process.

Each group is a drawing of its own, from left to right. Columns come from our own layers, so that the picture stays
compact and starts at the left; graphlay orders the rows, keeps the happy path straight and makes room for labels.
"""

import itertools
from collections.abc import Mapping
from typing import Any

import graphlay

from canvas.layout.engine import LayoutFailed, Spots
from canvas.layout.layered import columns_of, happy_path
from canvas.layout.problem import Arrow, Box, Problem

LAYER_GAP, NODE_GAP = 72, 92
OPTIONS: Mapping[str, Any] = {
    "direction": "leftright",
    "spacing": {"layer_gap": LAYER_GAP, "node_gap": NODE_GAP, "edge_label_margin": 8},
}
HAPPY, FLOW, FAILURE = 8.0, 1.0, 0.3


class GraphlayEngine:
    """Arranges each group with graphlay's layered layout."""

    def arrange(self, problem: Problem) -> Spots:
        spots: Spots = {}
        for group in problem.groups:
            boxes = tuple(box for box in problem.boxes if box.group == group)
            spots |= _arranged(boxes, inner_arrows(boxes, problem.arrows))
        return spots


def inner_arrows(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[Arrow, ...]:
    """The arrows between these boxes, without those from a box to itself."""
    ids = {box.id for box in boxes}
    return tuple(a for a in arrows if {a.source, a.target} <= ids and a.source != a.target)


def _arranged(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> Spots:
    path = happy_path(boxes, arrows)
    columns = columns_of(boxes, arrows, path)
    graph = graphlay.Graph()
    for box in boxes:
        graph.node(box.id, width=box.width, height=box.height, rank={"fixed": columns[box.id]})
    for arrow in arrows:
        if columns[arrow.source] != columns[arrow.target]:
            graph.edge(arrow.source, arrow.target, **_fields(arrow, path))
    try:
        centres = graphlay.layout(graph, options=OPTIONS).positions()
    except graphlay.GraphlayError as error:
        raise LayoutFailed(f"The layout engine refused the design: {error}.") from error
    sizes = {box.id: (box.width, box.height) for box in boxes}
    return {str(each): (x - sizes[each][0] / 2, y - sizes[each][1] / 2) for each, (x, y) in centres.items()}


def _fields(arrow: Arrow, path: tuple[str, ...]) -> dict[str, Any]:
    if arrow.kind != "flow":
        return {"weight": FAILURE}
    happy = (arrow.source, arrow.target) in itertools.pairwise(path)
    label = {"width": arrow.room, "height": arrow.label[1]}
    return {"weight": HAPPY if happy else FLOW, "label_size": label}
