"""The tree of the outline, in which states are dragged to another place or object."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from widgets.guard import guarded_with

ID = Qt.ItemDataRole.UserRole


class OutlineTree(QTreeWidget):
    """Lines with ids. `dropped` carries the ids that were dragged, the id of the line that they were dropped into, and
    the one in front of which, "" for the end. The tree itself moves nothing: the design does, and the tree follows."""

    dropped = Signal(list, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        edit = QAbstractItemView.EditTrigger
        self.setEditTriggers(edit.EditKeyPressed | edit.SelectedClicked)
        # A drag that copies: of one that moves Qt would take the lines away itself.
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def items(self) -> Iterator[QTreeWidgetItem]:
        """All lines, from top to bottom."""
        walker = QTreeWidgetItemIterator(self)
        while (item := walker.value()) is not None:
            yield item
            walker += 1

    def narrow(self, words: str) -> None:
        """Shows the lines that say these words, in any case, and what they belong to; all for no words."""
        for item in _children(self.invisibleRootItem()):
            _narrow(item, words.casefold())

    @guarded_with(bool)
    def dropMimeData(self, parent: QTreeWidgetItem | None, index: int, data: QMimeData, action: Qt.DropAction) -> bool:
        if parent is not None:
            ids = [each.data(0, ID) for each in self.selectedItems()]
            after = [each.data(0, ID) for each in _children(parent)[max(index, 0) :]]
            self.dropped.emit(ids, parent.data(0, ID), next((each for each in after if each not in ids), ""))
        return parent is not None


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(place) for place in range(item.childCount()))
    return [child for child in children if child is not None]


def _narrow(item: QTreeWidgetItem, words: str) -> bool:
    """Whether a line or one below it says the words; else it is hidden."""
    below = [_narrow(child, words) for child in _children(item)]
    said = f"{item.text(0)}\n{item.data(0, Qt.ItemDataRole.AccessibleTextRole)}".casefold()
    shown = words in said or any(below)
    item.setHidden(not shown)
    return shown
