"""The commands of the guide, in the one table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.canvas_view.conftest import focus
from widgets.workbench import Workbench


@pytest.fixture
def made(empty_bench: Workbench, qtbot: QtBot) -> Workbench:
    """The empty window, at work."""
    empty_bench.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return empty_bench


def in_the_card(made: Workbench) -> bool:
    return made.guide.card.isAncestorOf(focus())


def test_every_guide_is_in_the_menu_and_the_open_one_is_marked(made: Workbench) -> None:
    commands = [each for each in made.commands.of_menu("guide") if each.checked is not None]
    assert [each.text for each in commands] == [f"Guide: {guide.title}" for guide in made.guide.guides]
    made.commands.run("guide.one_of_each")
    assert [each.id for each in commands if each.checked is not None and each.checked()] == ["guide.one_of_each"]
    assert in_the_card(made)


def test_from_question_to_question_and_back(made: Workbench) -> None:
    made.commands.run("guide.next")
    assert made.guide.card.question.id == "segment"
    made.commands.run("guide.previous")
    assert made.guide.card.question.id == "clarify"
    assert in_the_card(made)


def test_the_next_best_question_brings_the_guide_up(made: Workbench) -> None:
    made.window.guide.hide()
    made.commands.run("guide.best")
    assert made.window.guide.isVisible()
    assert made.guide.card.question.id == "segment"
    assert in_the_card(made)


def test_who_answers_beside_the_start_page_keeps_the_keyboard(qtbot: QtBot, made: Workbench) -> None:
    made.commands.run("guide.best")
    assert made.middle.starting
    qtbot.keyClicks(focus(), "Members")
    assert made.session.design.brief.segment == "Members"
    assert in_the_card(made)


def test_from_the_start_page_tab_comes_to_its_first_entry(qtbot: QtBot, made: Workbench) -> None:
    qtbot.keyClick(made.start, Qt.Key.Key_Tab)
    assert focus().accessibleName().startswith("Start guided")
