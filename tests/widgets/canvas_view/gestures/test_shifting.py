"""Beads along their arrows, and chips beside them."""

from functools import partial

import pytest

from canvas.edits import attach_failure
from canvas.geometry.drawing import Bead, Chip, Element, Point
from canvas.geometry.paths import nearest_along, point_at
from tests.widgets.canvas_view.gestures.test_pointing import on
from widgets.canvas_view.anchors import elements_of, extent
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.editing import nudge
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.gestures.pointing import press
from widgets.canvas_view.gestures.shifting import can_shift, movable


def shown(desk: Desk, element_id: str, kind: type[Element]) -> Element:
    return next(each for each in elements_of(desk.drawing, element_id) if isinstance(each, kind))


def center(desk: Desk, element_id: str, kind: type[Element]) -> Point:
    return extent(shown(desk, element_id, kind)).center


def drag(desk: Desk, element: Element, dx: float, dy: float, *, free: bool = False) -> None:
    x, y = extent(element).center
    gesture = press(desk, Pointer((x, y), element))
    to = Pointer((x + dx, y + dy), free=free)
    gesture.move(to)
    gesture.release(to)


def test_a_bead_is_dragged_along_its_arrow_and_never_off_it(desk: Desk) -> None:
    x, y = center(desk, "no_scan", Bead)
    drag(desk, shown(desk, "no_scan", Bead), 40, 25)
    assert center(desk, "no_scan", Bead) == (x + 40, y)
    assert desk.design.layout.labels == {"no_scan": (40, 0)}


def test_it_is_one_step_and_the_meaning_stays(desk: Desk) -> None:
    before = desk.design
    drag(desk, shown(desk, "no_scan", Bead), 40, 0)
    assert desk.document.undo_label == "Move nothing answers"
    assert desk.design.failures is before.failures
    desk.document.undo()
    assert desk.design is before


def test_its_pill_goes_with_it(desk: Desk) -> None:
    beside = center(desk, "no_scan", Chip)[0] - center(desk, "no_scan", Bead)[0]
    drag(desk, shown(desk, "no_scan", Bead), 32, 0)
    assert abs(center(desk, "no_scan", Chip)[0] - center(desk, "no_scan", Bead)[0] - beside) < 24


def test_dragged_twice_it_is_where_it_was_dropped_last(desk: Desk) -> None:
    x, y = center(desk, "no_scan", Bead)
    drag(desk, shown(desk, "no_scan", Bead), 60, 0)
    drag(desk, shown(desk, "no_scan", Bead), -30, 0)
    assert center(desk, "no_scan", Bead) == (x + 30, y)


def test_it_stays_clear_of_the_head_and_behind_what_comes_before_it(desk: Desk) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "scan_late", "lost", id="lost_one"))
    drag(desk, shown(desk, "lost_one", Bead), 900, 0)
    box = next(box for box in desk.drawing.boxes if box.id == "late")
    assert center(desk, "lost_one", Bead)[0] < box.rect.x - 30
    drag(desk, shown(desk, "lost_one", Bead), -900, 0)
    assert center(desk, "lost_one", Bead)[0] == center(desk, "no_scan", Bead)[0] + 32


def test_dragged_back_near_its_own_place_nothing_is_kept(desk: Desk) -> None:
    drag(desk, shown(desk, "no_scan", Bead), 40, 0)
    drag(desk, shown(desk, "no_scan", Bead), -37, 0)
    assert desk.design.layout.labels == {}


def test_a_chip_goes_where_it_is_dropped(desk: Desk) -> None:
    x, y = center(desk, "scan_ok", Chip)
    drag(desk, shown(desk, "scan_ok", Chip), 12, -50)
    assert center(desk, "scan_ok", Chip) == (x + 12, y - 50)
    drag(desk, shown(desk, "scan_ok", Chip), -9, 48, free=True)
    assert desk.design.layout.labels == {"scan_ok": (3, -2)}


def test_meanwhile_a_ghost_shows_where_it_will_be(desk: Desk) -> None:
    bead = shown(desk, "no_scan", Bead)
    x, y = extent(bead).center
    gesture = press(desk, Pointer((x, y), bead))
    gesture.move(Pointer((x + 40, y + 60)))
    assert [ghost.center for ghost in desk.overlay.ghosts] == [(x + 40, y)]
    gesture.cancel()
    assert desk.overlay.ghosts == ()
    assert not desk.document.can_undo


def test_a_click_on_a_bead_only_selects_it(desk: Desk) -> None:
    bead = shown(desk, "no_scan", Bead)
    gesture = press(desk, Pointer(extent(bead).center, bead))
    gesture.release(Pointer(extent(bead).center, bead))
    assert desk.selected == {"no_scan"}
    assert not desk.document.can_undo


def test_a_bead_on_a_border_is_dragged_along_it_and_stays_on_it(desk: Desk) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "late", "crash", id="crash_one"))
    x, y = center(desk, "crash_one", Bead)
    drag(desk, shown(desk, "crash_one", Bead), -40, 60)
    assert center(desk, "crash_one", Bead) == (x - 40, y)
    drag(desk, shown(desk, "crash_one", Bead), -900, 0)
    box = next(box for box in desk.drawing.boxes if box.id == "late")
    assert box.rect.x + 12 < center(desk, "crash_one", Bead)[0] < box.rect.x + 30


def test_beads_on_one_border_stay_beside_one_another(desk: Desk) -> None:
    for new_id in ("crash_one", "second_one"):
        desk.apply("Fail", partial(attach_failure, at="late", type="crash", id=new_id))
    right, left = center(desk, "crash_one", Bead)[0], center(desk, "second_one", Bead)[0]
    drag(desk, shown(desk, "crash_one", Bead), -30, 0)
    assert center(desk, "crash_one", Bead)[0] == right - 30
    assert center(desk, "second_one", Bead)[0] == left - 30
    drag(desk, shown(desk, "second_one", Bead), 90, 0)
    assert center(desk, "second_one", Bead)[0] == left - 30


def test_a_bead_is_dragged_along_its_hand_over(desk: Desk) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "handover", "lost", id="lost_one"))
    before = center(desk, "lost_one", Bead)
    line = next(line for line in desk.drawing.lines if line.id == "handover")
    along = nearest_along(line.points, before)
    to = point_at(line.points, along - 40)
    drag(desk, shown(desk, "lost_one", Bead), to[0] - before[0], to[1] - before[1])
    assert center(desk, "lost_one", Bead) == pytest.approx(to, abs=15)
    assert center(desk, "lost_one", Bead) != before
    assert list(desk.design.layout.labels) == ["lost_one"]


def test_a_red_pill_stays_by_its_bead_and_a_state_has_nothing_to_shift(desk: Desk) -> None:
    assert not can_shift(shown(desk, "no_scan", Chip))
    assert movable(desk, "late") is None


def test_ctrl_and_arrows_move_the_bead_at_hand_and_are_one_step(desk: Desk) -> None:
    before, (x, y) = desk.design, center(desk, "no_scan", Bead)
    desk.select(("no_scan",))
    for _ in range(3):
        nudge(desk, 1, 0)
    nudge(desk, 0, 1)
    assert center(desk, "no_scan", Bead) == (x + 24, y)
    desk.document.undo()
    assert desk.design is before


def test_a_state_with_its_arrow_selected_moves_as_before(desk: Desk) -> None:
    desk.select(("late", "scan_ok"), "scan_ok")
    nudge(desk, 1, 0)
    assert desk.design.layout.labels == {}
    assert on(desk, "late").at[0] == 480 + 8 + next(b.rect.width for b in desk.drawing.boxes if b.id == "late") / 2
