"""Hands and eyes for tests of what keeps work from being lost: they press buttons and read what is said."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget

from canvas.edits import rename
from canvas.storage import save
from tests.widgets.designs import parcel
from widgets.workbench import Workbench


def name(made: Workbench, words: str) -> str:
    return made.session.edit("Rename", lambda design: rename(design, "packed", words))


def told(made: Workbench) -> list[str]:
    return [notice.text for notice in made.safety.banner.notices]


def press(host: QWidget, words: str) -> None:
    """Presses the button that says this."""
    button = next(each for each in host.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def box(made: Workbench) -> QMessageBox:
    return next(each for each in made.window.findChildren(QMessageBox) if each.isVisible())


def dialog(made: Workbench, kind: type[QDialog]) -> QDialog:
    return next(each for each in made.window.findChildren(kind) if each.isVisible())


def changed_by_another(file: Path, title: str = "Of another program") -> None:
    save(file, parcel().model_copy(update={"title": title}))


def left_behind(folder: Path, called: str = "left") -> Path:
    """The state folder as a killed program leaves it."""
    left = folder / called
    shutil.copytree(folder / "sessions", left / "sessions")
    return left
