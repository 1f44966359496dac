"""Find and replace: every place where some words stand, in names and in what customers read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from canvas.edits import replace_words
from canvas.lookup import Lookup
from canvas.texts import Hit, Wanted, hits
from widgets.guard import guarded_slot
from widgets.parts.build import as_ground, button, column, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.flow_layout import FlowLayout
from widgets.session import Session

MOST_SHOWN = 1000
FIELD_WIDTH = 190
AROUND = 36
"""How many characters before and after the words are shown."""


def tr(text: str) -> str:
    """A text of the panel in the person's language."""
    return QCoreApplication.translate("FindTexts", text)


def place_words(tables: Lookup, hit: Hit) -> str:
    """Where a hit stands, in words."""
    name, surface = tables.name(hit.place.element), tables.name(hit.place.surface)
    sentences = {
        "name": tr("a name"),
        "messages": tr("{name}, what {surface} says"),
        "tell": tr("the answer “{name}”, what {surface} tells"),
        "label": tr("the answer “{name}”, its label"),
        "error_text": tr("{name}, what the customer is told at once"),
    }
    return sentences[hit.place.field].format(name=name, surface=surface)


def snippet(hit: Hit) -> str:
    """The words that were found in one line, with what stands around them."""
    start, end = max(hit.start - AROUND, 0), hit.end + AROUND
    before, after = "…" if start else "", "…" if end < len(hit.text) else ""
    return f"{before}{' '.join(hit.text[start:end].split())}{after}"


class FindTexts(QWidget):
    """Two fields, and below them all places. Going along the list goes along the drawing; replacing is one step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: tuple[Hit, ...] = ()
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Find and replace"))
        self.words = self._field(self.tr("Find in names and texts"))
        self.by = self._field(self.tr("Replace with"))
        self.case = QCheckBox(self.tr("Capitals count"))
        self.whole = QCheckBox(self.tr("Whole words"))
        self.one = button(self.tr("Replace"), "", self.replace_one)
        self.all = button(self.tr("Replace all"), "", self.replace_all)
        self.count = ElidedLabel(role="muted")
        self.count.setMinimumWidth(76)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Places where the words stand"))
        # Where the fields take two lines it has little room left.
        self.list.setMinimumHeight(32)
        options, doing, lines = QWidget(), QWidget(), QWidget()
        options.setLayout(row(self.case, self.whole, gap=6))
        # As high as the fields, so that all words of a line stand at one height.
        options.setFixedHeight(self.words.sizeHint().height())
        doing.setLayout(row(self.one, self.all, self.count, gap=6))
        # Side by side; in a narrow window, in two lines.
        flow = FlowLayout(lines)
        for part in (self.words, options, self.by, doing):
            flow.addWidget(part)
        self.setLayout(column(lines, self.list, gap=6, margins=(14, 8, 14, 8)))
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.words.textChanged.connect(guarded_slot(self.refresh))
        for box in (self.case, self.whole):
            box.toggled.connect(guarded_slot(self.refresh))
        self.words.returnPressed.connect(guarded_slot(self.go_on))
        self.by.returnPressed.connect(guarded_slot(self.replace_one))
        self.list.currentRowChanged.connect(guarded_slot(self._show))
        for signal in (self._session.changed, self._session.opened):
            signal.connect(guarded_slot(self.refresh))

    def _field(self, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        made.setFixedWidth(FIELD_WIDTH)
        return made

    def take_focus(self) -> None:
        """Gives the keyboard to what is to be found."""
        self.words.setFocus()
        self.words.selectAll()

    def refresh(self) -> None:
        """Looks anew; the place in the list stays."""
        at = self.list.currentRow()
        wanted = Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())
        self.found = hits(self._session.design, wanted)
        self.list.blockSignals(True)
        self.list.clear()
        for hit in self.found[:MOST_SHOWN]:
            self.list.addItem(self._line(hit))
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.blockSignals(False)
        self.count.setText(self._counted() if wanted.words else "")
        for each in (self.one, self.all):
            each.setEnabled(bool(self.found))

    def _line(self, hit: Hit) -> QListWidgetItem:
        where = place_words(self._session.lookup, hit)
        item = QListWidgetItem(f"{snippet(hit)}   ·   {where}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{snippet(hit)}, {where}")
        return item

    def _counted(self) -> str:
        if not self.found:
            return self.tr("Nothing says so.")
        if len(self.found) > MOST_SHOWN:
            return self.tr("{count} places, the first {shown} shown").format(count=len(self.found), shown=MOST_SHOWN)
        return self.tr("%n places", "", len(self.found)) if len(self.found) != 1 else self.tr("1 place")

    def go_on(self) -> None:
        """Goes to the next place; after the last one, to the first."""
        if self.found:
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def _show(self, index: int) -> None:
        if 0 <= index < len(self.found):
            self._session.select([self.found[index].place.element])

    def replace_one(self) -> None:
        """Replaces the words at the marked place; without one, goes to the first."""
        at = self.list.currentRow()
        if at < 0:
            self.go_on()
        else:
            self._replace(self.tr("Replace"), self.found[at : at + 1])

    def replace_all(self) -> None:
        """Replaces the words everywhere, as one step."""
        self._replace(self.tr("Replace all"), self.found)

    def _replace(self, step: str, found: Sequence[Hit]) -> None:
        words = self.by.text()
        self._session.try_edit(step, lambda design: replace_words(design, found, words))
