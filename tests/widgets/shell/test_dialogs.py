"""Questions and errors are plain text, in one line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvas.errors import DesignUnreadable, Problem, StorageError
from widgets.shell.about import about_box
from widgets.shell.dialogs import error_box, unsaved_box


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_an_error_is_one_line_with_the_rest_on_request(parent: QWidget) -> None:
    error = DesignUnreadable((Problem("title", "is missing"), Problem("version", "is missing")))
    box = error_box(error, parent, "x could not be opened.")
    assert box.informativeText() == "title: is missing"
    assert box.detailedText().splitlines() == ["title: is missing", "version: is missing"]


def test_a_short_error_has_no_details(parent: QWidget) -> None:
    box = error_box(StorageError("The disk is full."), parent, "x was not saved.")
    assert box.detailedText() == ""


def test_what_nobody_expected_is_not_shown_in_full(parent: QWidget) -> None:
    box = error_box(ValueError("<b>inner</b>"), parent, "That did not work.")
    assert box.informativeText() == "Something unexpected happened."
    assert "inner" in box.detailedText()


def test_markup_in_a_title_is_shown_as_it_is(parent: QWidget) -> None:
    box = unsaved_box("<b>Bold</b>", parent)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "<b>Bold</b>" in box.text()


def test_a_long_title_leaves_room_for_what_is_said_of_it(parent: QWidget) -> None:
    said = unsaved_box("Refunds " * 20, parent).text()
    assert said.endswith("…” has changes that are not saved.")
    assert len(said) < 80


def test_the_question_on_closing_has_three_answers(parent: QWidget) -> None:
    assert len(unsaved_box("A design", parent).buttons()) == 3


def test_about_says_the_name(parent: QWidget) -> None:
    assert about_box(parent).text().startswith("Unhappy Path")
