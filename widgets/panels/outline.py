"""The outline: the drawing as a tree, each thing with its full sentence; the canvas's twin for a screen reader."""

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem, QWidget

from canvas.edits import move_states, order_states, rename
from canvas.model import Design
from widgets.guard import guarded_slot
from widgets.panels.outline_tree import ID, OutlineTree
from widgets.panels.sentences import Entry, outline_of
from widgets.parts.build import as_ground, column, label
from widgets.session import Session


class Outline(QWidget):
    """A field that narrows, the tree, and the sentence of the line at hand. The tree's selection is the session's. F2
    or a second click renames; a state is dragged to its place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Outline"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Show only what says …"))
        self.filter.setAccessibleName(self.tr("Show only what says"))
        self.filter.setClearButtonEnabled(True)
        self.tree = OutlineTree()
        self.tree.setAccessibleName(self.tr("Outline of the design"))
        self.sentence = label(role="muted", wrap=True)
        self.sentence.setMargin(10)
        self.setFocusProxy(self.tree)
        self.setLayout(column(self.filter, self.tree, self.sentence, gap=6, margins=(14, 8, 10, 0)))
        self.tree.itemSelectionChanged.connect(guarded_slot(self._selected))
        self.tree.itemChanged.connect(guarded_slot(self._renamed))
        # Later, since the tree still holds the lines that the design is about to take away.
        self.tree.dropped.connect(guarded_slot(self._dropped), Qt.ConnectionType.QueuedConnection)
        self.filter.textChanged.connect(guarded_slot(self.tree.narrow))
        for signal in (session.changed, session.opened, session.checked):
            signal.connect(guarded_slot(self.refresh))
        session.selection_changed.connect(guarded_slot(self._show_selection))
        self.refresh()

    def refresh(self) -> None:
        """Shows the design; what was folded stays folded."""
        folded = {item.data(0, ID) for item in self.tree.items() if item.childCount() and not item.isExpanded()}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for entry in outline_of(self._session.design, self._session.report):
                self.tree.addTopLevelItem(self._item(entry))
            for item in self.tree.items():
                item.setExpanded(item.data(0, ID) not in folded)
        self.tree.narrow(self.filter.text())
        self._show_selection()

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        item = QTreeWidgetItem([entry.name])
        item.setData(0, ID, entry.id)
        item.setToolTip(0, "")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, entry.sentence)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, entry.sentence)
        item.setStatusTip(0, entry.sentence)
        item.setFlags(self._flags(entry))
        for child in entry.children:
            item.addChild(self._item(child))
        return item

    def _flags(self, entry: Entry) -> Qt.ItemFlag:
        """States are dragged, onto objects and between states; all but fallbacks are renamed."""
        flag, tables = Qt.ItemFlag, self._session.lookup
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        if entry.renamable:
            flags |= flag.ItemIsEditable
        if entry.id in tables.states:
            flags |= flag.ItemIsDragEnabled
        return flags | flag.ItemIsDropEnabled if entry.id in tables.objects else flags

    def _selected(self) -> None:
        self._session.select([item.data(0, ID) for item in self.tree.selectedItems()])

    def _show_selection(self) -> None:
        chosen = set(self._session.selection)
        first = next(iter(self._session.selection), None)
        self.sentence.clear()
        with QSignalBlocker(self.tree):
            for item in self.tree.items():
                item.setSelected(item.data(0, ID) in chosen)
                if item.data(0, ID) == first:
                    self.sentence.setText(item.statusTip(0))
                    self.tree.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
                    self.tree.scrollToItem(item)
        self.sentence.setVisible(bool(self.sentence.text()))

    def _renamed(self, item: QTreeWidgetItem) -> None:
        element_id, name = item.data(0, ID), item.text(0)
        if name != self._session.lookup.name(element_id):
            self._session.try_edit(self.tr("Rename"), lambda design: rename(design, element_id, name))
            self.refresh()

    def _dropped(self, ids: list[str], owner: str, before: str) -> None:
        tables = self._session.lookup
        states = [each for each in tables.states if each in ids]
        if not states:
            return

        def edit(design: Design) -> Design:
            return order_states(move_states(design, states, owner), states, before)

        self._session.try_edit(self.tr("Move"), edit)
