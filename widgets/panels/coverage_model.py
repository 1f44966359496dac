"""The coverage grid as Qt's views read it, cell by cell as they are shown: a large design opens at once."""

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon

from canvas.coverage_grid import FAILURE_TYPES, Coverage, Line
from canvas.graph.facts import Facts
from widgets.guard import guarded_with
from widgets.panels.coverage_words import cell_lines, headings, mark_words, tr, type_words
from widgets.parts.icons import icon
from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
CELL_ROLE = ROLE.UserRole
ICONS: Mapping[str, str] = {"transition": "waits", "trigger": "handover", "state": "state"}
NOTHING = Coverage((), 0, 0, 0)


class CoverageModel(QAbstractTableModel):
    """A row for each line of the grid, a column for each type of failure."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: Facts | None = None
        self.grid = NOTHING

    def show(self, facts: Facts, grid: Coverage) -> None:
        """Shows the grid of a design."""
        self.beginResetModel()
        self._facts, self.grid = facts, grid
        self.endResetModel()

    def lines_of(self, row: int, column: int) -> tuple[str, ...]:
        """What is known of a cell, in lines."""
        return cell_lines(self._facts, self.grid.lines[row], column) if self._facts else ()

    def row_of(self, place: str) -> int:
        """The row of a place; where it has none, the first that can fail. A row without cells names an object."""
        lines = self.grid.lines
        first = next((row for row, line in enumerate(lines) if line.cells), 0)
        return next((row for row, line in enumerate(lines) if line.place == place), first)

    @guarded_with(int)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.grid.lines)

    @guarded_with(int)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(FAILURE_TYPES)

    @guarded_with(lambda: None)
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if role not in (CELL_ROLE, ROLE.ToolTipRole, ROLE.AccessibleTextRole):
            return None
        line = self.grid.lines[index.row()]
        if role == CELL_ROLE:
            return line.cells[index.column()] if line.cells else None
        if role == ROLE.ToolTipRole:
            # A tool tip may be rich text, so that what people wrote is escaped.
            return f"<qt>{'<br>'.join(map(escape, self.lines_of(index.row(), index.column())))}</qt>"
        return self._spoken(line, index.column())

    @guarded_with(lambda: None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._type(section, role)
        return self._place(self.grid.lines[section], role) if self._facts else None

    def _type(self, column: int, role: int) -> str | None:
        if role == ROLE.DisplayRole:
            return headings()[column]
        return type_words(column) if role == ROLE.ToolTipRole else None

    def _spoken(self, line: Line, column: int) -> str:
        name = self._facts.tables.name(line.place) if self._facts else ""
        return f"{name}, {type_words(column)}: {mark_words(line.cells[column])}" if line.cells else name

    def _place(self, line: Line, role: int) -> Any:
        if role == ROLE.DisplayRole and self._facts is not None:
            name = self._facts.tables.name(line.place)
            # The head of a table leaves no room between an icon and its words.
            return name if line.kind == "object" else f" {name}"
        if role == ROLE.FontRole and line.kind == "object":
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == ROLE.DecorationRole and line.kind != "object":
            return self._icon(line)
        if role == ROLE.ToolTipRole and line.asks:
            return tr("Nothing is drawn here, though it leaves our hands: it counts as a path that is not covered.")
        return None

    def _icon(self, line: Line) -> QIcon:
        palette = self._theme.palette
        if line.asks:
            return icon("check", palette.warning, ground=palette.panel)
        step = self._facts.tables.transitions.get(line.place) if self._facts else None
        return icon("later" if step and step.mode == "async" else ICONS[line.kind], palette.muted)
