"""A narrow window: the guide folds to icons, the right side becomes tabs, the tools lose their words, the status line
its hints."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from widgets.guard import guarded_slot
from widgets.main_window import LEFT, NARROW, MainWindow
from widgets.panels.guide_page import GuidePage
from widgets.panels.guide_step import FOLDED
from widgets.shell.status_line import StatusLine
from widgets.shell.tool_row import ToolRow

WIDEST = 16_777_215


class Narrow(QObject):
    """Follows the width of the window, and acts when it crosses the limit."""

    def __init__(self, window: MainWindow, guide: GuidePage, head: QWidget, tools: ToolRow, status: StatusLine) -> None:
        super().__init__(window)
        self._window = window
        self._guide = guide
        self._head = head
        self._tools = tools
        self._status = status
        self._blank = QWidget()
        self.narrow: bool | None = None
        window.resized.connect(guarded_slot(self.follow))
        self.follow(window.width())

    def follow(self, width: int) -> None:
        """Arranges the window for this width."""
        self._tools.fit(width)
        self._status.fit(width)
        narrow = width < NARROW
        if narrow == self.narrow:
            return
        first, self.narrow = self.narrow is None, narrow
        self._guide.set_folded(narrow)
        self._window.guide.setTitleBarWidget(self._blank if narrow else self._head)
        self._head.setHidden(narrow)
        pages = self._window.guide.widget()
        pages.setMinimumWidth(FOLDED if narrow else LEFT - 40)
        pages.setMaximumWidth(FOLDED if narrow else WIDEST)
        if not (first and not narrow):
            self._window.arrange_right(apart=not narrow)
