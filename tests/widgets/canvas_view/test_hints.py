"""What a pointer that rests is told."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from canvas.edits import rename, set_message, update
from canvas.lookup import lookup
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.anchors import anchor_of
from widgets.canvas_view.hints import hint
from widgets.canvas_view.view import CanvasView


def test_a_state_tells_all_that_the_customer_reads() -> None:
    design = set_message(small_design(), "late", "app", "Your parcel is late. We will write to you by 8 pm.")
    assert hint(lookup(design), "late") == "Late\nApp: Your parcel is late. We will write to you by 8 pm."


def test_a_state_without_words_says_so() -> None:
    assert hint(lookup(small_design()), "late") == "Late\nThe customer sees nothing here."


def test_a_blank_text_is_as_good_as_none() -> None:
    design = update(small_design(), "late", messages={"app": " \n "})
    assert hint(lookup(design), "late") == "Late\nThe customer sees nothing here."


def test_a_state_that_is_not_for_the_customer_says_so() -> None:
    design = small_design()
    owner = lookup(design).object_of["late"].id
    for hidden in (update(design, "late", visible=False), update(design, owner, customer_facing=False)):
        assert hint(lookup(hidden), "late") == "Late\nThe customer does not see this state."


def test_anything_else_tells_its_name() -> None:
    assert hint(lookup(small_design()), "no_scan") == "nothing answers"


def rest_on(view: CanvasView, place: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_hint_is_shown_as_plain_text(view: CanvasView, qtbot: QtBot) -> None:
    view.desk.apply("Rename", lambda design: rename(design, "late", "<b>Late</b>"))
    anchor = anchor_of(view.desk.drawing, "late")
    assert anchor is not None
    rest_on(view, view.mapFromScene(QPointF(*anchor)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "&lt;b&gt;Late" in QToolTip.text()
    rest_on(view, QPoint(2, 2))
    qtbot.waitUntil(lambda: not QToolTip.isVisible() or QToolTip.text() == "")
