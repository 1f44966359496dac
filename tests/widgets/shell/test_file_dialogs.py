"""Nothing is replaced unasked: the question, and the ending that the dialog did not know of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.shell.asking import Person
from widgets.shell.file_dialogs import AskedFiles, replace_box, with_ending


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_an_ending_is_put_to_a_free_name_without_a_question(tmp_path: Path) -> None:
    person = Person()
    assert with_ending(tmp_path / "orders", ".svg", person) == tmp_path / "orders.svg"
    assert person.asked == []


def test_dots_in_a_name_stay(tmp_path: Path) -> None:
    assert with_ending(tmp_path / "orders.v2", ".svg", Person()) == tmp_path / "orders.v2.svg"


@pytest.mark.parametrize("replaces", [True, False])
def test_a_name_that_is_taken_once_it_has_its_ending_is_asked_about(tmp_path: Path, replaces: bool) -> None:
    taken = tmp_path / "orders.svg"
    taken.write_text("mine")
    person = Person(replaces=replaces)
    assert with_ending(tmp_path / "orders", ".svg", person) == (taken if replaces else None)
    assert person.asked == ["Replace orders.svg?"]


def test_a_name_too_long_for_the_disk_is_left_to_the_writing(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 400)
    assert with_ending(long, ".svg", Person()) == long.with_name("x" * 400 + ".svg")


def test_the_question_is_plain_text_and_says_no_by_itself(parent: QWidget) -> None:
    box, replace = replace_box(Path("<b>orders.svg"), parent)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "<b>orders.svg" in box.text()
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Replace", "Cancel"}
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert box.escapeButton() is not replace


def test_only_replace_is_a_yes(qtbot: QtBot, parent: QWidget) -> None:
    def answer(key: str) -> Callable[[], None]:
        def press() -> None:
            box = parent.findChildren(QMessageBox)[-1]
            if key == "Replace":
                replace = next(button for button in box.buttons() if "Replace" in button.text())
                qtbot.mouseClick(replace, Qt.MouseButton.LeftButton)
            else:
                qtbot.keyClick(box, getattr(Qt.Key, f"Key_{key}"))

        return press

    answers = {}
    for key in ("Replace", "Escape", "Return"):
        QTimer.singleShot(0, answer(key))
        answers[key] = AskedFiles(parent).may_replace(Path("orders.svg"))
    assert answers == {"Replace": True, "Escape": False, "Return": False}


def in_dialog(parent: QWidget, act: Callable[[QFileDialog], None]) -> None:
    """Does something in the file dialog as soon as it is there."""
    QTimer.singleShot(0, lambda: act(parent.findChildren(QFileDialog)[-1]))


def typed(name: str) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText(name)
        dialog.accept()

    return act


def test_the_dialogs_give_the_file_that_was_named(parent: QWidget, tmp_path: Path) -> None:
    there = tmp_path / "orders.unhappy.json"
    there.write_text("{}")
    in_dialog(parent, typed(str(there)))
    assert AskedFiles(parent).to_open("Open a design", tmp_path / "x", "All files (*)") == there
    in_dialog(parent, typed(str(tmp_path / "new.svg")))
    assert AskedFiles(parent).to_write("Export", tmp_path / "x.svg", "SVG (*.svg)") == (
        tmp_path / "new.svg",
        "SVG (*.svg)",
    )


def test_a_dialog_that_is_left_gives_no_file(parent: QWidget, tmp_path: Path) -> None:
    in_dialog(parent, QFileDialog.reject)
    assert AskedFiles(parent).to_open("Open a design", tmp_path / "x", "All files (*)") is None
    in_dialog(parent, QFileDialog.reject)
    assert AskedFiles(parent).to_write("Export", tmp_path / "x.svg", "SVG (*.svg)")[0] is None
