"""The gallery: designs to start from, to learn from and to compare with, over the canvas."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from templates.catalog import template
from widgets.gallery.detail import Detail
from widgets.gallery.shelf import Shelf
from widgets.gallery.words import tr
from widgets.guard import guarded_slot
from widgets.parts.build import as_ground
from widgets.session import Session
from widgets.theme.theme import Theme


class GalleryPage(QWidget):
    """The cards, and one design of them. `left` asks to put it away; `started`, `compared` and `practised` carry the id
    of a template."""

    left = Signal()
    started = Signal(str)
    compared = Signal(str)
    practised = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        as_ground(self, "ground")
        self.setAccessibleName(tr("Designs to learn from"))
        self.shelf = Shelf(theme)
        self.detail = Detail(theme, self.shelf.cards.pictures)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self.detail)
        self.shelf.taken.connect(guarded_slot(self.show_one))
        self.shelf.left.connect(self.left)
        self.detail.left.connect(self.left)
        for here, asked in (
            (self.detail.started, self.started),
            (self.detail.compared, self.compared),
            (self.detail.practised, self.practised),
        ):
            here.connect(asked)
        self.detail.turned.connect(guarded_slot(self.show_one))
        self.detail.back.connect(guarded_slot(self.show_cards))
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(guarded_slot(self.go_back))
        session.changed.connect(guarded_slot(self._show_ways))

    @property
    def shows_one(self) -> bool:
        """Whether one design is shown, and not the cards."""
        return self._pages.currentWidget() is self.detail

    def come_up(self) -> None:
        """Shows the cards, with the keyboard where one writes what one looks for."""
        self._pages.setCurrentWidget(self.shelf)
        self.shelf.cards.paint_anew()
        self.shelf.field.setFocus()
        self.shelf.field.selectAll()

    def show_one(self, template_id: str) -> None:
        """Shows one design."""
        self._pages.setCurrentWidget(self.detail)
        self.detail.show_template(template(template_id), can_compare=self._something_is_drawn())
        self.detail.start.setFocus()

    def show_cards(self) -> None:
        """Shows the cards again, at the one that was looked at."""
        self._pages.setCurrentWidget(self.shelf)
        self.shelf.cards.setFocus()

    def go_back(self) -> None:
        """From one design to the cards, from the cards to the drawing."""
        if self.shows_one:
            self.show_cards()
        else:
            self.left.emit()

    def _show_ways(self) -> None:
        self.detail.show_ways(can_compare=self._something_is_drawn())

    def _something_is_drawn(self) -> bool:
        return bool(self._session.design.objects)
