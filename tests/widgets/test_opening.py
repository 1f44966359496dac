"""What happens after the first paint, and on closing."""

from pathlib import Path

from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from canvas.storage import save
from tests.widgets.designs import parcel
from widgets.application import Start
from widgets.main_window import MainWindow
from widgets.opening import furnish
from widgets.settings import Settings, read_settings
from widgets.theme.theme import Theme


def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    return made


def test_the_window_is_furnished_with_the_file_it_was_given(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "p.unhappy.json"
    save(path, parcel())
    made = furnish(window(qtbot), theme, Start(path), tmp_path, Settings())
    assert made.session.design == parcel()
    made.close()


def test_closing_keeps_scheme_and_panels(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    made = furnish(window(qtbot), theme, Start(), tmp_path, Settings())
    made.window.inspector.hide()
    assert made.window.close()
    kept = read_settings(tmp_path)
    assert kept.geometry
    again = furnish(window(qtbot), theme, Start(), tmp_path, kept)
    assert dock(again.window, "inspector").isHidden()
    again.close()


def dock(made: MainWindow, name: str) -> QDockWidget:
    return next(each for each in made.docks() if each.objectName() == name)


def test_a_template_opens_without_a_file(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    made = furnish(window(qtbot), theme, Start(template="order-delivery-first-draft"), tmp_path, Settings())
    assert made.session.document.path is None
    assert made.session.design.objects
    made.window.may_close = lambda: True
    made.close()
