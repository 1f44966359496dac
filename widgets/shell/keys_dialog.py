"""F1: all keys, read from the table of commands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from widgets.commands import Command
from widgets.parts.build import button, column, label, row


class KeysDialog(QDialog):
    """A list of keys with what they do, in two columns."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setProperty("role", "panel")
        grid = QGridLayout(content)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        keyed = [command for command in commands if command.shortcut]
        half = (len(keyed) + 1) // 2
        for index, command in enumerate(keyed):
            side = 0 if index < half else 2
            grid.addLayout(row(None, label(command.shortcut, "key")), index % half, side)
            grid.addWidget(label(command.text), index % half, side + 1)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(content.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        close = button(self.tr("Close"), "primary", lambda: self.accept())
        heading = label(self.tr("All keys"), "question")
        self.setLayout(column(heading, area, row(None, close), gap=12, margins=(18, 16, 18, 16)))
        self.resize(780, 640)
