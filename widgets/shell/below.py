"""The panel below the canvas: its pages, and the tabs that lead to them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

from widgets.shell.dock_header import FindingsHead


class Below(QStackedWidget):
    """Pages with their names, the first of them the findings, which are counted in their tab."""

    def __init__(self, dock: QDockWidget, pages: Sequence[tuple[str, QWidget]]) -> None:
        super().__init__()
        self._dock = dock
        self.head = FindingsHead(dock, [name for name, _ in pages])
        for _, page in pages:
            self.addWidget(page)
        self.head.chosen.connect(self.setCurrentIndex)

    def bring(self, page: QWidget) -> None:
        """Brings a page to the front, and the panel with it where that was closed."""
        self._dock.show()
        self.setCurrentWidget(page)
        self.head.choose(self.currentIndex())
