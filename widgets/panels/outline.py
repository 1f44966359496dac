"""The outline: the drawing as a tree, each thing with its full sentence; the canvas's twin for a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from canvas.edits import rename
from widgets.guard import guarded_slot
from widgets.panels.sentences import Entry, outline_of
from widgets.parts.build import as_ground, column
from widgets.session import Session

ID = Qt.ItemDataRole.UserRole


class Outline(QWidget):
    """The tree; its selection is the session's. F2 or a second click renames."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Outline"))
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        edit = QAbstractItemView.EditTrigger
        self.tree.setEditTriggers(edit.EditKeyPressed | edit.SelectedClicked)
        self.tree.setAccessibleName(self.tr("Outline of the design"))
        self.setFocusProxy(self.tree)
        self.setLayout(column(self.tree, gap=0))
        self.tree.itemSelectionChanged.connect(guarded_slot(self._selected))
        self.tree.itemChanged.connect(guarded_slot(self._renamed))
        for signal in (session.changed, session.opened, session.checked):
            signal.connect(guarded_slot(self.refresh))
        session.selection_changed.connect(guarded_slot(self._show_selection))
        self.refresh()

    def refresh(self) -> None:
        """Shows the design; what was folded stays folded."""
        folded = {item.data(0, ID) for item in self.items() if item.childCount() and not item.isExpanded()}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for entry in outline_of(self._session.design, self._session.report):
                self.tree.addTopLevelItem(self._item(entry))
            for item in self.items():
                item.setExpanded(item.data(0, ID) not in folded)
        self._show_selection()

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        item = QTreeWidgetItem([entry.name])
        item.setData(0, ID, entry.id)
        item.setToolTip(0, "")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, entry.sentence)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, entry.sentence)
        item.setStatusTip(0, entry.sentence)
        if entry.renamable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for child in entry.children:
            item.addChild(self._item(child))
        return item

    def items(self) -> Iterator[QTreeWidgetItem]:
        """All lines, from top to bottom."""
        walker = QTreeWidgetItemIterator(self.tree)
        while (item := walker.value()) is not None:
            yield item
            walker += 1

    def _selected(self) -> None:
        self._session.select([item.data(0, ID) for item in self.tree.selectedItems()])

    def _show_selection(self) -> None:
        chosen = set(self._session.selection)
        with QSignalBlocker(self.tree):
            for item in self.items():
                item.setSelected(item.data(0, ID) in chosen)
                if item.data(0, ID) == next(iter(self._session.selection), None):
                    self.tree.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
                    self.tree.scrollToItem(item)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        element_id, name = item.data(0, ID), item.text(0)
        if name != self._session.lookup.name(element_id):
            self._session.try_edit(self.tr("Rename"), lambda design: rename(design, element_id, name))
            self.refresh()
