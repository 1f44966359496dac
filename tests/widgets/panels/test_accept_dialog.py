"""The form that accepts a finding."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvas.findings import Finding
from widgets.panels.accept_dialog import Acceptance, AcceptDialog

FINDING = Finding("REC002@b", "REC002", "error", "proven", ("b",), "A dead end", "Nothing leads on from “<b>”.", "")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def form(parent: QWidget, answers: str = "", author: str = "") -> tuple[AcceptDialog, list[Acceptance]]:
    """The form, and what it was answered; each answer is met with `answers`."""
    heard: list[Acceptance] = []

    def take(said: Acceptance) -> str:
        heard.append(said)
        return answers

    made = AcceptDialog(FINDING, author, take, parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    return made, heard


def test_what_was_written_is_handed_on_without_the_space_around_it(parent: QWidget) -> None:
    made, heard = form(parent, author="Ada")
    made.reason.setPlainText(" nobody comes here\n")
    made.until.setText(" 2027-01-31 ")
    made.keep.click()
    assert heard == [Acceptance("nobody comes here", "Ada", "2027-01-31")]
    assert not made.isVisible()


def test_an_empty_day_means_for_as_long_as_nothing_changes(parent: QWidget) -> None:
    made, heard = form(parent)
    made.reason.setPlainText("known")
    made.keep.click()
    assert heard == [Acceptance("known", "", None)]


def test_what_was_refused_is_said_and_can_be_mended(parent: QWidget) -> None:
    made, heard = form(parent, answers="The reason is blank.")
    made.keep.click()
    assert made.error.text() == "The reason is blank."
    assert made.isVisible()
    assert len(heard) == 1


def test_called_off_nothing_is_accepted(parent: QWidget, qtbot: QtBot) -> None:
    made, heard = form(parent)
    made.reason.setPlainText("known")
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert heard == []
    assert not made.isVisible()


def test_every_field_has_a_name_for_screen_readers(parent: QWidget) -> None:
    made, _ = form(parent)
    assert all(field.accessibleName() for field in (made.reason, made.by, made.until))
