"""The page "Read it back" in the window: how one comes to it, and from it to what is not said yet."""

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from canvas.findings import Report
from canvas.talk import Gap, Section
from widgets.commands import Command
from widgets.guard import guarded_slot
from widgets.session import Session
from widgets.shell.command_tables import tr
from widgets.shell.middle import Middle
from widgets.talk.page import TalkPage
from widgets.theme.theme import Theme

Ask = Callable[[str], None]


class ReadingBack(QObject):
    """Lays the page over the canvas, and puts it away as soon as something on the drawing is chosen. `ask_field` asks
    for a field of the design, `ask_step` for a step of the guide."""

    def __init__(self, session: Session, middle: Middle, theme: Theme, ask_field: Ask, ask_step: Ask) -> None:
        super().__init__(middle)
        self._session = session
        self._middle = middle
        self._ask_field = ask_field
        self._ask_step = ask_step
        self.page = TalkPage(session, theme)
        middle.add_page(self.page)
        self.page.left.connect(guarded_slot(middle.put_away))
        self.page.gap_asked.connect(guarded_slot(self._fill_in))
        self.page.copy_asked.connect(guarded_slot(self.copy))
        session.selection_changed.connect(guarded_slot(self._follow))

    @property
    def shown(self) -> bool:
        """Whether the page is there."""
        return self._middle.page is self.page

    def toggle(self) -> None:
        """Brings the page, or goes back to the drawing."""
        if self.shown:
            self._middle.put_away()
            return
        self.page.show_talk()
        self._middle.show_page(self.page)
        self.page.text.setFocus()

    def copy(self, exporter_id: str) -> None:
        """Puts the talk on the clipboard, as the export with this id writes it."""
        session = self._session
        rendered = import_module("exports.catalog").render(exporter_id, session.design, session.report or Report())
        QGuiApplication.clipboard().setText(rendered.data.decode())
        session.said.emit(tr("Copied."))

    def commands(self) -> Iterable[Command]:
        """The page."""
        yield Command("view.talk", tr("Read it back"), self.toggle, "view", "", "F4", checked=lambda: self.shown)

    def _fill_in(self, section: Section, gap: Gap) -> None:
        """What is filled in on the drawing is shown there; what is asked for by the guide, beside the page."""
        if gap.field:
            self._ask_field(gap.field)
            return
        self._middle.put_away()
        if gap.place:
            self._session.select([gap.place])
            self._middle.take_focus()
        else:
            self._ask_step(section.id)

    def _follow(self) -> None:
        if self.shown and self._session.selection:
            self._middle.put_away()
