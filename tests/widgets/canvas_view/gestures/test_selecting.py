"""Selecting by click, marquee and keys."""

import pytest
from pytestqt.qtbot import QtBot

from canvas.edits import attach_failure
from canvas.findings import Step
from canvas.geometry.drawing import Bead, Rect
from widgets.canvas_view.anchors import elements_of
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.gestures.selecting import (
    MarqueeDrag,
    clear,
    go_to_end,
    go_to_start,
    in_marquee,
    picked,
    select_all,
    select_at,
    walk_on,
)


def on(desk: Desk, element_id: str, *, extend: bool = False) -> Pointer:
    return Pointer((0, 0), next(elements_of(desk.drawing, element_id)), extend=extend)


def test_a_click_selects_one_thing(desk: Desk) -> None:
    select_at(desk, on(desk, "late"))
    select_at(desk, on(desk, "scan_ok"))
    assert (desk.selected, desk.current) == (frozenset({"scan_ok"}), "scan_ok")


def test_shift_or_ctrl_adds_and_takes_out(desk: Desk) -> None:
    select_at(desk, on(desk, "late"))
    select_at(desk, on(desk, "moving", extend=True))
    assert desk.selected == {"late", "moving"}
    select_at(desk, on(desk, "late", extend=True))
    assert (desk.selected, desk.current) == (frozenset({"moving"}), "moving")


def test_a_press_on_one_of_several_keeps_them_for_a_drag(desk: Desk) -> None:
    desk.select(("late", "moving"))
    select_at(desk, on(desk, "late"))
    assert (desk.selected, desk.current) == (frozenset({"late", "moving"}), "late")


def test_free_ground_is_nothing_to_select(desk: Desk) -> None:
    desk.select(("late",))
    select_at(desk, Pointer((0, 0)))
    assert desk.selected == {"late"}


def test_a_bead_for_several_failures_gives_one_after_the_other(desk: Desk) -> None:
    for new_id in ("lost_1", "lost_2", "lost_3"):
        desk.document.apply("Fail", attach_failure(desk.design, "scan_late", "lost", id=new_id))
    bead = next(bead for bead in desk.drawing.beads if len(bead.ids) > 1)
    assert isinstance(bead, Bead)
    seen = []
    for _ in bead.ids:
        desk.select((picked(desk, bead),))
        seen.append(desk.current)
    assert sorted(map(str, seen)) == sorted(bead.ids)


def test_all_are_the_things_and_not_the_frames(desk: Desk) -> None:
    select_all(desk)
    assert desk.selected == {
        "moving", "late", "delivered", "placed", "done",
        "scan_late", "scan_ok", "finish", "handover", "no_scan", "ask",
    }  # fmt: skip


def test_the_selection_is_told_once_with_its_ids(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.selection_changed) as told:
        desk.select(("late",))
    assert told.args == [frozenset({"late"})]
    with qtbot.assertNotEmitted(desk.selection_changed):
        desk.select(("late",))


def test_what_is_not_in_the_design_is_not_selected(desk: Desk) -> None:
    desk.select(("late", "nothing"))
    assert desk.selected == {"late"}


def test_what_is_undone_is_no_longer_selected(desk: Desk) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "late", "lost", id="lost_one"))
    desk.select(("lost_one",))
    desk.document.undo()
    assert (desk.selected, desk.current) == (frozenset(), None)


def test_escape_takes_away_the_path_then_the_tool_then_the_selection(desk: Desk) -> None:
    desk.select(("late",))
    desk.set_tool("state")
    desk.show_steps((Step(None, None, "moving", {}, "It starts"),))
    clear(desk)
    assert desk.overlay.steps == ()
    assert str(desk.tool) == "state"
    clear(desk)
    assert str(desk.tool) == "select"
    assert desk.selected == {"late"}
    clear(desk)
    assert desk.selected == frozenset()


def test_a_marquee_takes_the_boxes_it_touches_and_what_has_its_middle_in_it(desk: Desk) -> None:
    boxes = {box.id: box.rect for box in desk.drawing.boxes}
    left, right = boxes["moving"], boxes["late"]
    marquee = Rect(left.right - 5, left.y - 20, right.x + 10 - left.right, left.height + 40)
    assert {"moving", "late", "scan_late", "no_scan"} <= in_marquee(desk, marquee)
    assert "delivered" not in in_marquee(desk, marquee)


def test_a_marquee_takes_a_frame_only_when_it_holds_it(desk: Desk) -> None:
    frame = next(frame for frame in desk.drawing.frames if frame.id == "order")
    assert "order" in in_marquee(desk, frame.rect.grown(10))
    assert "order" not in in_marquee(desk, frame.rect.grown(-1))


def test_drawing_a_marquee_selects_as_it_grows_and_shift_adds(desk: Desk) -> None:
    desk.select(("delivered",))
    drag = MarqueeDrag(desk, (80, 380))
    drag.move(Pointer((200, 440), extend=True))
    assert {"placed", "delivered"} <= desk.selected
    assert desk.overlay.marquee == Rect(80, 380, 120, 60)
    drag.release(Pointer((200, 440), extend=True))
    assert desk.overlay.marquee is None
    assert {"placed", "delivered"} <= desk.selected


def test_a_click_on_free_ground_selects_nothing(desk: Desk) -> None:
    desk.select(("delivered",))
    MarqueeDrag(desk, (0, 900)).release(Pointer((1, 900)))
    assert desk.selected == frozenset()


def test_a_marquee_that_is_called_off_selects_what_was_selected(desk: Desk) -> None:
    desk.select(("delivered",))
    drag = MarqueeDrag(desk, (80, 380))
    drag.move(Pointer((200, 440)))
    drag.cancel()
    assert (desk.selected, desk.overlay.marquee) == (frozenset({"delivered"}), None)


def test_walking_from_nowhere_begins_at_the_first_start(desk: Desk) -> None:
    walk_on(desk, "right")
    assert desk.current == "moving"
    walk_on(desk, "right")
    assert desk.current == "scan_late"


def test_walking_into_nothing_stays(desk: Desk) -> None:
    desk.select(("delivered",))
    walk_on(desk, "right")
    assert desk.current == "delivered"


@pytest.mark.parametrize(("gesture", "there"), [(go_to_start, "moving"), (go_to_end, "delivered")])
def test_home_and_end_go_to_the_start_and_the_end_of_the_object(desk: Desk, gesture: object, there: str) -> None:
    desk.select(("late",))
    assert callable(gesture)
    gesture(desk)
    assert desk.current == there


def test_in_an_empty_design_keys_lead_nowhere(empty_desk: Desk) -> None:
    walk_on(empty_desk, "right")
    go_to_start(empty_desk)
    go_to_end(empty_desk)
    assert empty_desk.current is None
