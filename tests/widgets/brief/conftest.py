"""The page of the brief in the real window, and hands that write in it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvas.model import Design
from tests.widgets.brief.writing import Writer
from tests.widgets.conftest import Bench

Writing = Callable[[Design], Writer]


@pytest.fixture
def writing(bench: Bench, qtbot: QtBot) -> Writing:
    """Opens a design with the page of its brief in front."""

    def opened(design: Design) -> Writer:
        made = bench(design)
        made.window.activateWindow()
        made.briefing.show()
        QApplication.processEvents()
        return Writer(made, qtbot)

    return opened
