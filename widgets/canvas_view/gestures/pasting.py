"""Pasting: a part of a design, or lines of text, onto the desk; and a duplicate, which is a part pasted at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from canvas.edits import part_of, pasted, set_positions, with_lines
from canvas.geometry.boxes import state_size
from canvas.geometry.drawing import Point
from canvas.layout.layered import layered
from canvas.lookup import lookup
from canvas.model import Design
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.placing import extent_of, place_below_all, place_for_part, place_in_object

translate = QCoreApplication.translate


def paste_part(desk: Desk, part: Design, step: str, into: str | None = None) -> None:
    """Adds a part where there is room, as the step `step`, and selects it; `into` is the object that it joins."""
    extent = extent_of(part)
    at = None if extent is None else place_for_part(desk.drawing, desk.tables, extent, into)
    known = set(desk.tables.states)
    if lookup(part).states and desk.apply(step, lambda design: pasted(design, part, at, into).design):
        _go_to_new(desk, known)


def paste_lines(desk: Desk, text: str, step: str, new_object: str) -> None:
    """Draws lines of text in the object at hand, or as a new object with this name, and selects the new states."""
    owner = None if desk.current is None else desk.tables.object_id(desk.current)
    known = set(desk.tables.states)

    def edit(design: Design) -> Design:
        grown = with_lines(design, text, owner, new_object)
        return set_positions(grown, _places(desk, grown, [each for each in lookup(grown).states if each not in known]))

    if desk.apply(step, edit):
        _go_to_new(desk, known)


def _places(desk: Desk, grown: Design, new: Sequence[str]) -> Mapping[str, Point]:
    """Where new states go: laid out among themselves, after the last state of their object or below all."""
    if not new:
        return {}
    part = part_of(grown, new).design
    part = set_positions(part, layered(part, state_size))
    owner = lookup(grown).object_of[new[0]].id
    home = owner if owner in desk.tables.objects else None
    begin = place_below_all(desk.drawing) if home is None else place_in_object(desk.drawing, desk.tables, home)
    extent = extent_of(part)
    if extent is None:
        return {}
    there = replace(extent, x=begin[0], y=begin[1])
    x, y = place_for_part(desk.drawing, desk.tables, there, home)
    return {each: (left - extent.x + x, top - extent.y + y) for each, (left, top) in part.layout.nodes.items()}


def _go_to_new(desk: Desk, known: set[str]) -> None:
    new = [state for state in desk.tables.states if state not in known]
    if new:
        desk.select(new, new[0])
        desk.reveal_requested.emit(new[0])


def home_of(design: Design, part: Design) -> str | None:
    """The object that the states of a part were taken out of and join again; `None` for whole objects, which are pasted
    as objects."""
    if len(part.objects) != 1:
        return None
    owner = lookup(design).objects[part.objects[0].id]
    return owner.id if len(owner.states) > len(part.objects[0].states) else None


def duplicate(desk: Desk) -> None:
    """Ctrl+D: what is selected once more, with all that stands between it: what copying and pasting would make."""
    if desk.selected:
        part = part_of(desk.design, desk.selected).design
        paste_part(desk, part, translate("Canvas", "Duplicate"), home_of(desk.design, part))
