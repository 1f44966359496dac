"""The field in which things are named, by real keys."""

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from canvas.model.base import NAME_LIMIT
from exports.painting.palette import LIGHT
from widgets.canvas_view.inline_editor import InlineEditor


class Host(QWidget):
    """A window with another field, and menus that want a letter and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []
        self.other = QLineEdit(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for keys in ("N", "Ctrl+S"):
            action = QAction(keys, self, shortcut=QKeySequence(keys))
            action.triggered.connect(lambda _=False, keys=keys: self.said.append(keys))
            self.addAction(action)


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    host = Host()
    qtbot.addWidget(host)
    host.resize(600, 400)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    return host


@pytest.fixture
def editor(host: Host, qtbot: QtBot) -> InlineEditor:
    editor = InlineEditor(
        host,
        QRect(200, 100, 180, 32),
        "New state",
        LIGHT,
        lambda text, go_on: host.said.append((text, go_on)),
        lambda: host.said.append("cancelled"),
    )
    qtbot.waitUntil(editor.hasFocus)
    return editor


def test_typing_replaces_the_text_it_began_with_and_enter_accepts(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "Cart")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert host.said == [("Cart", False)]
    assert editor.isHidden()
    assert host.hasFocus()


def test_tab_accepts_and_goes_on(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "Cart")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert host.said == [("Cart", True)]


def test_escape_calls_it_off(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "Cart")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert host.said == ["cancelled"]


def test_leaving_it_by_a_click_accepts_and_leaves_the_keys_where_they_went(
    qtbot: QtBot, host: Host, editor: InlineEditor
) -> None:
    QTest.keyClicks(editor, "Cart")
    host.other.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: host.said == [("Cart", False)])
    assert host.other.hasFocus()


def test_another_window_in_front_does_not_end_the_naming(host: Host, editor: InlineEditor) -> None:
    host.other.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert host.said == []
    assert editor.isVisible()


def test_a_letter_is_written_and_no_menu_takes_it(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "N")
    assert editor.text() == "N"
    assert host.said == []


def test_a_shortcut_takes_the_name_first_and_then_does_its_work(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "Cart")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert host.said == [("Cart", False), "Ctrl+S"]


def test_the_keys_of_text_stay_in_the_field(host: Host, editor: InlineEditor) -> None:
    QTest.keyClicks(editor, "Cart")
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_V):
        QTest.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "Cart"
    assert host.said == []


def test_it_ends_once(host: Host, editor: InlineEditor) -> None:
    editor.accept()
    editor.accept()
    assert host.said == [("New state", False)]


def test_it_takes_no_more_than_a_name_may_have_and_can_be_heard(editor: InlineEditor) -> None:
    assert editor.maxLength() == NAME_LIMIT
    assert editor.accessibleName() == "Name"


@pytest.mark.parametrize("place", [QRect(-50, -50, 10, 10), QRect(590, 390, 300, 20), QRect(200, 100, 180, 32)])
def test_it_stays_inside_and_large_enough_to_write_in(host: Host, place: QRect) -> None:
    editor = InlineEditor(host, place, "", LIGHT, lambda *_: None, lambda: None)
    assert host.rect().contains(editor.geometry())
    assert editor.width() >= 150


def held_down(key: Qt.Key, text: str = "") -> QKeyEvent:
    """What a key sends again and again while it stays down."""
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)


def test_a_key_that_was_down_before_the_field_came_says_nothing_to_it(host: Host, editor: InlineEditor) -> None:
    for event in (held_down(Qt.Key.Key_Tab, "\t"), held_down(Qt.Key.Key_N, "n")):
        QApplication.sendEvent(editor, event)
    assert host.said == []
    assert editor.text() == "New state"


def test_a_key_that_went_down_in_the_field_repeats(editor: InlineEditor) -> None:
    QTest.keyPress(editor, Qt.Key.Key_O)
    QApplication.sendEvent(editor, held_down(Qt.Key.Key_O, "o"))
    assert editor.text() == "oo"
