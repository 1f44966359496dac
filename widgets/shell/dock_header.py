"""The heads of panels: what a dock is dragged by, with its name, a note, and a way to close it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QDockWidget, QSizePolicy, QToolButton, QWidget

from widgets.guard import guarded_slot, guarded_with
from widgets.parts.build import button, label, row, set_part
from widgets.parts.elided import ElidedLabel

HEAD_HEIGHT, FOLD = 36, 24
EDGE = 16
"""The margin at the right of a head, as wide as that of the fields below it."""


class Closer(QToolButton):
    """Closes a panel; seen while the pointer is on the panel's head, in its margin, so that a note lines up with what
    is below it. The View menu brings the panel back."""

    def __init__(self, dock: QDockWidget, head: QWidget) -> None:
        super().__init__(head)
        self.setObjectName("closer")
        self.setFixedSize(EDGE, 22)
        self.setText("×")
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Close this panel"))
        self.setToolTip(self.tr("Close this panel"))
        self.clicked.connect(dock.hide)
        head.installEventFilter(self)

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.setVisible(event.type() == QEvent.Type.Enter)
        elif isinstance(event, QResizeEvent):
            self.move(event.size().width() - EDGE, (event.size().height() - self.height()) // 2)
        return False


class TabHead(QWidget):
    """A head with several pages: words to choose from, at the right a note on the first page while that is shown.
    `fold` is seen where the panel can be folded, and asks for it."""

    chosen = Signal(int)
    fold_asked = Signal()

    def __init__(self, dock: QDockWidget, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self.note = label(role="muted")
        pages = [self._page(index, name) for index, name in enumerate(names)]
        self._group.button(0).toggled.connect(self.note.setVisible)
        self.fold = button("‹", "zoom", lambda: self.fold_asked.emit())
        self.fold.setFixedSize(FOLD, FOLD)
        self.fold.setAccessibleName(self.tr("Put the guide away"))
        self.fold.setToolTip(self.tr("Put the guide away"))
        self.fold.hide()
        self.setLayout(row(*pages, None, self.note, self.fold, gap=2, margins=(8, 8, EDGE, 4)))
        Closer(dock, self)
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
    """The head of the panel below: its tabs, the first with a count, and the summary at the right."""

    chosen = Signal(int)

    def __init__(self, dock: QDockWidget, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self.count = label("0", "count")
        self.summary = ElidedLabel(role="muted")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight)
        tabs = [self._tab(index, name) for index, name in enumerate(names)]
        self.setLayout(row(*tabs, self.summary, gap=4, margins=(10, 0, EDGE, 0)))
        Closer(dock, self)
        self.choose(0)

    def choose(self, index: int) -> None:
        """Marks a tab as the one that is shown."""
        self._group.button(index).setChecked(True)

    def show_count(self, count: int, summary: str) -> None:
        """Shows how many there are, and the summary in words."""
        self.count.setText(str(count))
        self._first.setMinimumWidth(self._first_line.sizeHint().width())
        self.summary.setText(summary)

    def _tab(self, index: int, name: str) -> QWidget:
        made = button("", "tab", lambda: self.chosen.emit(index))
        made.setAccessibleName(name)
        made.setCheckable(True)
        made.setFixedHeight(HEAD_HEIGHT)
        words = label(name, "tab")
        # As wide as its words are when the tab is shown, so that nothing moves when another one is chosen.
        set_part(words, "current", "true")
        words.setMinimumWidth(words.sizeHint().width())
        set_part(words, "current", "false")
        made.toggled.connect(guarded_slot(lambda shown: set_part(words, "current", str(shown).lower())))
        line = row(words, *([self.count] if index == 0 else []), gap=8, margins=(10, 0, 10, 0))
        made.setLayout(line)
        made.setMinimumWidth(line.sizeHint().width())
        self._group.addButton(made, index)
        if index == 0:
            self._first, self._first_line = made, line
        return made


class PlainHead(QWidget):
    """A head made of any widgets."""

    def __init__(self, dock: QDockWidget, *pieces: QWidget | None, tight: bool = False) -> None:
        super().__init__()
        self.setObjectName("dock-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        top, foot = (8, 2) if tight else (10, 4)
        self.setLayout(row(*pieces, gap=6 if tight else 8, margins=(16, top, EDGE, foot)))
        Closer(dock, self)


def furnish(dock: QDockWidget, title: str, content: QWidget, head: QWidget) -> None:
    """Puts a panel into its dock."""
    dock.setWindowTitle(title)
    dock.setWidget(content)
    dock.setTitleBarWidget(head)
