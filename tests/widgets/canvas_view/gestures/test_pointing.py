"""What a press means, by tool and by what is under it."""

from canvas.geometry.drawing import Rect
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.anchors import anchor_of, elements_of
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.gestures.drawing_arrows import ArrowDrag, SecondClick
from widgets.canvas_view.gestures.editing import fold
from widgets.canvas_view.gestures.pointer import Drag, Pointer
from widgets.canvas_view.gestures.pointing import ClickOrMove, double_click, handle_at, hover, press
from widgets.canvas_view.gestures.selecting import MarqueeDrag
from widgets.canvas_view.highlights import handle_points


def on(desk: Desk, element_id: str) -> Pointer:
    point = anchor_of(desk.drawing, element_id)
    assert point is not None
    return Pointer(point, next(elements_of(desk.drawing, element_id)))


def click(desk: Desk, pointer: Pointer) -> None:
    drag: Drag = press(desk, pointer)
    drag.release(pointer)


def handle_of(desk: Desk, state_id: str) -> Pointer:
    box = next(box for box in desk.drawing.boxes if box.id == state_id)
    return Pointer(handle_points(box)[1], box)


def test_a_press_on_a_thing_selects_it(desk: Desk) -> None:
    assert isinstance(press(desk, on(desk, "late")), ClickOrMove)
    assert desk.selected == {"late"}


def test_a_click_on_one_of_several_leaves_only_that(desk: Desk) -> None:
    desk.select(("late", "moving"))
    click(desk, on(desk, "late"))
    assert desk.selected == {"late"}


def test_a_drag_of_one_of_several_moves_them_all(desk: Desk) -> None:
    desk.select(("late", "moving"))
    drag = press(desk, on(desk, "late"))
    x, y = on(desk, "late").at
    drag.move(Pointer((x, y + 80)))
    drag.release(Pointer((x, y + 80)))
    assert [desk.design.layout.nodes[state] for state in ("moving", "late")] == [(96, 176), (480, 176)]
    assert desk.selected == {"late", "moving"}


def test_a_drag_that_is_called_off_moves_nothing(desk: Desk) -> None:
    drag = press(desk, on(desk, "late"))
    drag.move(Pointer((0, 0)))
    drag.cancel()
    assert desk.moving == {}


def test_a_press_on_free_ground_begins_a_marquee(desk: Desk) -> None:
    assert isinstance(press(desk, Pointer((0, 1000))), MarqueeDrag)


def test_a_press_on_a_handle_begins_an_arrow(desk: Desk) -> None:
    desk.select(("late",))
    assert isinstance(press(desk, handle_of(desk, "late")), ArrowDrag)


def test_without_selection_or_hover_a_state_has_no_handles(desk: Desk) -> None:
    point = handle_of(desk, "late").at
    assert handle_at(desk, point) is None
    hover(desk, on(desk, "late"))
    assert handle_at(desk, point) == "late"


def test_several_selected_states_have_no_handles(desk: Desk) -> None:
    desk.select(("late", "moving"))
    assert handle_at(desk, handle_of(desk, "late").at) is None


def test_hover_marks_things_and_no_frames(desk: Desk) -> None:
    hover(desk, on(desk, "scan_ok"))
    assert desk.overlay.hovered == "scan_ok"
    hover(desk, on(desk, "order"))
    assert desk.overlay.hovered is None


def test_on_the_way_to_a_handle_the_state_stays_marked(desk: Desk) -> None:
    hover(desk, on(desk, "late"))
    hover(desk, Pointer(handle_of(desk, "late").at))
    assert desk.overlay.hovered == "late"


def test_a_double_click_on_a_thing_asks_for_its_name(desk: Desk, hands: FakeHands) -> None:
    double_click(desk, on(desk, "late"))
    assert hands.texts == ["Late"]


def test_a_double_click_on_free_ground_makes_a_state(desk: Desk, hands: FakeHands) -> None:
    double_click(desk, Pointer((300, 1000)))
    assert hands.texts == ["New state"]


def test_the_state_tool_places_a_state_by_a_click(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("state")
    frame = next(frame for frame in desk.drawing.frames if frame.id == "order")
    click(desk, Pointer((frame.rect.right - 20, frame.rect.center[1])))
    hands.name("Cancelled")
    assert desk.tables.object_of[desk.current or ""].id == "order"


def test_a_frame_drawn_with_the_state_tool_makes_an_object(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("state")
    drag = press(desk, Pointer((100, 1000)))
    drag.move(Pointer((500, 1300)))
    assert desk.overlay.marquee == Rect(100, 1000, 400, 300)
    drag.release(Pointer((500, 1300)))
    hands.name("Refund")
    assert desk.design.objects[-1].name == "Refund"
    assert desk.overlay.marquee is None


def test_the_failure_tool_asks_at_the_thing_under_the_click(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("failure")
    click(desk, on(desk, "scan_ok"))
    hands.answer("lost")
    assert desk.tables.failures[desk.current or ""].at == "scan_ok"


def test_the_fallback_tool_asks_at_the_failure_under_the_click(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("fallback")
    click(desk, on(desk, "no_scan"))
    hands.answer("tell")
    hands.answer("late")
    assert desk.tables.fallbacks[desk.current or ""].failure == "no_scan"


def test_the_asking_tools_mark_what_is_under_the_pointer_and_do_nothing_on_free_ground(
    desk: Desk, hands: FakeHands
) -> None:
    desk.set_tool("failure")
    drag = press(desk, Pointer((0, 1000)))
    drag.move(on(desk, "late"))
    assert desk.overlay.hovered == "late"
    drag.cancel()
    drag.release(Pointer((0, 1000)))
    assert str(desk.overlay.hovered) == "None"
    assert hands.questions == []


def test_the_arrow_tools_begin_at_a_thing_and_end_at_a_second_click(desk: Desk, hands: FakeHands) -> None:
    desk.set_tool("handover")
    click(desk, on(desk, "scan_late"))
    assert isinstance(press(desk, on(desk, "done")), SecondClick)
    click(desk, on(desk, "done"))
    hands.name("")
    assert desk.tables.triggers[desk.current or ""].when == "scan_late"


def test_the_arrow_tools_on_free_ground_begin_a_marquee(desk: Desk) -> None:
    desk.set_tool("waits")
    assert isinstance(press(desk, Pointer((0, 1000))), MarqueeDrag)


def test_another_tool_drops_an_arrow_that_was_begun(desk: Desk) -> None:
    desk.set_tool("waits")
    click(desk, on(desk, "moving"))
    desk.set_tool("select")
    assert (desk.pending, desk.overlay.target) == (None, None)


def test_a_double_click_opens_a_closed_frame(desk: Desk) -> None:
    desk.select(("package",))
    fold(desk)
    double_click(desk, on(desk, "package"))
    assert not any(frame.collapsed for frame in desk.drawing.frames)
