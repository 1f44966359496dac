"""A furnished window for tests: the real one, without a screen, with a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.model import Design
from widgets.main_window import MainWindow
from widgets.session import Session
from widgets.theme.theme import Theme
from widgets.workbench import Workbench

HERE = Path(__file__).parent

Bench = Callable[[Design], Workbench]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a screen Qt says of windows and popups that it cannot pass on what is for a desktop."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(parent=qapp)


@pytest.fixture
def empty_bench(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Workbench]:
    window = MainWindow()
    window.build()
    qtbot.addWidget(window)
    window.resize(1500, 950)
    window.show()
    made = Workbench(window, theme, tmp_path)
    yield made
    made.close()


def check_now(made: Workbench, qtbot: QtBot) -> None:
    """Checks the design in the window; on a slow machine the report comes from a thread."""
    made.checking.check_now()
    qtbot.waitUntil(lambda: made.session.report_of is made.session.design)


@pytest.fixture
def bench(empty_bench: Workbench, qtbot: QtBot) -> Bench:
    """Opens a design in the window and checks it."""

    def opened(design: Design) -> Workbench:
        empty_bench.session.open(Document(design))
        check_now(empty_bench, qtbot)
        return empty_bench

    return opened
