"""Small changes by one key."""

import pytest
from pytestqt.qtbot import QtBot

from canvas.edits import connect, update
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.editing import (
    connect_by_name,
    delete,
    edit_message,
    edit_next_message,
    flip,
    fold,
    nudge,
)


def test_s_flips_waits_and_later(desk: Desk) -> None:
    desk.select(("scan_ok",))
    modes: list[str] = []
    for _ in range(2):
        flip(desk)
        modes.append(desk.tables.transitions["scan_ok"].mode)
    assert modes == ["async", "sync"]


def test_s_flips_all_selected_arrows_and_hand_overs_in_one_step(desk: Desk) -> None:
    before = desk.design
    desk.select(("scan_ok", "handover", "late"))
    flip(desk)
    assert (desk.tables.transitions["scan_ok"].mode, desk.tables.triggers["handover"].mode) == ("async", "sync")
    desk.document.undo()
    assert desk.design is before


def test_s_on_a_state_does_nothing(desk: Desk) -> None:
    desk.select(("late",))
    flip(desk)
    assert not desk.document.can_undo


def test_delete_takes_all_that_hangs_on_a_state_along(desk: Desk) -> None:
    desk.select(("late",))
    delete(desk)
    assert "late" not in desk.tables.states
    assert desk.design.transitions == (desk.tables.transitions["finish"],)
    assert (desk.design.failures, desk.design.fallbacks, desk.design.triggers) == ((), (), ())


@pytest.mark.parametrize(
    ("gone", "then"),
    [
        ("ask", "no_scan"),
        ("no_scan", "scan_late"),
        ("scan_late", "moving"),
        ("late", "moving"),
        ("moving", None),
        ("handover", None),
    ],
)
def test_after_delete_what_comes_before_is_selected(desk: Desk, gone: str, then: str | None) -> None:
    desk.select((gone,))
    delete(desk)
    assert desk.current == then


def test_delete_with_nothing_selected_does_nothing(desk: Desk) -> None:
    delete(desk)
    assert not desk.document.can_undo


@pytest.mark.parametrize("place", ["late", "scan_late", "no_scan"])
def test_e_asks_for_the_words_of_the_state_at_hand(desk: Desk, qtbot: QtBot, place: str) -> None:
    desk.select((place,))
    with qtbot.waitSignal(desk.edit_message_requested) as asked:
        edit_message(desk)
    assert asked.args == ["late"]
    assert desk.selected == {"late"}


def test_e_on_an_object_or_on_nothing_asks_for_nothing(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.edit_message_requested):
        edit_message(desk)
        desk.select(("package",))
        edit_message(desk)


def test_c_offers_the_states_of_the_same_object_first(desk: Desk, hands: FakeHands) -> None:
    desk.select(("placed",))
    connect_by_name(desk)
    offered = [(choice.text, choice.detail) for choice in hands.questions[0].choices]
    assert offered[:2] == [("Done", "Order"), ("In transit", "Package")]


def test_c_draws_the_arrow_to_the_chosen_state(desk: Desk, hands: FakeHands) -> None:
    desk.select(("moving",))
    connect_by_name(desk)
    hands.answer("delivered")
    assert desk.tables.transitions[desk.current or ""].target == "delivered"


def test_c_with_words_of_no_state_makes_that_state(desk: Desk, hands: FakeHands) -> None:
    desk.select(("moving",))
    connect_by_name(desk)
    hands.answer(None, "Lost")
    assert desk.tables.states[desk.current or ""].name == "Lost"


def test_c_with_blank_words_makes_nothing(desk: Desk, hands: FakeHands) -> None:
    desk.select(("moving",))
    connect_by_name(desk)
    hands.answer(None, " ")
    assert not desk.document.can_undo


def test_c_needs_a_place_to_start_from(desk: Desk, hands: FakeHands) -> None:
    desk.select(("no_scan",))
    connect_by_name(desk)
    assert hands.told == ["Choose the state first from which the arrow starts."]


