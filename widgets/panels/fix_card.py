"""The card over the canvas with what settles a finding: the ways there are, and for each the words that it needs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from canvas.findings import Finding
from canvas.fixes import Words
from widgets.guard import guarded_slot, guarded_with
from widgets.panels.blanks import BlankField, field_for, select_next, words_of
from widgets.parts.build import button, clear, column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.held_key import HeldKey
from widgets.ways import Way

WIDTH, MARGIN, PADDING = 400, 14, 14
MOST_ROWS, ROW_PADDING = 6, 6
PATIENCE_MS = 300
"""After so long it says that it still looks."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Drafts = dict[tuple[str, str], Words]
"""What was written and not applied, by the key of the finding and the title of the way."""


def corner_for(size: QSize, within: QRect, clear_of: QRect) -> QPoint:
    """The corner of a rectangle where something of this size covers least of another one; at the bottom right first."""
    left, top = within.left() + MARGIN, within.top() + MARGIN
    right = max(within.left() + within.width() - size.width() - MARGIN, left)
    bottom = max(within.top() + within.height() - size.height() - MARGIN, top)
    corners = [QPoint(x, y) for y in (bottom, top) for x in (right, left)]
    return min(corners, key=lambda corner: _area(QRect(corner, size).intersected(clear_of)))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


