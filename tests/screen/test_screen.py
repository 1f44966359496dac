"""The hands and eyes of the other tests here work on any window."""

import sys
from pathlib import Path

import pytest

from tests.screen.screen import Screen, until

pytestmark = pytest.mark.screen

NOTEPAD = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
line = QLineEdit()
line.resize(300, 80)
line.move(100, 100)
line.textChanged.connect(line.setWindowTitle)
line.returnPressed.connect(application.quit)
line.setWindowTitle("empty page")
line.show()
sys.exit(application.exec())
"""


def notepad(folder: Path) -> list[str]:
    """A program with one line to write in, which shows in its title what was written."""
    program = folder / "notepad.py"
    program.write_text(NOTEPAD, encoding="utf-8")
    return [sys.executable, str(program)]


def test_typed_letters_reach_the_window_and_a_key_ends_it(screen: Screen, tmp_path: Path) -> None:
    program = screen.start(command=notepad(tmp_path))
    window = screen.window("empty page")

    screen.type("Out for delivery")
    until(lambda: screen.title(window) == "Out for delivery", "the typed text")
    screen.key("Return")

    assert program.wait(timeout=60) == 0


def test_a_window_that_is_asked_to_close_closes(screen: Screen, tmp_path: Path) -> None:
    program = screen.start(command=notepad(tmp_path))
    window = screen.window("empty page")

    screen.ask_to_close(window)

    assert program.wait(timeout=60) == 0


def test_a_picture_of_the_screen_has_its_size(screen: Screen, tmp_path: Path) -> None:
    picture = screen.screenshot(tmp_path / "screen.png").read_bytes()

    width, height = int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
    assert (width, height) == (1680, 1050)
