"""The heads of panels: what a dock is dragged by, with its name, a note, and a way to close it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDockWidget, QLabel, QSizePolicy, QTabBar, QToolButton, QWidget

from widgets.guard import guarded_slot
from widgets.parts.build import button, label, row


def closer(dock: QDockWidget) -> QToolButton:
    """Closes the panel; seen when the pointer is on its head. The View menu brings it back."""
    made = QToolButton()
    made.setText("×")
    made.setObjectName("closer")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setAccessibleName(made.tr("Close this panel"))
    made.setToolTip(made.tr("Close this panel"))
    made.clicked.connect(dock.hide)
    return made


class TabHead(QWidget):
    """A head with several pages: words to choose from, the note at the right."""

    chosen = Signal(int)

    def __init__(self, dock: QDockWidget, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self.note = label(role="muted")
        pages = [self._page(index, name) for index, name in enumerate(names)]
        self.setLayout(row(*pages, None, self.note, closer(dock), gap=2, margins=(8, 8, 6, 4)))
        self.choose(0)

    def choose(self, index: int) -> None:
        """Marks a page as the one that is shown."""
        self._group.button(index).setChecked(True)

    def _page(self, index: int, name: str) -> QWidget:
        made = button(name, "page", lambda: self.chosen.emit(index))
        made.setCheckable(True)
        self._group.addButton(made, index)
        return made


class FindingsHead(QWidget):
    """The head of the panel below: its tabs with a count, the summary at the right."""

    def __init__(self, dock: QDockWidget, name: str) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.addTab(name)
        self.count: QLabel = label("0", "count")
        self.tabs.setTabButton(0, QTabBar.ButtonPosition.RightSide, self.count)
        self.summary = label(role="muted")
        self.setLayout(row(self.tabs, None, self.summary, closer(dock), gap=8, margins=(10, 0, 8, 0)))

    def show_count(self, count: int, summary: str) -> None:
        """Shows how many there are, and the summary in words."""
        self.count.setText(str(count))
        self.count.adjustSize()
        self.tabs.setTabButton(0, QTabBar.ButtonPosition.RightSide, self.count)
        self.summary.setText(summary)


class PlainHead(QWidget):
    """A head made of any widgets."""

    def __init__(self, dock: QDockWidget, *pieces: QWidget | None, tight: bool = False) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setLayout(row(*pieces, closer(dock), gap=8, margins=(16, 6 if tight else 10, 6, 4)))
