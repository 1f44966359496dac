"""New states and objects by key and by double-click, named at once, in one step to undo."""

from canvas.geometry.drawing import Rect
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.births import (
    new_named_target,
    new_object,
    new_object_in,
    new_state,
    new_state_at,
    new_target,
    next_state,
    sibling,
)


def names(desk: Desk) -> list[str]:
    return [state.name for owner in desk.design.objects for state in owner.states]


def test_n_in_an_empty_design_makes_an_object_with_its_first_state_being_named(
    empty_desk: Desk, hands: FakeHands
) -> None:
    new_state(empty_desk)
    hands.name("Cart")
    assert [owner.name for owner in empty_desk.design.objects] == ["New object"]
    assert names(empty_desk) == ["Cart"]


def test_a_birth_and_its_name_are_one_step_to_undo(empty_desk: Desk, hands: FakeHands) -> None:
    before = empty_desk.design
    new_state(empty_desk)
    hands.name("Cart")
    empty_desk.document.undo()
    assert empty_desk.design is before
    assert not empty_desk.document.can_undo


def test_escape_takes_the_birth_back(empty_desk: Desk, hands: FakeHands) -> None:
    new_state(empty_desk)
    hands.cancel()
    assert names(empty_desk) == []
    assert empty_desk.selected == frozenset()


def test_escape_takes_nothing_back_when_something_else_was_done_meanwhile(empty_desk: Desk, hands: FakeHands) -> None:
    new_state(empty_desk)
    empty_desk.apply("Title", lambda design: design.model_copy(update={"title": "Other"}))
    hands.cancel()
    assert names(empty_desk) == ["New state"]


def test_a_newborn_without_a_name_keeps_the_one_it_was_given(empty_desk: Desk, hands: FakeHands) -> None:
    new_state(empty_desk)
    hands.name("  ")
    assert names(empty_desk) == ["New state"]


def test_the_next_state_is_connected_and_stands_to_the_right(desk: Desk, hands: FakeHands) -> None:
    desk.select(("delivered",))
    next_state(desk)
    hands.name("Returned")
    made = desk.tables.states[desk.current or ""]
    assert made.name == "Returned"
    assert [transition.source for transition in desk.tables.incoming[made.id]] == ["delivered"]
    assert desk.design.layout.nodes[made.id][0] > desk.design.layout.nodes["delivered"][0]


def test_tab_while_naming_goes_on_to_the_next_state(empty_desk: Desk, hands: FakeHands) -> None:
    new_state(empty_desk)
    hands.name("Cart", go_on=True)
    hands.name("Paid", go_on=True)
    hands.name("Shipped")
    assert names(empty_desk) == ["Cart", "Paid", "Shipped"]
    assert len(empty_desk.design.transitions) == 2


def test_with_the_later_tool_in_hand_the_next_state_comes_later(desk: Desk, hands: FakeHands) -> None:
    desk.select(("delivered",))
    desk.set_tool("later")
    next_state(desk)
    hands.name("Returned")
    assert desk.tables.outgoing["delivered"][0].mode == "async"


def test_from_an_arrow_the_next_state_follows_the_state_where_it_leads(desk: Desk, hands: FakeHands) -> None:
    desk.select(("no_scan",))
    next_state(desk)
    hands.name("Lost")
    assert desk.tables.incoming[desk.current or ""][0].source == "late"


def test_a_sibling_comes_from_the_same_source_and_stands_below(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    sibling(desk)
    hands.name("On time")
    made = desk.current or ""
    assert desk.tables.incoming[made][0].source == "moving"
    assert desk.design.layout.nodes[made][1] != desk.design.layout.nodes["late"][1] or (
        desk.design.layout.nodes[made][0] > desk.design.layout.nodes["late"][0]
    )


def test_a_sibling_of_a_start_has_no_arrow(desk: Desk, hands: FakeHands) -> None:
    desk.select(("moving",))
    sibling(desk)
    hands.name("Elsewhere")
    assert desk.tables.incoming[desk.current or ""] == ()


def test_nothing_is_born_from_an_object_by_tab_or_enter(desk: Desk, hands: FakeHands) -> None:
    desk.select(("package",))
    before = desk.design
    next_state(desk)
    sibling(desk)
    assert desk.design is before
    assert hands.texts == []


def test_n_adds_to_the_object_at_hand_without_an_arrow(desk: Desk, hands: FakeHands) -> None:
    desk.select(("placed",))
    new_state(desk)
    hands.name("Cancelled")
    made = desk.current or ""
    assert desk.tables.object_of[made].id == "order"
    assert desk.tables.incoming[made] == ()


def test_n_without_a_selection_adds_to_the_last_object(desk: Desk, hands: FakeHands) -> None:
    new_state(desk)
    hands.name("Cancelled")
    assert desk.tables.object_of[desk.current or ""].id == "order"


def test_a_double_click_in_a_frame_makes_a_state_of_that_object(desk: Desk, hands: FakeHands) -> None:
    frame = next(frame for frame in desk.drawing.frames if frame.id == "order")
    new_state_at(desk, (frame.rect.right - 20, frame.rect.center[1]))
    hands.name("Cancelled")
    assert desk.tables.object_of[desk.current or ""].id == "order"


def test_a_double_click_outside_of_all_frames_makes_an_object_there(desk: Desk, hands: FakeHands) -> None:
    new_state_at(desk, (200, 1000))
    hands.name("Open")
    made = desk.current or ""
    assert desk.design.objects[-1].states[0].id == made
    assert desk.design.layout.nodes[made] == (112, 952)


def test_o_asks_for_the_object_first_and_with_tab_for_its_state(desk: Desk, hands: FakeHands) -> None:
    new_object(desk)
    hands.name("Refund", go_on=True)
    hands.name("Asked for")
    assert desk.design.objects[-1].name == "Refund"
    assert desk.design.objects[-1].states[0].name == "Asked for"


def test_escape_at_the_state_of_a_new_object_keeps_both(desk: Desk, hands: FakeHands) -> None:
    new_object(desk)
    hands.name("Refund", go_on=True)
    hands.cancel()
    assert desk.design.objects[-1].name == "Refund"


def test_a_new_object_overlaps_no_other(desk: Desk, hands: FakeHands) -> None:
    new_object(desk)
    hands.name("Refund")
    frames = desk.drawing.frames
    assert not any(one.rect.touches(other.rect) for one in frames for other in frames if one is not other)


def test_a_drawn_frame_makes_an_object_with_its_state_inside(desk: Desk, hands: FakeHands) -> None:
    new_object_in(desk, Rect(100, 800, 400, 300))
    hands.name("Refund")
    state = desk.design.objects[-1].states[0].id
    assert desk.design.layout.nodes[state] == (136, 840)


def test_an_arrow_dropped_on_free_ground_makes_a_state_there(desk: Desk, hands: FakeHands) -> None:
    new_target(desk, "moving", (300, 300))
    hands.name("Lost")
    assert desk.tables.incoming[desk.current or ""][0].source == "moving"


def test_words_that_name_no_state_become_a_connected_one_in_one_step(desk: Desk) -> None:
    before = desk.design
    new_named_target(desk, "moving", "Lost")
    assert desk.tables.states[desk.current or ""].name == "Lost"
    desk.document.undo()
    assert desk.design is before
