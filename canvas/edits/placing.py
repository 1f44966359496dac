"""Edits of where things stand. They change the layout and nothing that the design means."""

from collections.abc import Mapping

from canvas.edits.core import changed, with_fields
from canvas.model import Design, ObjectLayout
from canvas.model.base import ReadOnlyMap
from canvas.model.design import Position


def move(design: Design, positions: Mapping[str, Position], *, placed: bool = True) -> Design:
    """Puts states at these places (top left corners, in canvas pixels); `placed` says that a person did."""
    nodes = ReadOnlyMap({**design.layout.nodes, **positions})
    hand_placed = design.layout.placed
    if placed:
        hand_placed += tuple(state_id for state_id in positions if state_id not in hand_placed)
    return with_fields(design, layout=changed(design.layout, nodes=nodes, placed=hand_placed))


def at(design: Design, state_id: str, position: Position | None) -> Design:
    """Puts one new state at its place, if it was given one. That alone does not make it placed by hand."""
    return design if position is None else move(design, {state_id: position}, placed=False)


def set_positions(design: Design, positions: Mapping[str, Position]) -> Design:
    """Where *tidy* put the states. What was placed by hand stays marked as such."""
    return move(design, positions, placed=False)


def set_collapsed(design: Design, object_id: str, collapsed: bool) -> Design:
    """Folds an object to its frame, or opens it again."""
    objects = {**design.layout.objects, object_id: ObjectLayout(collapsed=collapsed)}
    return with_fields(design, layout=changed(design.layout, objects=ReadOnlyMap(objects)))


def shift(design: Design, element_id: str, offset: Position) -> Design:
    """Draws the chip of an arrow, or the bead of a failure, so far (in canvas pixels) from where it would be by itself.

    No distance gives it back its own place.
    """
    labels = {each: other for each, other in design.layout.labels.items() if each != element_id}
    if offset != (0, 0):
        labels[element_id] = offset
    return with_fields(design, layout=changed(design.layout, labels=ReadOnlyMap(labels)))
