"""The keystroke budget: from an empty window, what one draws costs few keys and no mouse."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from canvas.document import Document
from canvas.geometry.draw import draw
from tests.widgets.canvas_view.conftest import ViewFor, focus
from widgets.canvas_view.view import CanvasView

Key = Qt.Key
BUDGET = 12


class Keyboard:
    """Types where the keys go, and counts every key that is not part of a name."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Key) -> None:
        for key in keys:
            QTest.keyClick(focus(), key)
            QApplication.processEvents()
            self.pressed += 1

    def hold(self, key: Key, text: str = "") -> None:
        """Presses a key and keeps it down for a while: it repeats wherever the keys go by then."""
        QTest.keyPress(focus(), key)
        for _ in range(5):
            repeated = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
            QApplication.sendEvent(focus(), repeated)

    def write(self, text: str) -> None:
        QTest.keyClicks(focus(), text)


def states_of(view: CanvasView) -> list[str]:
    return [state.name for owner in view.desk.design.objects for state in owner.states]


def test_three_connected_named_states_take_at_most_twelve_keys(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    for name in ("Cart", "Paid"):
        keyboard.write(name)
        keyboard.press(Key.Key_Tab)
    keyboard.write("Shipped")
    keyboard.press(Key.Key_Return)
    assert states_of(view) == ["Cart", "Paid", "Shipped"]
    names = view.desk.tables.name
    assert [(names(t.source), names(t.target)) for t in empty.design.transitions] == [
        ("Cart", "Paid"),
        ("Paid", "Shipped"),
    ]
    assert keyboard.pressed <= BUDGET
    assert keyboard.pressed == 4


def test_accepting_each_name_before_going_on_keeps_the_budget_too(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    keyboard.write("Cart")
    for name in ("Paid", "Shipped"):
        keyboard.press(Key.Key_Return, Key.Key_Tab)
        keyboard.write(name)
    keyboard.press(Key.Key_Return)
    assert states_of(view) == ["Cart", "Paid", "Shipped"]
    assert keyboard.pressed <= BUDGET


def test_a_whole_unhappy_path_is_drawn_without_a_mouse(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    keyboard.write("Cart")
    keyboard.press(Key.Key_Tab)
    keyboard.write("Paid")
    keyboard.press(Key.Key_Return, Key.Key_Left, Key.Key_S, Key.Key_F, Key.Key_4, Key.Key_B, Key.Key_4, Key.Key_1)
    design = empty.design
    assert design.transitions[0].mode == "async"
    assert [(failure.at, failure.type) for failure in design.failures] == [("transition_1", "timeout")]
    assert [(answer.kind, answer.to) for answer in design.fallbacks] == [("undo", "state_1")]
    assert view.selected == {"fallback_1"}


def test_two_objects_are_drawn_and_connected_without_a_mouse(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    for owner, states in (("Order", ("Placed", "Done")), ("Package", ("Packed", "Delivered"))):
        keyboard.press(Key.Key_O)
        for name in (owner, *states):
            keyboard.write(name)
            keyboard.press(Key.Key_Tab if name != states[-1] else Key.Key_Return)
    keyboard.press(Key.Key_C)
    keyboard.write("done")
    keyboard.press(Key.Key_Return)
    keyboard.write("Package arrived")
    keyboard.press(Key.Key_Return)
    assert [owner.name for owner in empty.design.objects] == ["Order", "Package"]
    assert states_of(view) == ["Placed", "Done", "Packed", "Delivered"]
    assert [trigger.name for trigger in empty.design.triggers] == ["Package arrived"]
    boxes = draw(empty.design).boxes
    assert not any(one.rect.touches(other.rect) for one in boxes for other in boxes if one is not other)


@pytest.mark.parametrize(("key", "text"), [(Key.Key_Tab, "\t"), (Key.Key_N, "n"), (Key.Key_Return, "\r")])
def test_a_key_that_is_held_down_draws_one_state(view_for: ViewFor, empty: Document, key: Key, text: str) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    keyboard.write("Cart")
    keyboard.press(Key.Key_Return)
    keyboard.hold(key, text)
    keyboard.write("Paid")
    keyboard.press(Key.Key_Return)
    assert states_of(view) == ["Cart", "Paid"]


def test_a_question_is_not_answered_by_the_key_that_asked_it(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    keyboard.write("Cart")
    keyboard.press(Key.Key_Return)
    keyboard.hold(Key.Key_C, "c")
    keyboard.write("Paid")
    keyboard.press(Key.Key_Return)
    assert states_of(view) == ["Cart", "Paid"]


def test_a_key_that_is_held_down_walks_on(view_for: ViewFor, empty: Document) -> None:
    view, keyboard = view_for(empty), Keyboard()
    keyboard.press(Key.Key_N)
    for name in ("Cart", "Paid"):
        keyboard.write(name)
        keyboard.press(Key.Key_Tab)
    keyboard.write("Shipped")
    keyboard.press(Key.Key_Return, Key.Key_Home)
    keyboard.hold(Key.Key_Right)
    assert view.selected == {"state_3"}
