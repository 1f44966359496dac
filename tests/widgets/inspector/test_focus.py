"""The inspector and the keyboard: it keeps what it has, and never takes back what it had."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel


def test_an_inspector_built_anew_leaves_the_keyboard_where_it_went(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    made.window.activateWindow()
    made.session.select(["packed"])
    made.inspector.focus_field("kind")
    qtbot.waitUntil(lambda: made.inspector.isAncestorOf(QApplication.focusWidget() or made.window))
    made.view.setFocus()
    made.inspector.rebuild()
    qtbot.wait(50)
    assert QApplication.focusWidget() is made.view
