"""The view: real keys and a real pointer on the canvas, zoom, pan, and what the window around it is told."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QImage,
    QKeySequence,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.edits import rename, set_collapsed
from canvas.findings import Finding, Report, Step
from canvas.geometry.drawing import Bead
from exports.painting.elements import ALL_LAYERS
from exports.painting.palette import DARK
from tests.widgets.canvas_view.conftest import FakeHands, focus, shown_in, small_design
from widgets.canvas_view.anchors import anchor_of
from widgets.canvas_view.highlights import handle_points
from widgets.canvas_view.view import CanvasView

Key = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def at(view: CanvasView, element_id: str) -> QPoint:
    anchor = anchor_of(view.desk.drawing, element_id)
    assert anchor is not None
    return view.mapFromScene(QPointF(*anchor))


def click(view: CanvasView, place: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), LEFT, held, place)


def drag(view: CanvasView, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(view.viewport(), button, pos=start)
    for place in (start + (end - start) / 2, end):
        QTest.mouseMove(view.viewport(), place)
        QApplication.processEvents()
    QTest.mouseRelease(view.viewport(), button, pos=end)


def wheel(view: CanvasView, place: QPoint, turn: QPoint, held: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(view.viewport().mapToGlobal(place)),
        QPoint(0, 0),
        turn,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def picture(view: CanvasView) -> QImage:
    return view.grab().toImage()


def test_it_opens_with_everything_in_sight_and_never_larger_than_life(view: CanvasView) -> None:
    assert view.zoom <= 1.0
    assert view.viewport().rect().contains(view.mapFromScene(QPointF(*view.desk.drawing.bounds.center)))
    for box in view.desk.drawing.boxes:
        assert view.viewport().rect().contains(view.mapFromScene(QPointF(*box.rect.center)))


def test_until_somebody_zooms_it_keeps_everything_in_sight(view: CanvasView) -> None:
    view.resize(500, 400)
    QApplication.processEvents()
    small = view.zoom
    assert small < 0.6
    view.set_zoom(0.9)
    view.resize(700, 500)
    assert view.zoom == pytest.approx(0.9)


def test_a_click_selects_and_the_window_is_told(view: CanvasView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed) as told:
        click(view, at(view, "late"))
    assert told.args == [frozenset({"late"})]
    click(view, at(view, "no_scan"), SHIFT)
    assert view.selected == {"late", "no_scan"}


def test_a_drag_moves_a_state_in_one_step(view: CanvasView, document: Document) -> None:
    start = at(view, "late")
    drag(view, start, start + QPoint(0, 80))
    assert document.design.layout.nodes["late"] == (480, 176)
    assert document.undo_label
    document.undo()
    assert document.design.layout.nodes["late"] == (480, 96)


def test_escape_calls_a_drag_off(view: CanvasView, document: Document) -> None:
    start = at(view, "late")
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, 80))
    QApplication.processEvents()
    QTest.keyClick(view, Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(0, 80))
    assert not document.can_undo
    assert view.desk.moving == {}


def test_an_arrow_is_dragged_from_a_handle_and_named(view: CanvasView, document: Document) -> None:
    click(view, at(view, "moving"))
    box = next(box for box in view.desk.drawing.boxes if box.id == "moving")
    handle = view.mapFromScene(QPointF(*handle_points(box)[2]))
    drag(view, handle, at(view, "delivered"))
    QTest.keyClicks(focus(), "Arrives early")
    QTest.keyClick(focus(), Key.Key_Return)
    assert [t.name for t in document.design.transitions if t.source == "moving"] == ["Scan says late", "Arrives early"]
    assert view.hasFocus()


def test_a_double_click_on_free_ground_makes_an_object(view: CanvasView, document: Document) -> None:
    QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(200, view.viewport().height() - 20))
    QTest.keyClicks(focus(), "Asked for")
    QTest.keyClick(focus(), Key.Key_Return)
    assert document.design.objects[-1].states[0].name == "Asked for"


def test_a_press_on_the_canvas_takes_the_name_that_was_being_written(view: CanvasView, document: Document) -> None:
    click(view, at(view, "late"))
    QTest.keyClick(view, Key.Key_F2)
    QTest.keyClicks(focus(), "Delayed")
    click(view, at(view, "done"))
    assert view.desk.tables.name("late") == "Delayed"
    assert view.selected == {"done"}
    assert document.undo_label == "Rename"


def test_a_press_on_the_canvas_closes_a_question(view: CanvasView, document: Document) -> None:
    click(view, at(view, "late"))
    QTest.keyClick(view, Key.Key_F)
    assert isinstance(focus(), QLineEdit)
    click(view, QPoint(5, view.viewport().height() - 5))
    assert not document.can_undo
    assert view.hasFocus()


def test_a_question_gives_the_keys_back_to_the_canvas(view: CanvasView, document: Document) -> None:
    click(view, at(view, "scan_ok"))
    QTest.keyClick(view, Key.Key_F)
    QTest.keyClicks(focus(), "1")
    assert view.hasFocus()
    QTest.keyClick(view, Key.Key_Delete)
    assert [failure.id for failure in document.design.failures] == ["no_scan"]


def test_what_cannot_be_done_is_shown_in_plain_text_and_in_full(view: CanvasView) -> None:
    toast = view.findChild(QLabel, "told")
    assert toast is not None
    heights = []
    for sentence in ("<b>That</b> cannot be done.", "That cannot be done, and here is why. " * 8):
        view.desk.hands.tell(sentence)
        heights.append(toast.height())
        assert view.rect().contains(toast.geometry())
    assert toast.isVisible()
    assert toast.textFormat() == Qt.TextFormat.PlainText
    assert heights[1] > heights[0]


@pytest.mark.parametrize(("key", "held"), [(Key.Key_0, CTRL), (Key.Key_Exclam, SHIFT), (Key.Key_Plus, CTRL)])
def test_keys_zoom(view: CanvasView, qtbot: QtBot, key: Key, held: Qt.KeyboardModifier) -> None:
    view.set_zoom(0.5)
    with qtbot.waitSignal(view.zoom_changed) as told:
        QTest.keyClick(view, key, held)
    assert told.args == [view.zoom]
    assert view.zoom > 0.5


def test_the_selection_can_be_shown(view: CanvasView) -> None:
    view.set_zoom(0.3)
    view.desk.select(("done",))
    QTest.keyClick(view, Key.Key_At, SHIFT)
    assert view.zoom == 1.0
    middle = view.viewport().rect().center()
    assert (at(view, "done") - middle).manhattanLength() < 4


def grown(view: CanvasView, states: int) -> None:
    view.select(("delivered",))
    for _ in range(states):
        QTest.keyClick(view, Key.Key_Tab)
        QTest.keyClick(focus(), Key.Key_Return)


def test_while_nobody_zooms_everything_stays_in_sight_as_it_grows(view: CanvasView) -> None:
    grown(view, 1)
    assert 0.7 <= view.zoom < 1.0
    assert view.shows(view.desk.drawing.bounds)


def test_but_never_so_small_that_it_cannot_be_read(view: CanvasView) -> None:
    grown(view, 4)
    assert view.zoom >= 0.7
    assert view.viewport().rect().contains(at(view, view.desk.current or ""))


def test_a_zoom_that_a_person_chose_stays(view: CanvasView) -> None:
    view.zoom_to_actual_size()
    grown(view, 1)
    assert view.zoom == 1.0
    assert view.viewport().rect().contains(at(view, view.desk.current or ""))


def test_a_screen_reader_is_told_what_is_current(view: CanvasView) -> None:
    click(view, at(view, "late"))
    assert view.accessibleDescription() == "Late"
    QTest.keyClick(view, Key.Key_Escape)
    assert "outline" in view.accessibleDescription()


def test_zoom_has_limits(view: CanvasView) -> None:
    for _ in range(40):
        view.zoom_in()
    assert view.zoom == 4.0
    for _ in range(40):
        view.zoom_out()
    assert view.zoom == pytest.approx(0.1)


def test_ctrl_and_the_wheel_zoom_at_the_pointer(view: CanvasView) -> None:
    place = at(view, "late")
    before = view.zoom
    wheel(view, place, QPoint(0, 120), CTRL)
    assert view.zoom > before
    assert (at(view, "late") - place).manhattanLength() <= 3


def test_the_wheel_pans_and_with_shift_sideways(view: CanvasView) -> None:
    start = at(view, "late")
    wheel(view, start, QPoint(0, 60), Qt.KeyboardModifier.NoModifier)
    assert at(view, "late") - start == QPoint(0, 60)
    wheel(view, start, QPoint(0, 60), SHIFT)
    assert at(view, "late") - start == QPoint(60, 60)


def test_the_middle_button_pans(view: CanvasView, document: Document) -> None:
    start = at(view, "late")
    drag(view, start, start + QPoint(40, 30), MIDDLE)
    assert at(view, "late") - start == QPoint(40, 30)
    assert not document.can_undo


def test_space_and_a_drag_pan(view: CanvasView, document: Document) -> None:
    start = at(view, "late")
    QTest.keyPress(view, Key.Key_Space)
    assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(view, start, start + QPoint(40, 30))
    QTest.keyRelease(view, Key.Key_Space)
    assert at(view, "late") - start == QPoint(40, 30)
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert not document.can_undo


def test_the_open_hand_stays_while_space_is_down(view: CanvasView) -> None:
    QTest.keyPress(view, Key.Key_Space)
    QTest.mouseMove(view.viewport(), at(view, "placed"))
    QApplication.processEvents()
    assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mousePress(view.viewport(), LEFT, pos=at(view, "placed"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(view.viewport(), LEFT, pos=at(view, "placed"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.keyRelease(view, Key.Key_Space)


def test_hover_outlines_a_state_and_ends_when_the_pointer_leaves(view: CanvasView) -> None:
    QTest.mouseMove(view.viewport(), at(view, "done"))
    QApplication.processEvents()
    assert view.desk.overlay.hovered == "done"
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert str(view.desk.overlay.hovered) == "None"


def test_after_a_drag_what_is_under_the_pointer_is_outlined(view: CanvasView) -> None:
    drag(view, QPoint(5, 5), at(view, "done"))
    assert view.desk.overlay.hovered == "done"


def test_over_a_handle_the_pointer_is_a_cross(view: CanvasView) -> None:
    view.desk.select(("done",))
    box = next(box for box in view.desk.drawing.boxes if box.id == "done")
    QTest.mouseMove(view.viewport(), view.mapFromScene(QPointF(*handle_points(box)[1])))
    QApplication.processEvents()
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor


def test_a_tool_changes_the_pointer_and_escape_returns_to_select(view: CanvasView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.tool_changed) as told:
        view.set_tool("state")
    assert told.args == ["state"]
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    QTest.keyClick(view, Key.Key_Escape)
    assert view.tool == "select"


def test_a_state_is_placed_by_a_click_with_the_state_tool(view: CanvasView, document: Document) -> None:
    view.set_tool("state")
    click(view, QPoint(200, view.viewport().height() - 20))
    QTest.keyClick(focus(), Key.Key_Return)
    assert len(document.design.objects) == 3


def test_single_letters_are_the_canvas_s_own_while_it_has_the_keys(view: CanvasView, document: Document) -> None:
    taken: list[str] = []
    menu = QAction("New", view)
    menu.setShortcut(QKeySequence("S"))
    menu.triggered.connect(lambda: taken.append("S"))
    view.addAction(menu)
    click(view, at(view, "scan_ok"))
    QTest.keyClick(view, Key.Key_S)
    assert taken == []
    assert document.design.transitions[1].mode == "async"


def test_keys_that_the_canvas_does_not_know_are_left_to_others(view: CanvasView, document: Document) -> None:
    QTest.keyClick(view, Key.Key_Q)
    assert not document.can_undo


def test_f6_leaves_the_canvas_and_so_does_tab_when_there_is_nothing_to_go_on_from(
    empty: Document, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, other = CanvasView(empty, parent=window), QLineEdit(window)
    with qtbot.waitExposed(window):
        window.show()
    for key in (Key.Key_F6, Key.Key_Tab):
        view.setFocus()
        QTest.keyClick(view, key)
        assert other.hasFocus()


def test_leaving_is_told(view: CanvasView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.leave_requested):
        QTest.keyClick(view, Key.Key_F6)


def test_a_right_click_selects_and_asks_for_a_menu(view: CanvasView, qtbot: QtBot) -> None:
    place = at(view, "late")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.context_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert view.selected == {"late"}
    assert asked.args == [view.viewport().mapToGlobal(place)]


def test_the_menu_key_asks_at_the_current_thing_and_keeps_the_selection(view: CanvasView, qtbot: QtBot) -> None:
    view.desk.select(("done", "late"), "done")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.context_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert view.selected == {"late", "done"}
    assert asked.args == [view.viewport().mapToGlobal(at(view, "done"))]


def test_a_change_from_elsewhere_is_shown_at_once(view: CanvasView, document: Document) -> None:
    document.apply("Rename", rename(document.design, "late", "Delayed a good deal"))
    shown = {element.id: element for element, _ in shown_in(view.design_scene).values()}
    assert "Delayed a good deal" in str(shown["late"])


def test_badges_follow_the_report(view: CanvasView) -> None:
    finding = Finding("UNC001@late", "UNC001", "warning", "proven", ("late",), "", "", "")
    view.set_report(Report(findings=(finding,)))
    assert [badge.id for badge in view.desk.drawing.badges] == ["late"]
    view.set_report(None)
    assert view.desk.drawing.badges == ()


def test_findings_about_what_is_gone_have_no_badge_until_the_next_report(view: CanvasView) -> None:
    finding = Finding("UNC001@late", "UNC001", "warning", "proven", ("late",), "", "", "")
    view.set_report(Report(findings=(finding,)))
    view.select(("late",))
    QTest.keyClick(view, Key.Key_Delete)
    assert view.desk.drawing.badges == ()


def test_the_same_findings_need_no_new_drawing(view: CanvasView, qtbot: QtBot) -> None:
    finding = Finding("UNC001@late", "UNC001", "warning", "proven", ("late",), "", "", "")
    view.set_report(Report(findings=(finding,)))
    with qtbot.assertNotEmitted(view.desk.drawing_changed):
        view.set_report(Report(findings=(finding,), situations=7))


def test_a_path_is_shown_brought_into_sight_and_gone_after_a_change(view: CanvasView, document: Document) -> None:
    view.set_zoom(3.0)
    steps = [Step(None, None, "moving", {}, "It starts."), Step("scan_late", None, "late", {}, "It is late.")]
    view.show_witness(steps)
    assert view.viewport().rect().contains(at(view, "late"))
    assert view.viewport().rect().contains(at(view, "moving"))
    document.apply("Rename", rename(document.design, "late", "Delayed"))
    assert view.desk.overlay.steps == ()


def test_colours_and_layers_change_the_picture(view: CanvasView) -> None:
    pictures = [picture(view)]
    view.set_palette(DARK)
    pictures.append(picture(view))
    view.set_layers(ALL_LAYERS - {"failures"})
    pictures.append(picture(view))
    assert pictures[0] != pictures[1] != pictures[2]
    bead = next(element for element in view.desk.drawing.elements() if isinstance(element, Bead))
    assert view.design_scene.element_at(bead.center) != bead


def test_less_is_painted_when_it_would_be_too_small(view: CanvasView) -> None:
    details = []
    for zoom in (1.0, 0.5, 0.3):
        view.set_zoom(zoom)
        details.append(str(view.design_scene.detail))
    assert details == ["full", "names", "shapes"]


def test_another_document_takes_the_place_of_the_first(view: CanvasView, document: Document, empty: Document) -> None:
    view.select(("late",))
    view.set_document(empty)
    assert view.selected == frozenset()
    assert shown_in(view.design_scene) == {}
    document.apply("Rename", rename(document.design, "late", "Delayed"))
    assert shown_in(view.design_scene) == {}
    view.set_document(Document(small_design()))
    view.refresh()
    assert len(shown_in(view.design_scene)) > 10


def test_questions_go_to_the_hands_it_was_given(qtbot: QtBot, document: Document, hands: FakeHands) -> None:
    view = CanvasView(document, hands)
    qtbot.addWidget(view)
    view.select(("late",))
    QTest.keyClick(view, Key.Key_F)
    assert len(hands.questions) == 1


def test_a_pinch_zooms_around_the_point_between_the_fingers(view: CanvasView) -> None:
    place = at(view, "late")
    where = QPointF(view.viewport().mapToGlobal(place))
    device = QPointingDevice.primaryPointingDevice()
    zoomed = Qt.NativeGestureType.ZoomNativeGesture
    before = view.zoom
    event = QNativeGestureEvent(zoomed, device, 2, QPointF(place), QPointF(place), where, 0.25, QPointF())
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(before * 1.25)
    assert (at(view, "late") - place).manhattanLength() <= 3


def test_a_layer_that_goes_takes_its_part_of_the_selection_along(view: CanvasView) -> None:
    view.select(("late", "no_scan"))
    view.set_layers(ALL_LAYERS - {"failures"})
    assert view.selected == {"late"}


def test_what_somebody_goes_to_brings_its_layer_back(view: CanvasView) -> None:
    told: list[object] = []
    view.layers_changed.connect(told.append)
    view.set_layers(frozenset({"happy"}))
    view.desk.go_to("no_scan")
    assert view.selected == {"no_scan"}
    assert view.layers == {"happy", "failures"}
    assert told == [{"happy"}, {"happy", "failures"}]


def test_the_same_layers_as_before_are_not_told_again(view: CanvasView) -> None:
    told: list[object] = []
    view.layers_changed.connect(told.append)
    view.set_layers(ALL_LAYERS)
    assert told == []


def test_who_goes_to_what_is_hidden_in_a_closed_frame_sees_the_frame(view: CanvasView, document: Document) -> None:
    document.apply("Collapse", set_collapsed(document.design, "order", True))
    view.set_zoom(1.0)
    view.pan(-3000, -3000)
    view.desk.go_to("done")
    frame = next(frame for frame in view.desk.drawing.frames if frame.id == "order")
    assert view.shows(frame.rect)
    assert view.design_scene.element_at((frame.rect.right - 20, frame.rect.bottom - 20)) == frame


@pytest.mark.parametrize(
    ("reason", "marked"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.BacktabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ],
)
def test_a_line_says_that_the_keyboard_was_brought_here(view: CanvasView, reason: Qt.FocusReason, marked: bool) -> None:
    line = view.findChild(QFrame, "reached")
    assert isinstance(line, QFrame)
    view.clearFocus()
    assert not line.isVisible()
    view.setFocus(reason)
    assert line.isVisible() == marked
    assert line.size() == view.size()
