"""Somebody at the keyboard of the real window, whose keys are counted."""

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.widgets.canvas_view.conftest import focus
from tests.widgets.whole_job import Stroke, Words
from widgets.workbench import Workbench


class Typist:
    """Presses keys wherever the keyboard is, and waits for what a person would wait to see. `pressed` counts keys that
    are not words."""

    def __init__(self, made: Workbench, qtbot: QtBot) -> None:
        self._made, self._qtbot = made, qtbot
        self.pressed = 0

    def type(self, stroke: Stroke) -> None:
        if isinstance(stroke, Words):
            QTest.keyClicks(focus(), stroke.text)
        else:
            self._press(stroke)

    def _press(self, key: str) -> None:
        QTest.keySequence(focus(), QKeySequence(key))
        QApplication.processEvents()
        self.pressed += 1
        card = self._made.fixing.card
        if card is not None:
            self._qtbot.waitUntil(lambda: bool(card.ways))
