"""The keyboard goes back to whoever had it."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from widgets.parts.build import column
from widgets.parts.keyboard import Borrowed


class Room(QWidget):
    """A window with a host, a field in it, and a field beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.host, self.beside = QLineEdit(), QLineEdit()
        self.inside = QLineEdit(self.host)
        self.setLayout(column(self.host, self.beside))


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def borrowed_from(qtbot: QtBot, room: Room, owner: QWidget) -> Borrowed:
    owner.setFocus()
    qtbot.waitUntil(owner.hasFocus)
    return Borrowed(room.host)


def test_who_had_it_beside_the_host_gets_it_back(qtbot: QtBot, room: Room) -> None:
    borrowed = borrowed_from(qtbot, room, room.beside)
    room.host.setFocus()
    borrowed.give_back()
    assert room.beside.hasFocus()


def test_what_is_inside_the_host_leaves_it_to_the_host(qtbot: QtBot, room: Room) -> None:
    borrowed = borrowed_from(qtbot, room, room.inside)
    borrowed.give_back()
    assert room.host.hasFocus()


def test_the_host_gets_it_where_the_other_is_hidden_or_gone(qtbot: QtBot, room: Room) -> None:
    borrowed = borrowed_from(qtbot, room, room.beside)
    room.beside.hide()
    borrowed.give_back()
    assert room.host.hasFocus()
    delete(room.beside)
    borrowed.give_back()
    assert room.host.hasFocus()
