"""The coverage panel: what was looked at, types of failure by places, and how much of it ends well."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QSizePolicy, QTableView, QWidget

from canvas.coverage_grid import FAILURE_TYPES, Cell, Line, coverage_grid
from canvas.edits import attach_failure, fresh_id, rule_out
from widgets.guard import guarded, guarded_slot
from widgets.panels.coverage_cells import CoverageCells
from widgets.panels.coverage_model import CoverageModel
from widgets.panels.coverage_words import counted, total, tr, type_words
from widgets.parts.build import as_ground, column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.session import Session
from widgets.theme.theme import Theme

PLACES_WIDTH = 210
ROW_HEIGHT = 25
KEYS_AT = (14, 4)
"""Where the corner above the places and beside the columns has room."""
COLUMN_WIDTH = 58
LEAST = (120, 40)
"""As small as the other panels below the canvas can be made."""


class CoveragePanel(QWidget):
    """The grid, by mouse and by keyboard: arrows move, Enter goes to the place, F adds a failure of this type there, R
    says why it cannot happen. It is filled while it is seen."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        as_ground(self, "panel")
        self.setAccessibleName(tr("What was looked at"))
        self.model = CoverageModel(theme, self)
        self.table = _table(self.model, theme)
        self.total, self.counted, self.told = label(role="heading"), ElidedLabel(role="muted"), ElidedLabel()
        self.counted.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reason = QLineEdit()
        self.reason.setProperty("role", "tight")
        self.reason.hide()
        head = row(self.total, self.counted, self.told, self.reason, gap=12, margins=(14, 5, 8, 3))
        head.setStretch(2, 1)
        self.setLayout(column(head, self.table, gap=0))
        self._connect(session, theme)

    def _connect(self, session: Session, theme: Theme) -> None:
        keys: tuple[tuple[QWidget, Qt.Key, Callable[[], None]], ...] = (
            (self.table, Qt.Key.Key_F, self.add_failure),
            (self.table, Qt.Key.Key_R, self.ask_reason),
            (self.table, Qt.Key.Key_Return, self.go_there),
            (self.table, Qt.Key.Key_Enter, self.go_there),
            (self.reason, Qt.Key.Key_Escape, self._put_reason_away),
        )
        for widget, key, run in keys:
            shortcut = QShortcut(QKeySequence(key), widget, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(guarded_slot(run))
        self.table.doubleClicked.connect(guarded_slot(self.go_there))
        self.table.selectionModel().currentChanged.connect(guarded_slot(self._tell))
        self.reason.returnPressed.connect(guarded_slot(self._rule_out))
        for signal in (session.checked, session.opened):
            signal.connect(guarded_slot(self.refresh))
        theme.changed.connect(guarded_slot(self.refresh))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Shows what was looked at in the present design; the cell that the keyboard is at stays."""
        if not self.isVisible():
            return
        place, at = self._place(), self.table.currentIndex().column()
        found = coverage_grid(self._session.facts)
        self.model.show(self._session.facts, found)
        self.total.setText(total(found))
        if self.reason.isHidden():
            self.counted.setText(counted(found))
        self.table.setCurrentIndex(self.model.index(self.model.row_of(place), max(at, 0)))
        self._tell()

    def go_there(self) -> None:
        """Selects the failure of the present cell, else its place."""
        line, cell = self._line(), self._cell()
        if line is not None:
            self._session.select([cell.failures[0] if cell and cell.failures else line.place])

    def add_failure(self) -> None:
        """Draws a failure of the present column at the present place."""
        place, at = self._place(), self.table.currentIndex().column()
        if place:
            new_id = fresh_id(self._session.design, "failure")
            step = tr("Add a failure to {name}").format(name=self._session.lookup.name(place))
            self._session.try_edit(step, lambda design: attach_failure(design, place, FAILURE_TYPES[at], id=new_id))

    def ask_reason(self) -> None:
        """Asks why the failure of the present column cannot happen at the present place; a blank reason takes back."""
        cell = self._cell()
        if cell is None or cell.failures:
            self._session.said.emit(tr("Choose a cell where no failure is drawn."))
            return
        self._asked = (self._place(), self._at())
        asked = tr("“{failure}” cannot happen at “{place}”, because")
        words = asked.format(failure=type_words(self._at()), place=self._session.lookup.name(self._place()))
        self.counted.setText(words)
        self.reason.setAccessibleName(words)
        self.reason.setText(cell.reason)
        self.reason.show()
        self.told.hide()
        self.reason.setFocus()

    def _rule_out(self) -> None:
        (place, at), reason = self._asked, self.reason.text()
        self._put_reason_away()
        step = tr("Say why it cannot happen")
        self._session.try_edit(step, lambda design: rule_out(design, place, FAILURE_TYPES[at], reason.strip()))

    def _put_reason_away(self) -> None:
        self.counted.setText(counted(self.model.grid))
        self.reason.hide()
        self.told.show()
        self.table.setFocus()

    def _tell(self) -> None:
        lines = self.model.lines_of(self.table.currentIndex().row(), self._at()) if self._line() else ()
        self.told.setText(" ".join(lines))

    def _at(self) -> int:
        return self.table.currentIndex().column()

    def _line(self) -> Line | None:
        index = self.table.currentIndex()
        return self.model.grid.lines[index.row()] if index.isValid() else None

    def _cell(self) -> Cell | None:
        line = self._line()
        return line.cells[self._at()] if line and line.cells else None

    def _place(self) -> str:
        line = self._line()
        return line.place if line else ""


def _table(model: CoverageModel, theme: Theme) -> QTableView:
    """A table for the grid, which paints its cells for itself and leaves Tab to the window."""
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(CoverageCells(theme, table))
    table.setAccessibleName(tr("What was looked at: places by types of failure"))
    keys = label(tr("F what can go wrong, R cannot\nhappen, Enter goes there"), "small")
    keys.setParent(table)
    keys.move(*KEYS_AT)
    table.setMinimumSize(*LEAST)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    across, down = table.horizontalHeader(), table.verticalHeader()
    across.setMinimumSectionSize(COLUMN_WIDTH)
    across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    across.setTextElideMode(Qt.TextElideMode.ElideNone)
    across.setHighlightSections(False)
    down.setFixedWidth(PLACES_WIDTH)
    down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setDefaultSectionSize(ROW_HEIGHT)
    down.setHighlightSections(False)
    return table
