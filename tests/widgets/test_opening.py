"""What happens after the first paint, and on closing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QDockWidget, QMessageBox
from pytestqt.qtbot import QtBot

from canvas.edits import rename
from canvas.errors import UnhappyPathError
from canvas.storage import save
from exports.painting.elements import ALL_LAYERS
from tests.widgets.designs import parcel
from widgets.application import Start
from widgets.main_window import MainWindow
from widgets.opening import furnish, png_bytes
from widgets.settings import Settings, read_settings
from widgets.theme.theme import Theme
from widgets.workbench import Workbench

Opened = Callable[..., Workbench]


@dataclass
class Ends:
    """What `furnish` said at the end of a picture: `None` when it is there, or why it is not."""

    said: list[UnhappyPathError | None] = field(default_factory=list)


@pytest.fixture
def ends() -> Ends:
    return Ends()


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, tmp_path: Path, ends: Ends) -> Opened:
    """Furnishes a window, whose memory is in the folder of the test."""

    def made(start: Start, settings: Settings | None = None, memory: Path = tmp_path) -> Workbench:
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1400, 900)
        window.show()
        return furnish(window, theme, start, memory, settings or Settings(), ends.said.append)

    return made


def dock(made: MainWindow, name: str) -> QDockWidget:
    return next(each for each in made.docks() if each.objectName() == name)


def test_the_window_is_furnished_with_the_file_it_was_given(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "p.unhappy.json"
    save(path, parcel())
    made = opened(Start(path))
    assert made.session.design == parcel()
    assert made.files.recent() == (path,)
    made.close()


def test_a_file_that_cannot_be_read_is_said_in_the_window(opened: Opened, tmp_path: Path, ends: Ends) -> None:
    broken = tmp_path / "p.unhappy.json"
    broken.write_text("{")
    made = opened(Start(broken))
    assert made.window.findChildren(QMessageBox)[0].text() == "p.unhappy.json could not be opened."
    assert made.session.document.path is None
    assert ends.said == []
    made.close()


def test_closing_keeps_scheme_and_panels(opened: Opened, tmp_path: Path) -> None:
    made = opened(Start())
    made.window.inspector.hide()
    made.theme.set_scheme("dark")
    assert made.window.close()
    kept = read_settings(tmp_path)
    assert kept.geometry
    assert kept.scheme == "dark"
    again = opened(Start(), kept)
    assert dock(again.window, "inspector").isHidden()
    again.theme.set_scheme("light")
    again.close()


def test_closing_keeps_what_is_seen_of_a_drawing(opened: Opened, tmp_path: Path) -> None:
    made = opened(Start())
    for switch in ("view.layer.answers", "view.minimap", "view.still", "guide.scoping"):
        made.commands.run(switch)
    made.reading.page.set_minutes(8)
    made.guide.card.examples.unfold(False)
    assert made.window.close()
    again = opened(Start(), read_settings(tmp_path))
    assert again.view.layers == ALL_LAYERS - {"answers"}
    assert not again.middle.minimap.wanted
    assert again.gliding.still
    assert again.reading.page.minutes == 8
    assert again.guide.guide_id == "scoping"
    assert not again.guide.card.examples.unfolded
    again.close()


def test_a_window_that_may_not_close_keeps_nothing_and_stays(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    made = opened(Start(template="order-delivery"))
    made.session.edit("Rename", lambda design: rename(design, design.objects[0].id, "Mine"))
    QTimer.singleShot(0, lambda: qtbot.keyClick(made.window.findChildren(QMessageBox)[0], Qt.Key.Key_Escape))
    assert not made.window.close()
    assert read_settings(tmp_path) == Settings()
    assert made.window.isVisible()
    made.window.may_close = lambda: True
    made.close()


def test_a_memory_that_cannot_be_written_is_no_reason_to_stay(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    made = opened(Start(), memory=tmp_path / "file" / "below")
    said: list[str] = []
    made.session.said.connect(said.append)
    assert made.window.close()
    assert len(said) == 1


def test_a_template_opens_without_a_file(opened: Opened) -> None:
    made = opened(Start(template="order-delivery-first-draft"))
    assert made.session.document.path is None
    assert made.session.design.objects
    made.window.may_close = lambda: True
    made.close()


def test_a_picture_is_taken_when_the_design_was_checked(
    qtbot: QtBot, opened: Opened, ends: Ends, tmp_path: Path
) -> None:
    path, picture = tmp_path / "p.unhappy.json", tmp_path / "window.png"
    save(path, parcel())
    made = opened(Start(path, picture=picture))
    qtbot.waitUntil(lambda: ends.said == [None], timeout=20000)
    assert made.session.report_of == parcel()
    assert QImage(str(picture)).size() == made.window.size() * made.window.devicePixelRatioF()
    assert made.files.recent() == ()


def test_a_picture_of_a_template_can_be_had(qtbot: QtBot, opened: Opened, ends: Ends, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    opened(Start(template="order-delivery", picture=picture))
    qtbot.waitUntil(lambda: ends.said == [None], timeout=20000)
    assert not QImage(str(picture)).isNull()


def test_a_picture_that_cannot_be_written_is_given_up(qtbot: QtBot, opened: Opened, ends: Ends, tmp_path: Path) -> None:
    opened(Start(picture=tmp_path / "nowhere" / "window.png"))
    qtbot.waitUntil(lambda: bool(ends.said), timeout=20000)
    assert "window.png was not written" in str(ends.said[0])


@pytest.mark.parametrize("text", ["{", '{"format": "unhappy-path", "version": 1, "titel": "x", "extra": 1}'])
def test_a_picture_of_what_cannot_be_read_is_given_up_at_once(
    opened: Opened, tmp_path: Path, ends: Ends, text: str
) -> None:
    broken = tmp_path / "p.unhappy.json"
    broken.write_text(text)
    made = opened(Start(broken, picture=tmp_path / "window.png"))
    assert len(ends.said) == 1
    assert "p.unhappy.json could not be opened: " in str(ends.said[0])
    assert len(str(ends.said[0]).splitlines()) == 1
    assert made.window.findChildren(QMessageBox) == []


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_a_png_with_the_colours_of_the_window() -> None:
    picture = QPixmap(3, 2)
    picture.fill(QColor("#336699"))
    data = png_bytes(picture)
    read = QImage.fromData(data)
    assert data.startswith(b"\x89PNG")
    assert (read.width(), read.height(), read.pixelColor(1, 1).name()) == (3, 2, "#336699")
