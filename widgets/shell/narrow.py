"""A narrow window: the guide folds to icons until it is asked for, the right side becomes tabs, the tools lose their
words, the status line its hints."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from widgets.guard import guarded_slot
from widgets.main_window import LEFT, NARROW, RIGHT, MainWindow
from widgets.panels.guide_page import GuidePage
from widgets.panels.guide_step import FOLDED
from widgets.shell.dock_header import TabHead
from widgets.shell.status_line import StatusLine
from widgets.shell.tool_row import ToolRow

WIDEST = 16_777_215


class Narrow(QObject):
    """Follows the width of the window, and acts when it crosses the limit. There is no room for the guide and the right
    side both: while the guide is open in a narrow window, the right side is away."""

    def __init__(self, window: MainWindow, guide: GuidePage, head: TabHead, tools: ToolRow, status: StatusLine) -> None:
        super().__init__(window)
        self._window = window
        self._guide = guide
        self._head = head
        self._tools = tools
        self._status = status
        self._blank = QWidget()
        self._aside: list[QDockWidget] = []
        self.narrow: bool | None = None
        self.opened = False
        head.fold_asked.connect(guarded_slot(self.put_away))
        window.resized.connect(guarded_slot(self.follow))
        self.follow(window.width())

    def follow(self, width: int) -> None:
        """Arranges the window for this width. Who answers in the guide keeps it."""
        self._tools.fit(width)
        self._status.fit(width)
        narrow = width < NARROW
        if narrow == self.narrow:
            return
        first, self.narrow = self.narrow is None, narrow
        self.opened = narrow and self._guide.isAncestorOf(QApplication.focusWidget() or self._window)
        self._arrange_guide()
        if not (first and not narrow):
            self._window.arrange_right(apart=not narrow)
        self._arrange_right()

    def open_guide(self) -> None:
        """Shows all of the guide in a narrow window, where it is folded."""
        if self.narrow and not self.opened:
            self.opened = True
            self._arrange_guide()
            self._arrange_right()
            self._window.resizeDocks([self._window.guide], [LEFT], Qt.Orientation.Horizontal)

    def put_away(self) -> None:
        """Folds it again, and brings back what was at the right."""
        if self.opened:
            self.opened = False
            self._arrange_guide()
            self._arrange_right()

    def _arrange_guide(self) -> None:
        folded = bool(self.narrow) and not self.opened
        if folded:
            self._head.choose(0)
        self._guide.set_folded(folded)
        self._window.guide.setTitleBarWidget(self._blank if folded else self._head)
        self._head.setHidden(folded)
        self._head.fold.setVisible(self.opened)
        pages = self._window.guide.widget()
        pages.setMinimumWidth(FOLDED if folded else LEFT - 40)
        pages.setMaximumWidth(FOLDED if folded else WIDEST)

    def _arrange_right(self) -> None:
        window = self._window
        if self.opened:
            right = (window.inspector, window.customer)
            self._aside = [dock for dock in right if not dock.isHidden() and not dock.isFloating()]
        for dock in self._aside:
            dock.setHidden(self.opened)
        if not self.opened and self._aside:
            self._aside[0].raise_()
            window.resizeDocks(self._aside[:1], [RIGHT], Qt.Orientation.Horizontal)
            self._aside = []
