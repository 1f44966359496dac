"""A design is built in the outline, without the canvas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.workbench import Workbench


def keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def made(qtbot: QtBot, bench: Bench) -> Workbench:
    """The window with the outline in front, which has the keyboard."""
    opened = bench(parcel())
    opened.window.activateWindow()
    opened.guide_head.choose(1)
    opened.guide_pages.setCurrentIndex(1)
    opened.outline.tree.setFocus()
    qtbot.waitUntil(opened.outline.tree.hasFocus)
    return opened


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(keyboard(), key)


def test_a_state_is_added_and_named_and_the_outline_has_the_keyboard_again(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["parcel"])
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(keyboard(), "Lost")
    press(qtbot, Qt.Key.Key_Return)
    assert made.session.lookup.objects["parcel"].states[-1].name == "Lost"
    assert made.outline.tree.hasFocus()
    assert [line.text(0) for line in made.outline.tree.selectedItems()] == ["Lost"]


def test_two_states_are_connected_by_name(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["delivered"])
    press(qtbot, Qt.Key.Key_C)
    qtbot.keyClicks(keyboard(), "packed")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(keyboard(), "again")
    press(qtbot, Qt.Key.Key_Return)
    step = made.session.design.transitions[-1]
    assert (step.source, step.target, step.name) == ("delivered", "packed", "again")
    assert made.outline.tree.hasFocus()


def test_a_failure_and_its_answer_are_added(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["finish"])
    press(qtbot, Qt.Key.Key_F, Qt.Key.Key_Return)
    failure = made.session.design.failures[-1]
    assert failure.at == "finish"
    press(qtbot, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert made.session.lookup.fallbacks_for[failure.id]
    assert made.outline.tree.hasFocus()


def test_delete_takes_a_line_away(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["lost"])
    press(qtbot, Qt.Key.Key_Delete)
    assert "lost" not in made.session.lookup.failures


def test_what_is_selected_is_duplicated(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["packed"])
    qtbot.keyClick(keyboard(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    names = [state.name for state in made.session.lookup.objects["parcel"].states]
    assert names == ["Packed", "On the way", "Delivered", "Packed"]
    assert [line.text(0) for line in made.outline.tree.selectedItems()] == ["Packed"]
    assert made.outline.tree.hasFocus()


def test_a_fallback_is_led_to_another_state(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["again"])
    press(qtbot, Qt.Key.Key_R)
    qtbot.keyClicks(keyboard(), "packed")
    press(qtbot, Qt.Key.Key_Return)
    assert made.session.lookup.fallbacks["again"].to == "packed"
    assert made.outline.tree.hasFocus()


@pytest.mark.parametrize("element", ["parcel", "packed", "ship", "tell", "lost"])
def test_every_line_with_a_name_is_renamed_with_f2(qtbot: QtBot, made: Workbench, element: str) -> None:
    made.session.select([element])
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(keyboard(), "Fine")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.session.lookup.name(element) == "Fine")


def test_a_letter_that_is_written_into_a_name_is_no_command(qtbot: QtBot, made: Workbench) -> None:
    made.session.select(["packed"])
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(keyboard(), "Fine")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.session.lookup.name("packed") == "Fine")
    assert len(made.session.design.failures) == 2


def test_alt_and_arrows_move_a_state_in_its_object(made: Workbench) -> None:
    made.session.select(["packed"])
    made.commands.run("arrange.down")
    assert [state.id for state in made.session.design.objects[0].states] == ["on_the_way", "packed", "delivered"]
    made.commands.run("arrange.up")
    assert made.session.design == parcel()


def test_only_one_state_at_a_time_moves(made: Workbench) -> None:
    for chosen in (["ship"], ["packed", "delivered"], []):
        made.session.select(chosen)
        assert not made.commands["arrange.up"].enabled()
