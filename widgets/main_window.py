"""The main window as an empty frame: it is shown at once, and furnished by the workbench after its first paint.

Nothing here knows a design, so that nothing heavy is loaded before the window is there. The names of Qt's own constants
are looked up when they are used, not when this is loaded: PySide makes all of them at the first look, which takes as
long as the rest of the way to the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QTabWidget, QToolBar, QWidget

from widgets.guard import guarded, guarded_with
from widgets.parts.build import label, row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

PROGRAM = "Unhappy Path"
LEFT, RIGHT, BOTTOM = 276, 340, 178
SIZE = (1440, 900)
NARROW = 1280
TITLE_GAP = 20


class MainWindow(QMainWindow):
    """Menu bar, tool row, docks around the canvas, status line. `resized` carries the width."""

    first_painted = Signal()
    resized = Signal(int)
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        self.built = False
        self._design = ""
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("main")
        self.setWindowTitle(PROGRAM)
        self.resize(*SIZE)
        self.setMinimumSize(720, 480)

    def build(self) -> None:
        """Gives the frame its title, tool row and docks, once it has been painted."""
        self.built = True
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.setCorner(QtCore.Qt.Corner.BottomLeftCorner, QtCore.Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setTabPosition(QtCore.Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.menuBar().setNativeMenuBar(False)
        self.menuBar().installEventFilter(self)
        self.title, self.design_title, self.file_title = self._title()
        self.tool_bar = self._tool_bar()
        self.guide = self._dock("guide", QtCore.Qt.DockWidgetArea.LeftDockWidgetArea)
        self.inspector = self._dock("inspector", QtCore.Qt.DockWidgetArea.RightDockWidgetArea)
        self.customer = self._dock("customer", QtCore.Qt.DockWidgetArea.RightDockWidgetArea)
        self.findings = self._dock("findings", QtCore.Qt.DockWidgetArea.BottomDockWidgetArea)
        canvas = QWidget()
        canvas.setProperty("role", "ground")
        self.setCentralWidget(canvas)
        self.statusBar()
        self.reset_panels()

    def docks(self) -> tuple[QDockWidget, ...]:
        """The panels, in the order in which F6 goes through them."""
        return (self.guide, self.inspector, self.customer, self.findings)

    def reset_panels(self) -> None:
        """Puts every panel where it belongs, in its size."""
        areas = QtCore.Qt.DockWidgetArea
        right = areas.RightDockWidgetArea
        for dock, area in zip(
            self.docks(), (areas.LeftDockWidgetArea, right, right, areas.BottomDockWidgetArea), strict=True
        ):
            dock.setFloating(False)
            self.addDockWidget(area, dock)
            dock.show()
        self.arrange_right(self.width() >= NARROW)
        self.size_panels()

    def size_panels(self) -> None:
        """Gives every panel its size."""
        self.resizeDocks([self.guide, self.inspector], [LEFT, RIGHT], QtCore.Qt.Orientation.Horizontal)
        self.resizeDocks([self.findings], [BOTTOM], QtCore.Qt.Orientation.Vertical)
        self.resizeDocks([self.inspector, self.customer], [514, 432], QtCore.Qt.Orientation.Vertical)

    def arrange_right(self, apart: bool) -> None:
        """The two panels at the right: one above the other, or as tabs where there is little room. Then the panel
        below has the whole width, and not only that of the canvas."""
        areas = QtCore.Qt.DockWidgetArea
        corner = areas.RightDockWidgetArea if apart else areas.BottomDockWidgetArea
        self.setCorner(QtCore.Qt.Corner.BottomRightCorner, corner)
        if self.inspector.isFloating() or self.customer.isFloating():
            return
        if apart:
            self._take_out_of_the_tabs()
            self.splitDockWidget(self.inspector, self.customer, QtCore.Qt.Orientation.Vertical)
            self.size_panels()
        else:
            self.tabifyDockWidget(self.inspector, self.customer)
            self.inspector.raise_()

    def _take_out_of_the_tabs(self) -> None:
        """Splitting alone leaves panels that are tabs as they are."""
        if self.customer in self.tabifiedDockWidgets(self.inspector):
            hidden = self.customer.isHidden()
            self.removeDockWidget(self.customer)
            self.addDockWidget(QtCore.Qt.DockWidgetArea.RightDockWidgetArea, self.customer)
            self.customer.setHidden(hidden)

    def show_title(self, design: str, file: str, unsaved: bool) -> None:
        """Shows what is open: "Checkout — checkout.unhappy.json · Unhappy Path", with a mark while it is not saved."""
        mark = " •" if unsaved else ""
        program = PROGRAM if not unsaved else f"• {PROGRAM}"
        self.setWindowTitle(f"{design} — {file}{mark} · {PROGRAM}" if file else f"{design}{mark} · {PROGRAM}")
        self._design = design
        self.file_title.setText(f"{file}{mark} · {PROGRAM}" if file else program)
        self._place_title()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.width())

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        # First, since an error in asking must not close the window over what nobody saved.
        event.ignore()
        if self.may_close():
            event.accept()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.built and event.type() == QtCore.QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Resize:
            self._place_title()
        return False

    def _place_title(self) -> None:
        """In the middle of the menu bar, or where the menus leave room; a long name of the design is cut short."""
        bar = self.menuBar()
        last = bar.actions()[-1] if bar.actions() else None
        taken = bar.actionGeometry(last).right() + TITLE_GAP if last else 0
        room = bar.width() - taken - TITLE_GAP
        for_design = room - self.file_title.sizeHint().width() - TITLE_GAP
        elide = QtCore.Qt.TextElideMode.ElideRight
        self.design_title.setText(self.design_title.fontMetrics().elidedText(self._design, elide, for_design))
        self.title.adjustSize()
        self.title.setVisible(self.title.width() <= room)
        x = max((bar.width() - self.title.width()) // 2, taken)
        self.title.move(x, (bar.height() - self.title.height()) // 2)

    def _title(self) -> tuple[QWidget, QLabel, QLabel]:
        """The title again, in the middle of the menu bar: a picture of the window has no other."""
        holder = QWidget(self.menuBar())
        holder.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        design, file = label(role="heading"), label(PROGRAM, "muted")
        holder.setLayout(row(design, file, gap=8))
        return holder, design, file

    def _tool_bar(self) -> QToolBar:
        bar = QToolBar(self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFixedHeight(46)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(bar)
        return bar

    def _dock(self, name: str, area: QtCore.Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        blank = QWidget()
        blank.setProperty("role", "panel")
        dock.setWidget(blank)
        dock.setTitleBarWidget(QWidget())
        self.addDockWidget(area, dock)
        return dock
