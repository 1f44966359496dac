"""Leading an end of an arrow elsewhere."""

from canvas.edits import attach_failure, flip_mode, update
from tests.widgets.canvas_view.conftest import FakeHands
from tests.widgets.canvas_view.gestures.test_pointing import on
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.leading import EndDrag, can_lead, lead_by_name
from widgets.canvas_view.gestures.pointer import Pointer
from widgets.canvas_view.gestures.pointing import is_on_handle, press
from widgets.canvas_view.highlights import End, end_points


def handle(desk: Desk, arrow: str, which: End) -> Pointer:
    desk.select((arrow,))
    return next(Pointer(point) for _, end, point in end_points(desk.drawing, desk.selected) if end == which)


def drag(desk: Desk, arrow: str, which: End, to: Pointer) -> None:
    gesture = press(desk, handle(desk, arrow, which))
    gesture.move(to)
    gesture.release(to)


def test_a_selected_arrow_has_a_handle_at_each_end(desk: Desk) -> None:
    desk.select(("scan_ok",))
    assert [end for _, end, _ in end_points(desk.drawing, desk.selected)] == ["source", "target"]
    assert is_on_handle(desk, handle(desk, "scan_ok", "target").at)
    assert isinstance(press(desk, handle(desk, "scan_ok", "target")), EndDrag)


def test_several_arrows_and_hand_overs_have_none(desk: Desk) -> None:
    for chosen in ({"scan_ok", "scan_late"}, {"handover"}, {"late"}):
        assert end_points(desk.drawing, frozenset(chosen)) == ()


def test_the_head_dropped_on_another_state_leads_there_in_one_step(desk: Desk) -> None:
    before = desk.design
    drag(desk, "scan_ok", "target", on(desk, "moving"))
    arrow = desk.tables.transitions["scan_ok"]
    assert (arrow.source, arrow.target, arrow.name) == ("late", "moving", "Carrier scans it")
    assert desk.document.undo_label == "Lead Carrier scans it to In transit"
    desk.document.undo()
    assert desk.design is before


def test_the_tail_dropped_on_another_state_starts_there(desk: Desk) -> None:
    drag(desk, "scan_ok", "source", on(desk, "moving"))
    assert desk.tables.transitions["scan_ok"].source == "moving"
    assert desk.selected == {"scan_ok"}


def test_what_hangs_on_the_arrow_goes_with_it(desk: Desk) -> None:
    drag(desk, "scan_late", "target", on(desk, "delivered"))
    assert desk.tables.failures["no_scan"].at == "scan_late"
    assert [end for _, end, _ in end_points(desk.drawing, desk.selected)] == ["source", "target"]


def test_dropped_on_nothing_or_where_it_was_nothing_changes(desk: Desk) -> None:
    for place in (Pointer((10, 1000)), on(desk, "scan_late"), on(desk, "delivered")):
        drag(desk, "scan_ok", "target", place)
    assert not desk.document.can_undo


def test_an_arrow_does_not_leave_its_object_and_it_says_so(desk: Desk, hands: FakeHands) -> None:
    drag(desk, "scan_ok", "target", on(desk, "done"))
    assert not desk.document.can_undo
    assert hands.told == ["A transition stays in its object. A hand-over leads to another one."]


def test_meanwhile_the_arrow_is_shown_as_it_will_be(desk: Desk) -> None:
    desk.apply("Flip", lambda design: flip_mode(design, "scan_ok"))
    gesture = press(desk, handle(desk, "scan_ok", "source"))
    gesture.move(on(desk, "moving"))
    line = next(line for line in desk.drawing.lines if line.id == "scan_ok")
    assert desk.overlay.preview == (on(desk, "moving").at, line.points[-1])
    assert (desk.overlay.preview_later, desk.overlay.target) == (True, "moving")
    gesture.cancel()
    shown = desk.overlay
    assert (shown.preview, shown.target) == (None, None)


def test_the_line_of_a_fallback_has_a_handle_at_its_head(desk: Desk) -> None:
    desk.select(("ask",))
    assert [end for _, end, _ in end_points(desk.drawing, desk.selected)] == ["target"]
    assert is_on_handle(desk, handle(desk, "ask", "target").at)


def test_its_head_dropped_on_another_state_leads_the_fallback_there_in_one_step(desk: Desk) -> None:
    before = desk.design
    drag(desk, "ask", "target", on(desk, "delivered"))
    assert desk.tables.fallbacks["ask"].to == "delivered"
    assert desk.document.undo_label == "Lead the fallback for nothing answers to Delivered"
    assert desk.selected == {"ask"}
    desk.document.undo()
    assert desk.design is before


def test_each_end_of_a_fallback_is_led_by_its_own_head(desk: Desk) -> None:
    desk.apply("Queue", lambda design: update(design, "ask", kind="queue", to="late", then="delivered"))
    desk.select(("ask",))
    heads = {line.leads_to: point for line, _, point in end_points(desk.drawing, desk.selected)}
    gesture, to = press(desk, Pointer(heads["delivered"])), on(desk, "moving")
    gesture.move(to)
    gesture.release(to)
    assert (desk.tables.fallbacks["ask"].to, desk.tables.fallbacks["ask"].then) == ("late", "moving")


def test_where_a_retry_ends_is_dragged_elsewhere(desk: Desk) -> None:
    desk.apply("Retry", lambda design: update(design, "ask", kind="retry", to=None, then="late"))
    drag(desk, "ask", "target", on(desk, "moving"))
    assert (desk.tables.fallbacks["ask"].to, desk.tables.fallbacks["ask"].then) == (None, "moving")


def test_a_failure_that_moves_the_object_is_led_to_another_state(desk: Desk) -> None:
    desk.apply("Fail", lambda design: attach_failure(design, "scan_ok", "lost", id="gone", lands="late"))
    drag(desk, "gone", "target", on(desk, "moving"))
    assert desk.tables.failures["gone"].lands == "moving"
    assert desk.document.undo_label == "Have it gets lost move it to In transit"


def test_a_fallback_does_not_leave_its_object_and_it_says_so(desk: Desk, hands: FakeHands) -> None:
    drag(desk, "ask", "target", on(desk, "done"))
    assert not desk.document.can_undo
    assert hands.told == ["“Done” is in another object than the failure."]


def test_r_asks_where_a_fallback_ends(desk: Desk, hands: FakeHands) -> None:
    desk.select(("ask",))
    lead_by_name(desk)
    assert hands.questions[0].title == "Where should “a person steps in” lead?"
    assert [choice.text for choice in hands.questions[0].choices] == ["In transit", "Delivered"]
    hands.answer("delivered")
    assert desk.tables.fallbacks["ask"].to == "delivered"


def test_r_is_for_what_leads_somewhere(desk: Desk) -> None:
    assert [can_lead(desk.tables, each) for each in ("scan_ok", "ask", "no_scan", "late", "handover")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_r_asks_where_the_arrow_should_lead(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    lead_by_name(desk)
    assert [choice.text for choice in hands.questions[0].choices] == ["In transit", "Late"]
    hands.answer("moving")
    assert desk.tables.transitions["scan_ok"].target == "moving"


def test_r_needs_an_arrow(desk: Desk, hands: FakeHands) -> None:
    desk.select(("late",))
    lead_by_name(desk)
    assert hands.told == ["Choose the arrow first that should lead elsewhere."]


def test_r_without_an_answer_changes_nothing(desk: Desk, hands: FakeHands) -> None:
    desk.select(("scan_ok",))
    lead_by_name(desk)
    hands.answer(None, "nowhere")
    assert not desk.document.can_undo
