"""Lining the selected states up, and spreading them out with gaps that are alike: each in one step."""

from PySide6.QtCore import QCoreApplication

from canvas.edits import move
from canvas.geometry.aligning import Axis, Places, Side, align, distribute
from canvas.geometry.drawing import Rect
from widgets.canvas_view.desk import Desk

translate = QCoreApplication.translate


def line_up(desk: Desk, side: Side) -> None:
    """Puts this side, or the middle, of the selected states on one line."""
    _put(desk, translate("Canvas", "Line up %n states", "", len(selected_boxes(desk))), align(_rects(desk), side))


def spread(desk: Desk, axis: Axis) -> None:
    """Makes the gaps between the selected states alike. The outer ones stay."""
    _put(desk, translate("Canvas", "Spread %n states", "", len(selected_boxes(desk))), distribute(_rects(desk), axis))


def selected_boxes(desk: Desk) -> frozenset[str]:
    """The states that are selected by themselves: a frame keeps its states as they are."""
    return desk.selected & desk.tables.states.keys()


def _rects(desk: Desk) -> dict[str, Rect]:
    chosen = selected_boxes(desk)
    return {box.id: box.rect for box in desk.drawing.boxes if box.id in chosen}


def _put(desk: Desk, step: str, places: Places) -> None:
    stand = {each: (rect.x, rect.y) for each, rect in _rects(desk).items()}
    if places != stand:
        desk.apply(step, lambda design: move(design, places))
