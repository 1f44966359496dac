"""F2 and the names of newborn things."""

import pytest

from canvas.edits import set_collapsed
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.naming import name_newborn, place_of_name, rename_current


def test_f2_begins_with_the_present_name_and_enter_changes_it(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    rename_current(desk)
    hands.name("Delayed")
    assert hands.texts == ["Late"]
    assert desk.tables.name("late") == "Delayed"


@pytest.mark.parametrize("element", ["package", "late", "scan_ok", "handover", "no_scan"])
def test_everything_that_has_a_name_is_renamed_with_f2(desk: Desk, hands: FakeHands, element: str) -> None:
    desk.select((element,))
    rename_current(desk)
    hands.name("Another name")
    assert desk.tables.name(element) == "Another name"
    assert desk.document.undo_label == "Rename"


def test_a_state_in_a_closed_object_is_renamed_over_the_tab_of_that(desk: Desk) -> None:
    desk.apply("Close", lambda design: set_collapsed(design, "package", True))
    closed = next(frame for frame in desk.drawing.frames if frame.id == "package")
    assert place_of_name(desk, "late") == closed.tab


def test_escape_leaves_the_name(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    before = desk.design
    rename_current(desk)
    hands.cancel()
    assert desk.design is before


def test_a_blank_name_takes_the_name_of_an_arrow_away(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    rename_current(desk)
    hands.name("")
    assert desk.tables.name("scan_ok") == "Late to Delivered"


def test_a_state_needs_a_name_and_says_so(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    rename_current(desk)
    hands.name("   ")
    assert hands.told == ["A name is needed here."]
    assert desk.tables.name("late") == "Late"


def test_a_fallback_has_no_name_to_change(desk: Desk, hands: FakeHands) -> None:
    desk.select(("ask",))
    rename_current(desk)
    assert hands.texts == []


def test_with_nothing_selected_f2_does_nothing(desk: Desk, hands: FakeHands) -> None:
    rename_current(desk)
    assert hands.texts == []


def test_escape_keeps_a_newborn_arrow_and_only_ends_the_naming(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    name_newborn(desk, "scan_ok", "Connect", keep=True)
    hands.cancel()
    assert desk.design is before


def test_what_is_not_drawn_is_named_at_a_place_of_its_own(desk: Desk) -> None:
    assert place_of_name(desk, "nothing").width > 0
