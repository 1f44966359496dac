"""What was shown over the drawing leaves no trace: where it was is painted anew when it goes elsewhere."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.geometry.draw import draw
from canvas.geometry.drawing import Rect
from canvas.geometry.elsewhere import box_at
from canvas.geometry.guides import Guide
from tests.widgets.canvas_view.conftest import small_design
from widgets.canvas_view.items import to_qt
from widgets.canvas_view.view import CanvasView


class Painted(QObject):
    """Remembers which part of a viewport was painted."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.region = QRegion()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


@pytest.fixture
def view(qtbot: QtBot) -> CanvasView:
    view = CanvasView(Document(small_design()))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    QApplication.processEvents()
    return view


def test_a_guide_that_goes_elsewhere_while_a_state_is_dragged_leaves_no_trace(view: CanvasView) -> None:
    box = next(box for box in draw(small_design()).boxes if box.id == "done")
    view.desk.show(guides=(Guide((700, 40), (700, 380)),))
    QApplication.processEvents()
    painted = Painted(view)
    view.desk.live_changed.emit([box_at(box, (box.rect.x + 8, box.rect.y))])
    view.desk.show(guides=(Guide((40, 620), (380, 620)),))
    QApplication.processEvents()
    was = view.mapFromScene(to_qt(Rect(700, 40, 0, 340))).boundingRect()
    assert QRegion(was).subtracted(painted.region).isEmpty()
