"""One design of the gallery: its drawing, the note on its decisions, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QSplitter, QWidget

from canvas.geometry.draw import draw
from canvas.validator import check
from templates.catalog import load_template, note
from templates.choosing import pair_of
from templates.notes import blocks_of
from templates.template import Template
from widgets.gallery.note import NoteText
from widgets.gallery.picture import Picture
from widgets.gallery.pictures import Pictures
from widgets.gallery.words import kind_words, tr
from widgets.parts.build import as_ground, button, column, frame, label, row, set_text
from widgets.parts.elided import ElidedLabel
from widgets.parts.flow_layout import FlowLayout
from widgets.theme.theme import Theme

MARGIN = 24
NARROWEST, NOTE_WIDTH = 300, 560
"""How wide the note is, in pixels: longer lines are hard to read."""


class Detail(QWidget):
    """Shows a template. The signals carry its id: to start from it, to compare it with what is open, to practise on its
    question; `turned` the id of its pair. `back` asks for the cards, `left`
    for the drawing."""

    started = Signal(str)
    compared = Signal(str)
    practised = Signal(str)
    turned = Signal(str)
    back = Signal()
    left = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.shown: Template | None = None
        as_ground(self, "panel")
        self.kind, self.title = label(role="muted"), ElidedLabel(role="display")
        self.question = label(role="question", wrap=True)
        self.teaches = label(role="muted", wrap=True)
        self.tags = label(role="small", wrap=True)
        self.picture = Picture(theme, tr("The drawing"))
        self.note = NoteText(theme)
        self.start = self._action(tr("Start from this"), lambda each: self.started.emit(each.id), "primary")
        self.compare = self._action(tr("Compare with mine"), lambda each: self.compared.emit(each.id))
        self.practise = self._action(tr("Practise on this question"), lambda each: self.practised.emit(each.id))
        self.turn = self._action("", self._turn)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.picture)
        self.parts.addWidget(self._beside())
        self.parts.setSizes([600, 400])
        self.parts.setStretchFactor(0, 3)
        self.parts.setStretchFactor(1, 2)
        body = column(self.parts, margins=(MARGIN, 12, MARGIN - 8, 12))
        outer = column(self._head(), frame("rule"), body, gap=0)
        outer.setStretch(2, 1)
        self.setLayout(outer)

    def show_template(self, shown: Template, *, can_compare: bool) -> None:
        """Shows a template, whole and from its beginning."""
        self.shown = shown
        self.kind.setText(kind_words()[shown.kind])
        self.title.setText(shown.title)
        set_text(self.question, shown.asks)
        self.teaches.setText(shown.teaches)
        self.tags.setText(" · ".join(shown.tags))
        self._show_drawing(shown)
        first, *rest = blocks_of(note(shown.id))
        self.note.show_blocks(rest if first.kind == "heading" else (first, *rest))
        self.show_ways(can_compare=can_compare)

    def _show_drawing(self, shown: Template) -> None:
        """Shows the drawing; what is found in it is what it teaches. In a worked design nothing is found."""
        worked = shown.kind == "worked"
        self.picture.caption.setText(tr("The drawing") if worked else tr("The drawing, with what is found in it"))
        design = load_template(shown.id)
        self.picture.view.show_drawing(self._pictures.drawing(shown.id) if worked else draw(design, check(design)))

    def show_ways(self, *, can_compare: bool) -> None:
        """Offers what can be done with the template that is shown."""
        if self.shown is None:
            return
        pair = pair_of(self.shown)
        self.compare.setVisible(can_compare)
        self.practise.setVisible(bool(self.shown.prompt))
        self.turn.setVisible(pair is not None)
        if pair is not None:
            to_draft = pair.kind == "first_draft"
            self.turn.setText(tr("See how it is drawn first") if to_draft else tr("See the worked design"))

    def _turn(self, shown: Template) -> None:
        pair = pair_of(shown)
        if pair is not None:
            self.turned.emit(pair.id)

    def _action(self, words: str, run: Callable[[Template], None], role: str = "") -> QPushButton:
        made = button(words, role, lambda: run(self.shown) if self.shown is not None else None)
        # Enter opened the design; it goes on with it, too.
        made.setAutoDefault(True)
        return made

    def _head(self) -> QWidget:
        back = button(tr("All designs"), "link", lambda: self.back.emit())
        back.setToolTip(tr("{what} ({keys})").format(what=back.text(), keys="Esc"))
        close = button(tr("Back to the drawing"), "link", lambda: self.left.emit())
        said = column(self.kind, self.title, self.question, gap=3)
        line = row(said, column(row(back, close), None), gap=12, margins=(MARGIN, 14, MARGIN - 8, 12))
        line.setStretch(0, 1)
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head.setLayout(line)
        return head

    def _beside(self) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for each in (self.start, self.compare, self.practise, self.turn):
            flow.addWidget(each)
        made = QWidget()
        made.setMinimumWidth(NARROWEST)
        made.setMaximumWidth(NOTE_WIDTH)
        made.setLayout(column(ways, self.teaches, self.tags, self.note, gap=10, margins=(15, 0, 0, 0)))
        return made
