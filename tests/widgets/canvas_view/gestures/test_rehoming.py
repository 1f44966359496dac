"""Giving states to another object, by a key and by dropping them into its frame."""

from canvas.edits import add_state, connect, move
from tests.widgets.canvas_view.conftest import FakeHands
from tests.widgets.canvas_view.gestures.test_pointing import on
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.gestures.pointing import press
from widgets.canvas_view.gestures.rehoming import move_to_object, wrap_selected


def owners(desk: Desk) -> dict[str, list[str]]:
    return {owner.name: [state.name for state in owner.states] for owner in desk.design.objects}


def drop_in(desk: Desk, state: str, frame: str, *, free: bool = False) -> None:
    """Drags a state into the lower right corner of a frame."""
    drag = press(desk, on(desk, state))
    rect = next(each.rect for each in desk.drawing.frames if each.id == frame)
    to = Pointer((rect.right - 10, rect.bottom - 10), free=free)
    drag.move(to)
    drag.release(to)


def with_held(desk: Desk) -> None:
    desk.apply("Held", lambda design: add_state(design, "package", "Held", id="held", position=(1200, 96)))


def test_wrapping_makes_an_object_around_the_selection_and_names_it_in_one_step(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    before = desk.design
    desk.select(("held",))
    wrap_selected(desk)
    hands.name("Claim")
    assert owners(desk)["Claim"] == ["Held"]
    assert desk.selected == {desk.design.objects[-1].id}
    desk.document.undo()
    assert desk.design is before


def test_escape_takes_the_new_object_back(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    before = desk.design
    desk.select(("held",))
    wrap_selected(desk)
    hands.cancel()
    assert desk.design is before


def test_what_is_wrapped_between_others_goes_below_all_and_keeps_its_shape(desk: Desk, hands: FakeHands) -> None:
    for state, place in (("held", (480, 300)), ("lost", (700, 340))):
        desk.apply("Add", lambda d, s=state, p=place: add_state(d, "package", s.title(), id=s, position=p))  # type: ignore[misc]
    desk.apply("Move", lambda design: move(design, {"placed": (96, 600), "done": (480, 600), "moving": (480, 480)}))
    desk.select(("held", "lost"))
    wrap_selected(desk)
    hands.name("Claim")
    frames = {frame.id: frame.rect for frame in desk.drawing.frames}
    claim = frames.pop(desk.design.objects[-1].id)
    nodes = desk.design.layout.nodes
    assert not any(claim.touches(frame) for frame in frames.values())
    assert (nodes["lost"][0] - nodes["held"][0], nodes["lost"][1] - nodes["held"][1]) == (220, 40)


def test_what_stands_apart_is_wrapped_where_it_stands(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    desk.select(("held",))
    wrap_selected(desk)
    hands.name("Claim")
    assert desk.design.layout.nodes["held"] == (1200, 96)


def test_an_object_that_would_be_left_empty_is_told(desk: Desk, hands: FakeHands) -> None:
    desk.select(("placed", "done"))
    wrap_selected(desk)
    assert hands.told == ["Order would be left without a state. An object needs one."]
    assert hands.texts == []


def test_m_asks_for_the_object_and_moves_there(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    desk.select(("held",))
    move_to_object(desk)
    assert [choice.text for choice in hands.questions[0].choices] == ["Order"]
    hands.answer("order")
    assert owners(desk)["Order"] == ["Placed", "Done", "Held"]
    rects = [frame.rect for frame in desk.drawing.frames]
    assert not rects[0].touches(rects[1])


def test_m_with_the_name_of_no_object_makes_that_object(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    desk.select(("held",))
    move_to_object(desk)
    hands.answer(None, "Claim")
    assert owners(desk)["Claim"] == ["Held"]


def test_m_with_blank_words_or_without_states_does_nothing(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    move_to_object(desk)
    hands.answer(None, " ")
    desk.select(("scan_ok",))
    move_to_object(desk)
    assert not desk.document.can_undo
    assert hands.told == ["Choose the states first that should go to another object."]


def test_a_state_dropped_into_another_frame_belongs_to_that_object(desk: Desk) -> None:
    with_held(desk)
    before = desk.design
    drop_in(desk, "held", "order")
    assert owners(desk)["Order"][-1] == "Held"
    assert desk.document.undo_label == "Move Held to Order"
    desk.document.undo()
    assert desk.design is before


def test_an_arrow_between_them_becomes_a_hand_over(desk: Desk) -> None:
    with_held(desk)
    desk.apply("Connect", lambda design: connect(design, "moving", "held", id="hold"))
    drop_in(desk, "held", "order")
    assert [(trigger.when, trigger.fires) for trigger in desk.design.triggers][-1] == ("moving", "hold")


def test_what_cannot_follow_is_told_and_everything_stays_where_it_was(desk: Desk, hands: FakeHands) -> None:
    before = desk.design
    drop_in(desk, "done", "package")
    assert desk.design is before
    assert len(hands.told) == 1
    assert desk.moving == {}


def test_meanwhile_the_frame_is_marked_and_with_alt_it_is_only_moved(desk: Desk) -> None:
    with_held(desk)
    drag = press(desk, on(desk, "held"))
    drag.move(on(desk, "placed"))
    assert desk.overlay.target == "order"
    drag.cancel()
    drop_in(desk, "held", "order", free=True)
    assert "Held" in owners(desk)["Package"]


def test_a_whole_object_is_not_given_to_another_one(desk: Desk) -> None:
    drop_in(desk, "package", "order")
    assert list(owners(desk)) == ["Package", "Order"]


def test_the_state_that_waits_for_the_hand_over_stands_in_front_and_in_no_other_frame(
    desk: Desk, hands: FakeHands
) -> None:
    desk.select(("delivered",))
    wrap_selected(desk)
    hands.name("Arrival")
    frames = [frame.rect for frame in desk.drawing.frames]
    nodes, (waits, arrived) = desk.design.layout.nodes, desk.design.objects[-1].states
    assert not any(one.touches(other) for one in frames for other in frames if one is not other)
    assert nodes[waits.id] == (nodes[arrived.id][0] - 400, nodes[arrived.id][1])


def test_one_state_is_called_by_its_name_and_several_are_counted(desk: Desk, hands: FakeHands) -> None:
    with_held(desk)
    desk.apply("Lost", lambda design: add_state(design, "package", "Lost", id="lost", position=(1200, 300)))
    for chosen, title in (({"held"}, "should “Held” go to"), ({"held", "lost"}, "should these 2 states go to")):
        desk.select(chosen)
        move_to_object(desk)
        assert title in hands.questions[-1].title
    hands.answer("order")
    assert desk.document.undo_label == "Move 2 states to Order"
