"""The page of the brief in the window: how one comes to it, and back; its commands."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from canvas.guide import Guide
from widgets.brief.page import BriefPage
from widgets.commands import Command
from widgets.guard import guarded_slot
from widgets.session import Session
from widgets.shell.command_tables import tr
from widgets.shell.middle import Middle
from widgets.theme.theme import Theme

Run = Callable[[], None]


class Briefing(QObject):
    """Lays the page over the canvas, and puts it away as soon as something on the drawing is chosen."""

    def __init__(self, session: Session, middle: Middle, theme: Theme, guide: Guide) -> None:
        super().__init__(middle)
        self._session = session
        self._middle = middle
        self.page = BriefPage(session, theme, guide)
        middle.add_page(self.page)
        self.page.left.connect(guarded_slot(middle.put_away))
        session.selection_changed.connect(guarded_slot(self._follow))

    @property
    def shown(self) -> bool:
        """Whether the page is there."""
        return self._middle.page is self.page

    def show(self) -> None:
        """Brings the page. The validator says all it has to say: the questions here are not for a sketch."""
        self._session.set_preset("recommended")
        self._middle.show_page(self.page)
        self.page.come_up()
        self.page.take_focus()

    def toggle(self) -> None:
        """Brings the page, or goes back to the drawing."""
        if self.shown:
            self._middle.put_away()
        else:
            self.show()

    def go_to(self, path: str) -> None:
        """Brings the page, with the keyboard in the field of a path."""
        if not self.shown:
            self.show()
        self.page.go_to(path)

    def commands(self) -> Iterable[Command]:
        """The page, its sections, and what is done with an entry of a list."""
        yield Command("view.brief", tr("Brief"), self.toggle, "view", "list", "F3", checked=lambda: self.shown)
        for by, name, words, key in (
            (1, "next", tr("Next section of the brief"), "Ctrl+Alt+PgDown"),
            (-1, "previous", tr("Section of the brief before"), "Ctrl+Alt+PgUp"),
        ):
            yield Command(f"brief.{name}", words, self._stepper(by), "view", "", key, lambda: self.shown)
        for by, name, words, key in (
            (-1, "up", tr("Move the entry up"), "Ctrl+Shift+Up"),
            (1, "down", tr("Move the entry down"), "Ctrl+Shift+Down"),
        ):
            yield Command(f"brief.{name}", words, self._shifter(by), "arrange", "", key, self._has_entry, group=4)
        yield Command(
            "brief.remove",
            tr("Remove the entry"),
            self._remove,
            "arrange",
            "",
            "Ctrl+Shift+Del",
            self._has_entry,
            group=4,
        )

    def _has_entry(self) -> bool:
        return self.page.card() is not None

    def _stepper(self, by: int) -> Run:
        return lambda: self.page.step(by)

    def _shifter(self, by: int) -> Run:
        def shift() -> None:
            card = self.page.card()
            if card is not None:
                card.shift(by)

        return shift

    def _remove(self) -> None:
        card = self.page.card()
        if card is not None:
            card.remove()

    def _follow(self) -> None:
        if self.shown and self._session.selection:
            self._middle.put_away()
