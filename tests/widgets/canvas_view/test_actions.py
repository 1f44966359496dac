"""The one table of the canvas's commands."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from widgets.canvas_view.actions import CANVAS_ACTIONS, action_for
from widgets.canvas_view.desk import Desk
from widgets.canvas_view.input import key_text, pinch_of

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_ids_texts_and_keys_are_unique() -> None:
    keys = Counter(key for action in CANVAS_ACTIONS for key in action.keys)
    assert max(Counter(action.id for action in CANVAS_ACTIONS).values()) == 1
    assert max(Counter(action.text for action in CANVAS_ACTIONS).values()) == 1
    assert max(keys.values()) == 1


def test_every_key_is_written_as_qt_writes_it(qapp: QApplication) -> None:  # noqa: ARG001
    for action in CANVAS_ACTIONS:
        for key in action.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


def test_the_keys_that_people_were_promised_are_there() -> None:
    letters = "N O Tab Return C R F2 S L F B E M Del Esc Home End F6 Right"
    held = "Ctrl+A Ctrl+D Ctrl+G Alt+A Alt+Shift+H Ctrl+0 Shift+1 Shift+2 Ctrl+Right"
    assert [key for key in (letters + " " + held).split() if action_for(key) is None] == []
    assert action_for("Q") is None


@pytest.mark.parametrize(
    ("selected", "enabled"),
    [
        ((), set()),
        (("late",), {"next_state", "sibling", "connect", "rename", "add_failure", "edit_message", "delete"}),
        (("scan_late",), {"connect", "flip_mode", "add_failure", "add_fallback", "edit_message", "rename"}),
        (("handover",), {"flip_mode", "add_failure", "rename", "delete"}),
        (("no_scan",), {"add_fallback", "add_failure", "rename", "delete", "next_state"}),
        (("ask",), {"add_fallback", "delete"}),
        (("package",), {"rename", "delete", "nudge_left"}),
    ],
)
def test_a_command_can_be_done_where_it_makes_sense(desk: Desk, selected: tuple[str, ...], enabled: set[str]) -> None:
    desk.select(selected)
    can = {action.id for action in CANVAS_ACTIONS if action.enabled(desk)}
    assert enabled <= can


@pytest.mark.parametrize(
    ("selected", "disabled"),
    [
        ((), {"next_state", "connect", "flip_mode", "add_failure", "add_fallback", "delete", "rename", "edit_message"}),
        (("late",), {"flip_mode", "add_fallback"}),
        (("package",), {"add_failure", "connect", "edit_message"}),
        (("ask",), {"rename", "connect"}),
    ],
)
def test_and_nowhere_else(desk: Desk, selected: tuple[str, ...], disabled: set[str]) -> None:
    desk.select(selected)
    can = {action.id for action in CANVAS_ACTIONS if action.enabled(desk)}
    assert can.isdisjoint(disabled)


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (Key.Key_N, NONE, "N"),
        (Key.Key_Exclam, SHIFT, "Shift+1"),
        (Key.Key_At, SHIFT, "Shift+2"),
        (Key.Key_QuoteDbl, SHIFT, "Shift+2"),
        (Key.Key_0, CTRL, "Ctrl+0"),
        (Key.Key_Plus, CTRL | SHIFT, "Ctrl++"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "Enter"),
        (Key.Key_Delete, NONE, "Del"),
    ],
)
def test_keys_are_read_alike_on_every_keyboard(key: Key, held: Qt.KeyboardModifier, text: str) -> None:
    assert key_text(QKeyEvent(QEvent.Type.KeyPress, key, held)) == text


def test_a_pinch_zooms_and_other_events_do_not(qapp: QApplication) -> None:  # noqa: ARG001
    device = QPointingDevice.primaryPointingDevice()
    at = QPointF(10, 10)
    pinch = QNativeGestureEvent(Qt.NativeGestureType.ZoomNativeGesture, device, 2, at, at, at, 0.25, at)
    assert pinch_of(pinch) == (1.25, at)
    assert pinch_of(QEvent(QEvent.Type.Enter)) is None
