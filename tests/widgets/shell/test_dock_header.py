"""The heads of panels: the way to close one, and what lines up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QWidget
from pytestqt.qtbot import QtBot

from canvas.edits import rename
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.parts.build import label
from widgets.shell.dock_header import EDGE, Closer, FindingsHead, PlainHead, TabHead


@pytest.fixture
def dock(qtbot: QtBot) -> Iterator[QDockWidget]:
    made = QDockWidget()
    qtbot.addWidget(made)
    made.setTitleBarWidget(PlainHead(made, label("Inspector"), label("State of Payment")))
    made.setWidget(QWidget())
    made.resize(340, 300)
    made.show()
    yield made
    made.close()


def head_of(dock: QDockWidget) -> QWidget:
    head: QWidget = dock.titleBarWidget()
    return head


def closer_of(dock: QDockWidget) -> Closer:
    return head_of(dock).findChildren(Closer)[0]


def point_at(dock: QDockWidget) -> None:
    QApplication.sendEvent(head_of(dock), QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))


def test_the_cross_is_seen_while_the_pointer_is_on_the_head(dock: QDockWidget) -> None:
    point_at(dock)
    assert closer_of(dock).isVisible()
    QApplication.sendEvent(head_of(dock), QEvent(QEvent.Type.Leave))
    assert not closer_of(dock).isVisible()


def test_the_cross_closes_the_panel(qtbot: QtBot, dock: QDockWidget) -> None:
    point_at(dock)
    qtbot.mouseClick(closer_of(dock), Qt.MouseButton.LeftButton)
    assert dock.isHidden()


def test_the_cross_covers_nothing_that_stands_in_the_head(dock: QDockWidget) -> None:
    point_at(dock)
    words = [each.geometry().right() for each in head_of(dock).findChildren(QLabel)]
    assert closer_of(dock).geometry().left() > max(words)
    assert closer_of(dock).mapTo(head_of(dock), QPoint(EDGE, 0)).x() == head_of(dock).width()


def test_the_longest_names_do_not_widen_a_panel(bench: Bench) -> None:
    made = bench(parcel())
    before = made.window.inspector.width()
    long = "A name that goes on and on " * 7
    made.session.edit("Rename", lambda design: rename(rename(design, "packed", long), "parcel", long))
    made.session.select(["packed"])
    QApplication.processEvents()
    assert made.window.inspector.width() == before


def test_a_count_of_several_figures_leaves_the_word_beside_it_alone(qtbot: QtBot, dock: QDockWidget) -> None:
    head = FindingsHead(dock, ["Findings", "Coverage"])
    qtbot.addWidget(head)
    head.show()
    head.show_count(1234, "")
    QApplication.processEvents()
    word = next(each for each in head.findChildren(QLabel) if each.text() == "Findings")
    assert head.count.geometry().left() - word.geometry().right() >= 8


def test_the_note_on_the_first_page_goes_with_it(qtbot: QtBot) -> None:
    dock = QDockWidget()
    qtbot.addWidget(dock)
    head = TabHead(dock, ("Guide", "Outline"))
    dock.setTitleBarWidget(head)
    dock.show()
    head.choose(1)
    assert not head.note.isVisible()
    head.choose(0)
    assert head.note.isVisible()