class FixCard(QFrame):
    """Arrow keys choose a way, Tab goes to its next blank, Enter applies it (in a text Shift+Enter begins a line),
    Esc leaves. `looked_at` carries the way to be shown, `asked` the way and its words; `place_asked` wants the place,
    and `left` says that somebody turned away.

    It lies in the window and is no window of its own: closing one of those can cost the keyboard for a moment.
    """

    looked_at = Signal(object)
    asked = Signal(object, object)
    place_asked = Signal()
    left = Signal()

    def __init__(self, finding: Finding, over: QWidget, drafts: Drafts) -> None:
        super().__init__(over.window())
        self.finding = finding
        self.ways: tuple[Way, ...] = ()
        self.fields: dict[str, BlankField] = {}
        self._over = over
        self.from_list = not over.hasFocus()
        self._clear_of = QRect()
        self._drafts = drafts
        self._held = HeldKey()
        self._chosen: Way | None = None
        self._busy = False
        self.setObjectName("fixCard")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("What settles this"))
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(guarded_slot(lambda: self._say_at(self.note, self.tr("Looking…"))))
        self._timer.start()
        over.installEventFilter(self)
        self.place(QRect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> None:
        said = ElidedLabel(self.finding.message or self.finding.title, "heading", lines=4)
        self.note = label(role="muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("ways")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Ways to settle it"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(guarded_slot(self._choose))
        self.list.itemDoubleClicked.connect(guarded_slot(lambda _: self.apply()))
        self._blanks = QVBoxLayout()
        self._blanks.setSpacing(5)
        self.error = label(role="error", wrap=True)
        self.go = button(self.tr("Go there"), "link", lambda: self.place_asked.emit())
        self.leaver = button(self.tr("Close"), run=lambda: self.left.emit())
        self.applier = button(self.tr("Apply"), "primary", self.apply)
        buttons = row(self.go, None, self.leaver, self.applier)
        for hidden in (self.note, self.list, self.error, self.go, self.applier):
            hidden.hide()
        parts = (said, self.note, self.list, self._blanks, self.error, buttons)
        self._box = column(*parts, gap=10, margins=(PADDING, PADDING, PADDING, PADDING))
        self.setLayout(self._box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for watched in (self, self.list, self.leaver, self.applier, self.go):
            watched.installEventFilter(self)

    def show_ways(self, ways: Sequence[Way], has_place: bool = True) -> None:
        """Shows what was found; where it is nothing, says so and offers the way to the place, if there is one."""
        self._timer.stop()
        self.ways = tuple(ways)
        self.list.clear()
        self.list.addItems([way.title for way in ways])
        self.list.setVisible(bool(ways))
        self.applier.setVisible(bool(ways))
        self.go.setVisible(not ways and has_place)
        self._say_at(self.note, "" if ways else self._nothing_found())
        self.list.setCurrentRow(0)
        self._begin()

    def _nothing_found(self) -> str:
        if self.finding.elements:
            return self.tr("No fix settles this by itself. Draw what is missing.")
        return self.tr("No fix settles this by itself. Say what is missing.")

    def _begin(self) -> None:
        """Puts the keyboard where the next key is of use: on the ways, or into the blank of the only one."""
        only = len(self.ways) == 1 and self.fields
        first = next(iter(self.fields.values())) if only else self.list
        (first if self.ways else self.go if not self.go.isHidden() else self.leaver).setFocus()

    @property
    def way(self) -> Way | None:
        """The way that is chosen."""
        index = self.list.currentRow()
        return self.ways[index] if 0 <= index < len(self.ways) else None

    @property
    def words(self) -> Words:
        """What is written in the blanks of the way that is chosen."""
        return {name: words_of(field) for name, field in self.fields.items()}

    def apply(self) -> None:
        """Asks for the chosen way, with the words that are written."""
        if self.way is not None and not self._busy:
            self._keep()
            self._busy = True
            self._timer.start()
            self._say_at(self.error, "")
            self.asked.emit(self.way, self.words)

    def refuse(self, sentence: str) -> None:
        """Says why these words do not settle it; they can be changed."""
        self._busy = False
        self._timer.stop()
        self._say_at(self.note, "")
        self._say_at(self.error, sentence)

    def go_away(self) -> None:
        """Goes away for good. What was written is kept for the next time."""
        self._keep()
        self._over.removeEventFilter(self)
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def place(self, clear_of: QRect) -> None:
        """Goes to the corner of what it lies over where it covers least of this part of the window."""
        self._clear_of = clear_of
        area = QRect(self._over.mapTo(self.window(), QPoint(0, 0)), self._over.size())
        self.setFixedWidth(min(WIDTH, max(area.width() - 2 * MARGIN, 200)))
        self._fit_list()
        self._box.activate()
        tall = self._box.hasHeightForWidth()
        height = self._box.totalHeightForWidth(self.width()) if tall else self._box.totalSizeHint().height()
        self.resize(self.width(), min(height, self.window().height()))
        self.move(corner_for(self.size(), area, clear_of))

    def _fit_list(self) -> None:
        """Gives each way the height of its words, which a list does not ask for by itself."""
        width = self.maximumWidth() - 2 * PADDING
        room = QRect(0, 0, width - 4 * ROW_PADDING, 1000)
        for item in (self.list.item(index) for index in range(self.list.count())):
            words = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(width, words.height() + 2 * ROW_PADDING))
        rows = [self.list.item(index).sizeHint().height() for index in range(self.list.count())]
        self.list.setFixedSize(width, sum(rows[:MOST_ROWS]) + 2)

    def _choose(self) -> None:
        self._keep()
        way = self._chosen = self.way
        clear(self._blanks)
        self.fields = {}
        for name, field in self._fields(way):
            self.fields[name] = field
            field.installEventFilter(self)
            self._blanks.addWidget(field)
            # A layout shows it a moment later, and until then it does not take the keyboard.
            field.show()
        self._order_tabs()
        self._say_at(self.error, "")
        if way is not None:
            self.looked_at.emit(way)

    def _order_tabs(self) -> None:
        for one, other in pairwise((self.list, *self.fields.values(), self.go, self.leaver, self.applier)):
            QWidget.setTabOrder(one, other)

    def _fields(self, way: Way | None) -> Iterator[tuple[str, BlankField]]:
        kept = self._drafts.get((self.finding.key, way.title), {}) if way is not None else {}
        for blank in way.blanks if way is not None else ():
            field = field_for(blank, kept.get(blank.id))
            # With a buddy an & in what people wrote would mark a key.
            name = label(blank.asks.replace("&", "&&"), "small", wrap=True)
            name.setBuddy(field)
            self._blanks.addWidget(name)
            yield blank.id, field

    def _keep(self) -> None:
        if self._chosen is not None and self.fields:
            self._drafts[(self.finding.key, self._chosen.title)] = self.words

    def _say_at(self, where: QLabel, text: str) -> None:
        where.setText(text)
        where.setVisible(bool(text))
        self.place(self._clear_of)

    @guarded_with(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self.place(self._clear_of)
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            taken = self._step_of(watched, event) is not None
            event.setAccepted(taken)
            return taken
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._held.repeats(event) or self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Tab and isinstance(watched, QWidget):
            return select_next(watched)
        step = self._step_of(watched, event)
        if step is not None:
            step()
        return step is not None

    def _step_of(self, watched: QObject, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here, and not in a menu: Esc leaves, Enter applies, or presses the button that it is on."""
        if event.key() == Qt.Key.Key_Escape:
            return lambda: self.left.emit()
        if event.key() not in ENTER:
            return None
        if isinstance(watched, QPushButton):
            return watched.click
        begins_a_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and isinstance(watched, QPlainTextEdit)
        return None if begins_a_line else self.apply
