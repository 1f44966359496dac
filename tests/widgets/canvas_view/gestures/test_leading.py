"""Leading an end of an arrow elsewhere."""

from canvas.edits import flip_mode
from tests.widgets.canvas_view.conftest import FakeHands
from tests.widgets.canvas_view.gestures.test_pointing import on
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.leading import EndDrag, lead_by_name
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
