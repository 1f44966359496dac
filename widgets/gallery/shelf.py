"""The first page of the gallery: what one looks for, and the cards that fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from templates.choosing import SHOWN, chosen, tags_of
from widgets.gallery.cards import GAP, Cards
from widgets.gallery.words import counted, kinds, tr
from widgets.guard import guarded_slot
from widgets.parts.build import as_ground, button, column, frame, label, row, set_part
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.segmented import Segmented
from widgets.theme.theme import Theme

MARGIN = 24
FIELD_WIDTH, KINDS_WIDTH = 320, 620


class Shelf(QWidget):
    """A field, the kinds, the tags, the cards. `taken` carries the id of the template that was chosen, `left` says that
    the person goes back to the drawing."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        as_ground(self, "ground")
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find by title, question or what it teaches"))
        self.field.setAccessibleName(tr("Find a design"))
        self.field.setMaximumWidth(FIELD_WIDTH)
        self.kinds = Segmented(kinds())
        self.kinds.setMaximumWidth(KINDS_WIDTH)
        self.kinds.show_value(None)
        self.tags = {tag: self._chip(tag) for tag in tags_of(SHOWN)}
        self.count = label(role="muted")
        self.cards = Cards(theme)
        self.nothing = self._nothing()
        self.setLayout(column(self._head(), frame("rule"), self.cards, self.nothing, gap=0))
        self.field.textChanged.connect(guarded_slot(lambda _: self.refresh()))
        self.kinds.chosen.connect(guarded_slot(lambda _: self.refresh()))
        self.cards.taken.connect(self.taken)
        self.field.returnPressed.connect(guarded_slot(self._take_marked))
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.field, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(guarded_slot(lambda: self.cards.setFocus()))
        self.refresh()

    def refresh(self) -> None:
        """Shows the cards that fit what is asked for, and only tags that lead to some."""
        wanted = frozenset(tag for tag, chip in self.tags.items() if chip.isChecked())
        found = chosen(self.field.text(), self.kinds.value(), wanted)
        self.cards.show_templates(found)
        left = tags_of(found)
        for tag, chip in self.tags.items():
            chip.setEnabled(chip.isChecked() or tag in left)
            set_part(chip, "current", str(chip.isChecked()).lower())
        self.count.setText(counted(len(found)))
        self.cards.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def show_all(self) -> None:
        """Asks for nothing any more."""
        self.field.clear()
        self.kinds.show_value(None)
        for chip in self.tags.values():
            chip.setChecked(False)
        self.refresh()
        self.field.setFocus()

    def _take_marked(self) -> None:
        if self.cards.current:
            self.taken.emit(self.cards.current)

    def _head(self) -> QWidget:
        close = button(tr("Back to the drawing"), "link", lambda: self.left.emit())
        close.setToolTip(tr("{what} ({keys})").format(what=close.text(), keys="Esc"))
        title = label(tr("Designs to learn from"), "display")
        top = row(title, self.count, None, close, gap=12)
        top.setAlignment(self.count, Qt.AlignmentFlag.AlignBottom)
        asked = row(self.field, self.kinds, None, gap=12)
        asked.setStretch(0, 320)
        asked.setStretch(1, 620)
        chips = QWidget()
        flow = FlowLayout(chips)
        for chip in self.tags.values():
            flow.addWidget(chip)
        head = QWidget()
        as_ground(head, "panel")
        head.setLayout(column(top, asked, chips, gap=12, margins=(MARGIN, 16, MARGIN - 8, 12)))
        return head

    def _chip(self, tag: str) -> QPushButton:
        made = button(tag, "chip", self.refresh)
        made.setCheckable(True)
        made.setAccessibleName(tr("Only what has to do with {tag}").format(tag=tag))
        return made

    def _nothing(self) -> QWidget:
        made = QWidget()
        words = label(tr("No design fits that."), "muted")
        again = button(tr("Show all designs"), "", self.show_all)
        made.setLayout(column(row(None, words, None), row(None, again, None), None, gap=12, margins=(GAP, 48, GAP, 0)))
        return made
