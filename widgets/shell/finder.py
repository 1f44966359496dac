"""Ctrl+K: one field that finds commands, elements, findings, templates and recent files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from widgets.guard import guarded_slot, guarded_with
from widgets.parts.build import column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.held_key import HeldKey
from widgets.parts.icons import icon
from widgets.shell.fuzzy import Ranking
from widgets.theme.theme import Theme

WIDTH, HEIGHT = 560, 420
MOST = 60
LINES_OF_MORE = 2


@dataclass(frozen=True)
class Entry:
    """One thing to find: its words, what kind it is or its key, and what happens when it is taken. `more` is read below
    the list while it is marked."""

    text: str
    note: str
    icon: str
    run: Callable[[], None]
    more: str = ""

    @property
    def told(self) -> str:
        """What finds it beside its name, where it has more to say than one line."""
        return f"{self.note} {self.more}" if self.more else ""


class Finder(QFrame):
    """A list that narrows while one types. Enter takes the marked entry, Esc goes away.

    It lies in the window and is no window of its own: closing one of those can cost the keyboard for a moment.
    """

    closed = Signal()

    def __init__(self, entries: Sequence[Entry], theme: Theme, parent: QWidget, called: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self.setAutoFillBackground(True)
        self._entries = entries
        self._ranking = Ranking([entry.text for entry in entries], [entry.told for entry in entries])
        self._icons: dict[str, QIcon] = {}
        self._order: Sequence[int] = ()
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._theme = theme
        self._held = HeldKey()
        called = called or self.tr("Find a state or a command")
        self.setAccessibleName(called)
        self.field = QLineEdit()
        self.field.setPlaceholderText(called)
        self.field.setAccessibleName(called)
        self.field.textChanged.connect(guarded_slot(self._fill))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(guarded_slot(lambda _: self.take()))
        self.nothing = label(self.tr("Nothing is called so."), "muted")
        self.more = label(role="muted", wrap=True)
        self.more.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more.setMinimumHeight(self.more.fontMetrics().lineSpacing() * LINES_OF_MORE)
        self.more.setVisible(any(entry.more for entry in entries))
        self.list.currentRowChanged.connect(guarded_slot(lambda _: self._tell_more()))
        self.setLayout(column(self.field, self.list, self.nothing, self.more, gap=8, margins=(10, 10, 10, 10)))
        self.resize(WIDTH, HEIGHT)
        self._fill("")

    def show_below(self, anchor: QWidget) -> None:
        """Opens below the search field, within the window."""
        corner = anchor.mapTo(anchor.window(), QPoint(anchor.width() - WIDTH, anchor.height() + 4))
        self.move(max(0, corner.x()), corner.y())
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Goes away for good, and says that the keyboard is free."""
        self._go()
        self.closed.emit()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()

    def take(self) -> None:
        """Does what the marked entry says."""
        if self._order:
            entry = self._entries[self._order[self.list.currentRow()]]
            self.leave()
            entry.run()

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._go()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if self._held.repeats(event):
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            last = len(self._order) - 1
            self.list.setCurrentRow(min(max(self.list.currentRow() + steps[Qt.Key(event.key())], 0), last))
            return True
        return False

    def _fill(self, wanted: str) -> None:
        self._order = self._ranking.ranked(wanted)[:MOST] if wanted.strip() else range(len(self._entries))[:MOST]
        for place, index in enumerate(self._order):
            self._show(place, self._entries[index])
        for place in range(len(self._lines)):
            self.list.item(place).setHidden(place >= len(self._order))
        self.list.setCurrentRow(0)
        self._tell_more()
        self.list.setVisible(bool(self._order))
        self.nothing.setVisible(not self._order)

    def _tell_more(self) -> None:
        """Reads out what the marked entry has to say beyond its line."""
        place = self.list.currentRow()
        self.more.setText(self._entries[self._order[place]].more if 0 <= place < len(self._order) else "")

    def _show(self, place: int, entry: Entry) -> None:
        """Shows an entry in a line. Lines are made once: making them anew at every letter would be felt."""
        if place == len(self._lines):
            self._lines.append(self._line())
        item, (text, note) = self.list.item(place), self._lines[place]
        item.setIcon(self._icon(entry.icon or "right"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.text, entry.note, entry.more))))
        text.setText(entry.text)
        note.setText(entry.note)

    def _icon(self, name: str) -> QIcon:
        if name not in self._icons:
            self._icons[name] = icon(name, self._theme.palette.muted)
        return self._icons[name]

    def _line(self) -> tuple[QLabel, QLabel]:
        item = QListWidgetItem()
        item.setSizeHint(QSize(100, 30))
        self.list.addItem(item)
        holder, text, note = QWidget(), ElidedLabel(), label(role="small")
        holder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        holder.setLayout(row(text, None, note, margins=(28, 0, 6, 0)))
        self.list.setItemWidget(item, holder)
        return text, note