def test_a_nudge_is_one_step_of_the_grid_and_nudges_in_a_row_are_one_step_to_undo(desk: Desk) -> None:
    before = desk.design
    desk.select(("late",))
    nudge(desk, 1, 0)
    nudge(desk, 0, -1)
    assert desk.design.layout.nodes["late"] == (488, 88)
    desk.document.undo()
    assert desk.design is before


def test_a_nudge_of_an_object_moves_all_its_states(desk: Desk) -> None:
    desk.select(("order",))
    nudge(desk, 0, 1)
    assert [desk.design.layout.nodes[state] for state in ("placed", "done")] == [(96, 408), (480, 408)]


def test_a_nudge_of_an_arrow_moves_its_chip(desk: Desk) -> None:
    desk.select(("scan_ok",))
    nudge(desk, 1, 0)
    assert desk.design.layout.labels == {"scan_ok": (8, 0)}


def test_a_nudge_of_nothing_moves_nothing(desk: Desk) -> None:
    nudge(desk, 1, 0)
    assert not desk.document.can_undo


def test_an_edit_that_cannot_be_made_is_told_in_a_sentence(desk: Desk, hands: FakeHands) -> None:
    made = desk.apply("Connect", lambda design: connect(design, "moving", "done", id="wrong"))
    assert not made
    assert hands.told == ["These two states belong to different objects. A hand-over connects them."]


def folded(desk: Desk) -> set[str]:
    return {frame.id for frame in desk.drawing.frames if frame.collapsed}


def test_g_closes_the_object_of_a_state_and_opens_it_again(desk: Desk) -> None:
    desk.select(("late",))
    seen = []
    for _ in range(2):
        fold(desk)
        seen.append(folded(desk))
    assert seen == [{"package"}, set()]
    assert desk.selected == {"package"}


def test_g_closes_several_objects_in_one_step(desk: Desk) -> None:
    before = desk.design
    desk.select(("late", "order"))
    fold(desk)
    assert folded(desk) == {"package", "order"}
    desk.document.undo()
    assert desk.design is before


def test_g_closes_the_rest_where_only_some_are_closed(desk: Desk) -> None:
    desk.select(("package",))
    fold(desk)
    desk.select(("package", "order"))
    fold(desk)
    assert folded(desk) == {"package", "order"}


def test_with_nothing_selected_g_does_nothing(desk: Desk) -> None:
    fold(desk)
    assert not desk.document.can_undo


@pytest.mark.parametrize(
    ("selected", "step", "asked"),
    [
        (("late",), 1, "delivered"),
        (("late",), -1, "moving"),
        (("done",), 1, "moving"),
        (("ask",), 1, "delivered"),
        (("finish",), 1, "moving"),
        ((), 1, "moving"),
        ((), -1, "done"),
    ],
)
def test_from_message_to_message_it_goes_in_the_order_of_the_states_and_round(
    qtbot: QtBot, desk: Desk, selected: tuple[str, ...], step: int, asked: str
) -> None:
    desk.select(selected)
    with qtbot.waitSignal(desk.edit_message_requested) as told:
        edit_next_message(desk, step)
    assert told.args == [asked]
    assert desk.selected == {asked}


def test_states_that_the_customer_does_not_see_are_passed_over(qtbot: QtBot, desk: Desk) -> None:
    desk.apply("Hide", lambda design: update(design, "late", visible=False))
    desk.select(("moving",))
    with qtbot.waitSignal(desk.edit_message_requested) as told:
        edit_next_message(desk, 1)
    assert told.args == ["delivered"]


def test_where_nobody_sees_anything_no_message_is_asked_for(qtbot: QtBot, empty_desk: Desk) -> None:
    with qtbot.assertNotEmitted(empty_desk.edit_message_requested):
        edit_next_message(empty_desk, 1)
