"""The dialogs that ask where a file is, or where it goes."""

import os
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class FileDialogs(Protocol):
    """What the commands on files ask a person. `filters` are kinds of files in the notation of Qt."""

    def to_open(self, title: str, near: Path, filters: str) -> Path | None:
        """The file to open, `None` for none."""
        ...

    def to_write(self, title: str, suggested: Path, filters: str) -> tuple[Path | None, str]:
        """The file to write, `None` for none, and the filter that was chosen. It asks before it names a file that
        exists."""
        ...

    def may_replace(self, path: Path) -> bool:
        """Whether this file, which exists, may be replaced."""
        ...


class AskedFiles:
    """The dialogs as the person sees them, in front of the window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def to_open(self, title: str, near: Path, filters: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._parent, title, str(near), filters)
        return Path(name) if name else None

    def to_write(self, title: str, suggested: Path, filters: str) -> tuple[Path | None, str]:
        name, chosen = QFileDialog.getSaveFileName(self._parent, title, str(suggested), filters)
        return Path(name) if name else None, chosen

    def may_replace(self, path: Path) -> bool:
        box, replace = replace_box(path, self._parent)
        box.exec()
        return box.clickedButton() is replace


def replace_box(path: Path, parent: QWidget) -> tuple[QMessageBox, QWidget]:
    """The question before a file is replaced, and its button that says yes. Escape and Return say no."""
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Question, translate("Dialogs", "Replace the file"), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("Dialogs", "{file} exists already.").format(file=path.name))
    box.setInformativeText(translate("Dialogs", "What is in it now cannot be brought back."))
    replace = box.addButton(translate("Dialogs", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box, replace


def with_ending(path: Path, ending: str, dialogs: FileDialogs) -> Path | None:
    """The path with this ending put to it. The dialog asked about another name, so that it is asked again where such
    a file exists; `None` when that one must stay."""
    ended = path.with_name(path.name + ending)
    return ended if not os.path.exists(ended) or dialogs.may_replace(ended) else None
