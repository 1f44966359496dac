"""Arrows by hand."""

from canvas.edits import attach_failure
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.anchors import anchor_of, elements_of
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.drawing_arrows import ArrowDrag, SecondClick
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.highlights import handle_points
from widgets.canvas_view.words import DROP_FAILURE, DROP_FALLBACK, DROP_STATE

START = (300.0, 140.0)


def on(desk: Desk, element_id: str, *, extend: bool = False) -> Pointer:
    point = anchor_of(desk.drawing, element_id)
    assert point is not None
    return Pointer(point, next(elements_of(desk.drawing, element_id)), extend=extend)


def test_an_arrow_follows_the_pointer_and_marks_the_state_under_it(desk: Desk) -> None:
    drag = ArrowDrag(desk, "moving", START)
    drag.move(on(desk, "delivered"))
    box = next(box for box in desk.drawing.boxes if box.id == "moving")
    assert desk.overlay.preview == (handle_points(box)[1], on(desk, "delivered").at)
    assert desk.overlay.target == "delivered"


def test_dropped_on_a_state_it_connects(desk: Desk, hands: FakeHands) -> None:
    drag = ArrowDrag(desk, "moving", START)
    drag.release(on(desk, "delivered"))
    hands.name("Arrives")
    assert desk.tables.transitions[desk.current or ""].target == "delivered"
    assert desk.overlay.preview is None


def test_dropped_on_free_ground_it_asks_what_comes_there(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "late", START).release(Pointer((300, 300)))
    assert [choice.id for choice in hands.questions[0].choices] == [DROP_STATE, DROP_FAILURE]
    hands.answer(DROP_STATE)
    hands.name("Lost")
    assert desk.tables.incoming[desk.current or ""][0].source == "late"


def test_dropped_on_free_ground_it_can_become_a_failure(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "moving", START).release(Pointer((300, 300)))
    hands.answer(DROP_FAILURE)
    hands.answer("lost")
    assert desk.tables.failures[desk.current or ""].at == "moving"


def test_where_something_can_go_wrong_it_can_become_a_fallback(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "moving", START).release(Pointer((300, 300)))
    assert [choice.id for choice in hands.questions[0].choices] == [DROP_STATE, DROP_FAILURE, DROP_FALLBACK]
    hands.answer(DROP_FALLBACK)
    hands.answer("tell")
    hands.answer("late")
    made = desk.tables.fallbacks[desk.current or ""]
    assert (made.failure, made.to) == ("no_scan", "late")


def test_with_several_failures_around_it_asks_which_one_is_answered(desk: Desk, hands: FakeHands) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "moving", "crash", id="crash_one"))
    ArrowDrag(desk, "moving", START).release(Pointer((300, 300)))
    hands.answer(DROP_FALLBACK)
    assert [choice.id for choice in hands.questions[-1].choices] == ["crash_one", "no_scan"]


def test_back_on_its_own_state_it_is_dropped_unless_shift_is_down(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "moving", START).release(on(desk, "moving"))
    assert not desk.document.can_undo
    ArrowDrag(desk, "moving", START).release(on(desk, "moving", extend=True))
    hands.name("Again")
    assert desk.tables.transitions[desk.current or ""].target == "moving"


def test_from_a_failure_to_a_state_it_is_the_answer(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("fallback")
    ArrowDrag(desk, "no_scan", START).release(on(desk, "delivered"))
    hands.answer("undo")
    made = desk.tables.fallbacks[desk.current or ""]
    assert (made.failure, made.kind, made.to) == ("no_scan", "undo", "delivered")


def test_from_a_failure_to_free_ground_it_is_the_answer_and_asks_where_that_ends(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "no_scan", START).release(Pointer((300, 300)))
    hands.answer("undo")
    hands.answer("moving")
    made = desk.tables.fallbacks[desk.current or ""]
    assert (made.failure, made.to) == ("no_scan", "moving")


def test_called_off_it_leaves_nothing(desk: Desk) -> None:
    drag = ArrowDrag(desk, "moving", START)
    drag.move(on(desk, "delivered"))
    drag.cancel()
    assert (desk.overlay.preview, desk.overlay.target) == (None, None)
    assert not desk.document.can_undo


def test_with_a_tool_a_click_begins_and_a_second_one_ends_it(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("later")
    first = on(desk, "moving")
    ArrowDrag(desk, "moving", first.at).release(first)
    assert desk.pending == "moving"
    second = SecondClick(desk, "moving")
    second.move(on(desk, "delivered"))
    assert desk.overlay.target == "delivered"
    second.release(on(desk, "delivered"))
    hands.name("")
    assert desk.pending is None
    assert desk.tables.transitions[desk.current or ""].mode == "async"


def test_a_click_on_a_handle_without_a_drag_does_nothing(desk: Desk, hands: FakeHands) -> None:
    ArrowDrag(desk, "moving", START).release(Pointer(START))
    assert (desk.pending, hands.questions) == (None, [])


def test_the_preview_starts_at_the_side_that_is_nearest_and_shows_the_mode(desk: Desk) -> None:
    desk.set_tool("later")
    drag = ArrowDrag(desk, "moving", START)
    drag.move(on(desk, "placed"))
    box = next(box for box in desk.drawing.boxes if box.id == "moving")
    assert desk.overlay.preview is not None
    assert desk.overlay.preview[0] == handle_points(box)[2]
    assert desk.overlay.preview_later
    ArrowDrag(desk, "no_scan", START).move(on(desk, "placed"))
    assert desk.overlay.preview[0] == anchor_of(desk.drawing, "no_scan")
