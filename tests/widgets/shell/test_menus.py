"""The menus: what stands in them, what they say, and which keys they bind."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from canvas.edits import remove, rename
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.commands import Command, Commands
from widgets.shell.menus import action_of, fill_menu_bar
from widgets.workbench import Workbench


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def nothing() -> None:
    """For commands that are only looked at."""


def words_of(menu: QMenu) -> list[str]:
    """What stands in a menu once it is open; a line between groups is ""."""
    menu.aboutToShow.emit()
    words = [action.text().split("\t")[0] for action in menu.actions()]
    menu.aboutToHide.emit()
    return words


def edit_menu(made: Workbench) -> QMenu:
    return next(menu for menu in made.menus if menu.title() == "&Edit")


def undo_tip(made: Workbench) -> str:
    button: QToolButton = made.tools.buttons["edit.undo"]
    return button.toolTip()


def test_with_nothing_to_undo_the_words_are_bare(bench: Bench) -> None:
    assert words_of(edit_menu(bench(parcel())))[:2] == ["Undo", "Redo"]


def test_undo_and_redo_say_what_they_would_do(bench: Bench) -> None:
    made = bench(parcel())
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert words_of(edit_menu(made))[:2] == ["Undo Rename", "Redo"]
    made.session.edit("Delete", lambda design: remove(design, ["lost"]))
    assert words_of(edit_menu(made))[:2] == ["Undo Delete", "Redo"]
    made.session.undo()
    assert words_of(edit_menu(made))[:2] == ["Undo Rename", "Redo Delete"]


def test_the_button_says_so_too(bench: Bench) -> None:
    made = bench(parcel())
    assert "Undo (Ctrl+Z)" in undo_tip(made)
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert "Undo Rename (Ctrl+Z)" in undo_tip(made)


def test_a_step_is_shown_as_it_is_called_and_not_as_markup(bench: Bench) -> None:
    made = bench(parcel())
    made.session.edit("<b>Change</b> R&D", lambda design: rename(design, "packed", "Wrapped"))
    assert words_of(edit_menu(made))[0] == "Undo <b>Change</b> R&&D"
    assert "&lt;b&gt;Change&lt;/b&gt; R&amp;D" in undo_tip(made)


def test_a_menu_that_would_be_empty_is_left_out(window: QMainWindow) -> None:
    commands = Commands()
    commands.add([Command("a", "A", nothing, "edit")])
    assert [menu.title() for menu in fill_menu_bar(window, commands)] == ["&Edit"]


def test_groups_stand_apart(window: QMainWindow) -> None:
    commands = Commands()
    commands.add([Command(name, name, nothing, "edit", group=group) for name, group in (("a", 0), ("b", 0), ("c", 1))])
    assert words_of(fill_menu_bar(window, commands)[0]) == ["a", "b", "", "c"]


def test_the_keys_of_the_canvas_are_shown_and_not_bound(window: QMainWindow) -> None:
    bound: QAction = action_of(Command("a", "A", nothing, shortcut="Ctrl+A"), window)
    shown: QAction = action_of(Command("b", "B", nothing, shortcut="F", on_canvas=True), window)
    assert (bound.text(), bound.shortcut().toString()) == ("A", "Ctrl+A")
    assert (shown.text(), shown.shortcut().toString()) == ("B\tF", "")


def test_a_command_that_cannot_be_given_does_nothing(window: QMainWindow) -> None:
    given: list[str] = []
    possible = {"now": False}
    command = Command("a", "A", lambda: given.append("a"), enabled=lambda: possible["now"])
    action = action_of(command, window)
    action.trigger()
    possible["now"] = True
    action.trigger()
    assert given == ["a"]


def test_what_is_on_has_its_tick_when_the_menu_opens(window: QMainWindow) -> None:
    on = {"now": False}
    commands = Commands()
    commands.add([Command("a", "A", nothing, "view", checked=lambda: on["now"])])
    menu = fill_menu_bar(window, commands)[0]
    words_of(menu)
    assert not menu.actions()[0].isChecked()
    on["now"] = True
    words_of(menu)
    assert menu.actions()[0].isChecked()
