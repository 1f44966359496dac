"""Lining up and spreading out what is selected."""

from itertools import pairwise

from canvas.edits import move
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.lining_up import line_up, selected_boxes, spread


def test_the_selected_states_are_lined_up_in_one_step(desk: Desk) -> None:
    desk.apply("Move", lambda design: move(design, {"late": (480, 300)}))
    before = desk.design
    desk.select(("moving", "late", "scan_late"))
    line_up(desk, "top")
    assert [desk.design.layout.nodes[state] for state in ("moving", "late")] == [(96, 96), (480, 96)]
    desk.document.undo()
    assert desk.design is before


def test_what_is_lined_up_already_is_no_step(desk: Desk) -> None:
    desk.select(("placed", "done"))
    line_up(desk, "top")
    assert not desk.document.can_undo


def test_spread_states_have_gaps_that_are_alike(desk: Desk) -> None:
    desk.apply("Move", lambda design: move(design, {"late": (400, 96)}))
    desk.select(("moving", "late", "delivered"))
    spread(desk, "across")
    boxes = sorted((box.rect for box in desk.drawing.boxes if box.id in desk.selected), key=lambda rect: rect.x)
    gaps = [right.x - left.right for left, right in pairwise(boxes)]
    assert abs(gaps[0] - gaps[1]) <= 1
    assert (boxes[0].x, boxes[-1].x) == (96, 864)


def test_what_was_lined_up_counts_as_placed_by_hand(desk: Desk) -> None:
    desk.select(("moving", "placed", "done"))
    line_up(desk, "right")
    assert set(desk.design.layout.placed) == {"moving", "placed", "done"}


def test_a_selected_frame_keeps_its_states_as_they_are(desk: Desk) -> None:
    desk.select(("package", "placed"))
    assert selected_boxes(desk) == {"placed"}
