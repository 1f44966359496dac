"""The pointer that rests on a widget, and the one that only passes by."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets.parts.resting import MOMENT_MS, Resting


def watched(qtbot: QtBot) -> tuple[QWidget, list[str]]:
    widget = QWidget()
    qtbot.addWidget(widget)
    heard: list[str] = []
    resting = Resting(widget)
    resting.began.connect(lambda: heard.append("began"))
    resting.ended.connect(lambda: heard.append("ended"))
    return widget, heard


def enter(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEnterEvent(QPointF(), QPointF(), QPointF()))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_who_stays_for_a_moment_rests(qtbot: QtBot) -> None:
    widget, heard = watched(qtbot)
    enter(widget)
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["began"])
    leave(widget)
    assert heard == ["began", "ended"]


def test_who_passes_by_does_not(qtbot: QtBot) -> None:
    widget, heard = watched(qtbot)
    enter(widget)
    leave(widget)
    qtbot.wait(2 * MOMENT_MS)
    assert heard == []


def test_a_widget_that_is_put_away_under_the_pointer_ends_it(qtbot: QtBot) -> None:
    widget, heard = watched(qtbot)
    widget.show()
    enter(widget)
    qtbot.waitUntil(lambda: heard == ["began"])
    widget.hide()
    assert heard == ["began", "ended"]
