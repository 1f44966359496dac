"""Arrows within an object, hand-overs across objects, each one step."""

from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.connecting import connect_to


def test_two_states_of_one_object_get_an_arrow_that_is_being_named(desk: Desk, hands: FakeHands) -> None:
    connect_to(desk, "moving", "delivered")
    hands.name("Arrives")
    made = desk.tables.transitions[desk.current or ""]
    assert (made.source, made.target, made.name, made.mode) == ("moving", "delivered", "Arrives", "sync")


def test_an_arrow_and_its_name_are_one_step(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    connect_to(desk, "moving", "delivered")
    hands.name("Arrives")
    desk.document.undo()
    assert desk.design is before


def test_escape_while_naming_an_arrow_leaves_it_without_a_name(desk: Desk, hands: FakeHands) -> None:
    connect_to(desk, "moving", "delivered")
    hands.cancel()
    assert desk.tables.transitions[desk.current or ""].name is None


def test_the_later_tool_makes_arrows_that_come_later(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("later")
    connect_to(desk, "moving", "delivered")
    hands.name("")
    assert desk.tables.transitions[desk.current or ""].mode == "async"


def test_a_state_of_another_object_gets_a_hand_over_in_one_step(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    connect_to(desk, "late", "done")
    hands.name("Told about it")
    made = desk.tables.triggers[desk.current or ""]
    assert (made.when, made.name) == ("late", "Told about it")
    assert desk.tables.transitions[made.fires].target == "done"
    desk.document.undo()
    assert desk.design is before


def test_a_hand_over_can_start_at_an_arrow(desk: Desk, hands: FakeHands) -> None:
    connect_to(desk, "scan_late", "done")
    hands.name("")
    assert desk.tables.triggers[desk.current or ""].when == "scan_late"


def test_an_arrow_does_not_start_at_an_arrow_of_the_same_object(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    connect_to(desk, "scan_late", "delivered")
    assert desk.design is before
    assert len(hands.told) == 1


def test_the_hand_over_tool_says_that_it_leads_to_another_object(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    desk.set_tool("handover")
    connect_to(desk, "moving", "delivered")
    assert desk.design is before
    assert len(hands.told) == 1


def test_nothing_but_states_can_be_reached(desk: Desk) -> None:
    before = desk.design
    connect_to(desk, "moving", "scan_ok")
    connect_to(desk, "package", "late")
    assert desk.design is before
