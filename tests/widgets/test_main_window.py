"""The window before it is furnished."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from widgets.main_window import BOTTOM, LEFT, MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.build()
    qtbot.addWidget(made)
    made.resize(1680, 1050)
    return made


def test_the_first_paint_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    told: list[bool] = []
    window.first_painted.connect(lambda: told.append(True))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    assert told == [True]


def test_the_panels_stand_where_the_picture_has_them(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.reset_panels()
    qtbot.waitUntil(lambda: window.guide.width() == LEFT)
    assert window.dockWidgetArea(window.findings) == Qt.DockWidgetArea.BottomDockWidgetArea
    assert abs(window.findings.height() - BOTTOM) < 40
    qtbot.waitUntil(lambda: window.inspector.y() < window.customer.y())


def test_the_title_marks_what_is_not_saved(window: MainWindow) -> None:
    window.show_title("Checkout", "checkout.unhappy.json", unsaved=True)
    assert window.windowTitle() == "Checkout — checkout.unhappy.json • · Unhappy Path"
    window.show_title("Untitled", "", unsaved=False)
    assert window.windowTitle() == "Untitled · Unhappy Path"


def test_a_title_that_is_too_long_is_cut_short_in_the_menu_bar_and_whole_outside(window: MainWindow) -> None:
    window.show()
    window.show_title("Checkout " * 60, "checkout.unhappy.json", unsaved=False)
    assert window.title.isVisible()
    assert window.title.geometry().right() <= window.menuBar().width()
    assert window.design_title.text().endswith("…")
    assert window.windowTitle().startswith("Checkout " * 60)


def test_the_window_stays_when_it_may_not_close(window: MainWindow) -> None:
    window.show()
    window.may_close = lambda: False
    assert not window.close()
    window.may_close = lambda: True
    assert window.close()


def test_an_error_in_asking_whether_it_may_close_leaves_the_window_open(window: MainWindow) -> None:
    def fail() -> bool:
        raise ValueError("cannot ask")

    window.show()
    window.may_close = fail
    assert not window.close()
    assert window.isVisible()
