"""Dragging states."""

import pytest
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.edits import connect
from tests.widgets.canvas_view.conftest import FakeHands, small_design
from widgets.canvas_view.desk import LIVE_LINES, Desk
from widgets.canvas_view.gestures.editing import fold
from widgets.canvas_view.gestures.moving import MoveDrag, moved, states_to_move
from widgets.canvas_view.gestures.pointer import Pointer


def test_a_drag_shows_the_states_elsewhere_and_leaves_the_design(desk: Desk) -> None:
    desk.select(("late",))
    before = desk.design
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((603, 217)))
    box = next(box for box in desk.drawing.boxes if box.id == "late")
    assert (box.rect.x, box.rect.y) == (584, 192)
    assert desk.design is before


def test_a_drag_is_one_step_made_on_release_and_marks_the_state_as_placed(desk: Desk) -> None:
    desk.select(("late",))
    before = desk.design
    drag = MoveDrag(desk, (500, 120), "late")
    for x in range(510, 610, 10):
        drag.move(Pointer((x, 120)))
    drag.release(Pointer((603, 217)))
    assert desk.design.layout.nodes["late"] == (584, 192)
    assert desk.design.layout.placed == ("late",)
    assert desk.moving == {}
    desk.document.undo()
    assert desk.design is before


def test_alt_leaves_the_grid(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((603, 217), free=True))
    drag.release(Pointer((603, 217), free=True))
    assert desk.design.layout.nodes["late"] == (583, 193)


def test_a_hand_that_trembles_moves_nothing(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((502, 121)))
    drag.release(Pointer((502, 121)))
    assert not desk.document.can_undo


def test_a_drag_there_and_back_is_no_step(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((600, 120)))
    drag.release(Pointer((501, 120)))
    assert not desk.document.can_undo
    assert desk.moving == {}


def test_a_drag_that_is_called_off_leaves_all_where_it_was(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((600, 120)))
    drag.cancel()
    assert desk.moving == {}
    assert not desk.document.can_undo


def test_the_leading_state_snaps_and_the_others_keep_their_distance() -> None:
    places = {"a": (3.0, 0.0), "b": (100.0, 0.0)}
    assert moved(places, (0, 0), Pointer((10, 0)), "a") == {"a": (16.0, 0.0), "b": (113.0, 0.0)}


@pytest.mark.parametrize(
    ("ids", "states"),
    [(("late", "scan_ok"), {"late"}), (("order",), {"placed", "done"}), (("no_scan",), set())],
)
def test_states_move_by_themselves_or_with_their_object(desk: Desk, ids: tuple[str, ...], states: set[str]) -> None:
    assert states_to_move(desk, ids) == states


def test_an_arrow_alone_cannot_be_dragged(desk: Desk) -> None:
    desk.select(("scan_ok",))
    drag = MoveDrag(desk, (0, 0), "scan_ok")
    drag.move(Pointer((100, 100)))
    drag.release(Pointer((100, 100)))
    assert not desk.document.can_undo


def test_in_a_large_drawing_only_ghosts_follow_the_pointer_until_release(
    qapp: QApplication,  # noqa: ARG001
    hands: FakeHands,
) -> None:
    design = small_design()
    for number in range(LIVE_LINES):
        design = connect(design, "moving", "late", id=f"more_{number}")
    desk = Desk(Document(design), hands)
    desk.select(("late",))
    before = desk.drawing
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((500, 520)))
    assert desk.drawing is before
    assert [(ghost.x, ghost.y) for ghost in desk.overlay.ghosts] == [(480, 496)]
    drag.release(Pointer((500, 520)))
    assert desk.design.layout.nodes["late"] == (480, 496)
    assert desk.overlay.ghosts == ()


def test_in_a_large_drawing_a_drag_that_is_called_off_leaves_no_ghost(
    qapp: QApplication,  # noqa: ARG001
    hands: FakeHands,
) -> None:
    design = small_design()
    for number in range(LIVE_LINES):
        design = connect(design, "moving", "late", id=f"more_{number}")
    desk = Desk(Document(design), hands)
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((500, 520)))
    drag.cancel()
    assert desk.overlay.ghosts == ()


def test_a_closed_frame_takes_its_states_along(desk: Desk) -> None:
    before = desk.design.layout.nodes
    desk.select(("package",))
    fold(desk)
    drag = MoveDrag(desk, (100, 100), "package")
    drag.move(Pointer((180, 180)))
    drag.release(Pointer((180, 180)))
    for state in ("moving", "late", "delivered"):
        x, y = before[state]
        assert desk.design.layout.nodes[state] == (x + 80, y + 80)
