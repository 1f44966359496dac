"""Dragging states."""

import pytest
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.edits import connect, move
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Box, Drawing, Element
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


@pytest.fixture
def large(qapp: QApplication, hands: FakeHands) -> Desk:  # noqa: ARG001
    """A drawing of more lines than are all drawn anew at every step of a drag; one state is selected."""
    design = small_design()
    for number in range(LIVE_LINES):
        design = connect(design, "moving", "late", id=f"more_{number}")
    desk = Desk(Document(design), hands)
    desk.select(("late",))
    return desk


def test_in_a_large_drawing_only_what_is_fastened_to_the_states_follows(large: Desk) -> None:
    before, shown = large.drawing, list[Element]()
    large.live_changed.connect(shown.extend)
    drag = MoveDrag(large, (500, 120), "late")
    drag.move(Pointer((500, 520)))
    assert large.drawing is before
    assert [(box.rect.x, box.rect.y) for box in shown if isinstance(box, Box)] == [(480, 496)]
    assert {"line:more_3", "line:scan_late"} <= {element.key for element in shown}
    drag.release(Pointer((500, 520)))
    assert large.design.layout.nodes["late"] == (480, 496)
    assert large.drawing == draw(large.design)


def test_in_a_large_drawing_the_outline_follows_the_state(large: Desk) -> None:
    drag = MoveDrag(large, (500, 120), "late")
    drag.move(Pointer((500, 520)))
    (box,) = large.drawing.changed(large.following).of("late")
    assert isinstance(box, Box)
    assert (box.rect.x, box.rect.y) == (480, 496)
    drag.cancel()
    assert large.following == ()


def test_in_a_large_drawing_a_drag_that_is_called_off_leaves_all_as_it_was(large: Desk) -> None:
    before, drawn = large.drawing, list[Drawing]()
    drag = MoveDrag(large, (500, 120), "late")
    drag.move(Pointer((500, 520)))
    large.drawing_changed.connect(lambda: drawn.append(large.drawing))
    drag.cancel()
    assert drawn == [before]


def test_a_state_is_pulled_into_line_with_another_one(desk: Desk) -> None:
    desk.apply("Move", lambda design: move(design, {"done": (507, 400)}))
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((524, 420)))
    drag.release(Pointer((524, 220)))
    assert desk.design.layout.nodes["late"] == (507, 200)


def test_a_state_far_away_neither_pulls_nor_is_shown_as_in_line(desk: Desk) -> None:
    desk.apply("Move", lambda design: move(design, {"done": (507, 9000)}))
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((524, 220)))
    assert all(end[1] < 8000 for _, end, _ in desk.overlay.guides)
    drag.release(Pointer((524, 220)))
    assert desk.design.layout.nodes["late"] == (504, 200)


def test_guides_are_shown_while_a_state_is_in_line_and_go_with_the_drag(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((500, 200)))
    assert {(start[0], end[0]) for start, end, gap in desk.overlay.guides if not gap} >= {(480, 480)}
    drag.release(Pointer((500, 200)))
    assert desk.overlay.guides == ()


def test_with_alt_no_guide_is_shown_and_nothing_pulls(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((502, 200), free=True))
    assert desk.overlay.guides == ()
    assert desk.moving == {"late": (482, 176)}


def test_gaps_that_are_alike_are_shown(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    left, right = (next(box.rect for box in desk.drawing.boxes if box.id == each) for each in ("moving", "delivered"))
    width = next(box.rect.width for box in desk.drawing.boxes if box.id == "late")
    even = (left.right + right.x - width) / 2
    drag.move(Pointer((500 + even - 480 + 3, 140)))
    assert [guide.gap for guide in desk.overlay.guides].count(True) == 2
    assert desk.moving["late"][0] == even


def test_a_drag_that_is_called_off_takes_its_guides_along(desk: Desk) -> None:
    desk.select(("late",))
    drag = MoveDrag(desk, (500, 120), "late")
    drag.move(Pointer((500, 200)))
    drag.cancel()
    assert desk.overlay.guides == ()


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
