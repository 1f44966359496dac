"""The gallery of designs in the window: how one comes to it, and what is done with a design of it."""

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget

from templates.catalog import load_template, template
from templates.choosing import chosen
from templates.prompts import load_prompt
from templates.prompts.asking import prompt_of
from templates.template import Template
from widgets.commands import Command
from widgets.comparing.designs import called, compared_designs
from widgets.comparing.dialog import Comparison
from widgets.gallery.page import GalleryPage
from widgets.guard import guarded_slot
from widgets.main_window import NARROW, MainWindow
from widgets.session import Session
from widgets.shell.command_tables import tr
from widgets.shell.files import Files
from widgets.shell.middle import Middle
from widgets.shell.practising import Practising
from widgets.theme.theme import Theme


class ShowingDesigns(QObject):
    """Lays the gallery over the canvas, and puts it away as soon as something on the drawing is chosen or changed, so
    that nothing happens unseen. The panels speak of another design meanwhile: they make room until it is gone."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        middle: Middle,
        theme: Theme,
        files: Files,
        practising: Practising,
    ) -> None:
        super().__init__(middle)
        self._window = window
        self._aside: list[QDockWidget] = []
        self._broad = True
        self._session = session
        self._middle = middle
        self._theme = theme
        self._files = files
        self._practising = practising
        session.selection_changed.connect(guarded_slot(self._follow))
        session.changed.connect(guarded_slot(self._give_way))
        session.finding_chosen.connect(guarded_slot(lambda finding: self._give_way() if finding else None))
        middle.page_changed.connect(guarded_slot(self._make_room))

    @cached_property
    def page(self) -> GalleryPage:
        """The page, made when it is first asked for: many never do."""
        made = GalleryPage(self._session, self._theme)
        self._middle.add_page(made)
        made.left.connect(guarded_slot(self._middle.put_away))
        made.started.connect(guarded_slot(self._files.new_from))
        made.compared.connect(guarded_slot(self.compare))
        made.practised.connect(guarded_slot(self._practise))
        return made

    @property
    def shown(self) -> bool:
        """Whether the gallery is there."""
        return isinstance(self._middle.page, GalleryPage)

    def show(self) -> None:
        """Brings the gallery, with the keyboard where one writes what one looks for."""
        self._middle.show_page(self.page)
        self.page.come_up()

    def commands(self) -> Iterable[Command]:
        """The gallery, and the way from a question that one has practised on to the design that answers it."""
        words = tr("Start from a worked design…")
        yield Command("file.gallery", words, self.show, "file", "list", "Ctrl+Shift+N")
        words = tr("Compare with the worked design")
        yield Command("practise.compare", words, self._compare_with_answer, "file", enabled=self._can_compare)

    def compare(self, template_id: str) -> None:
        """Shows mine and a design of the gallery side by side."""
        theirs, other = load_template(template_id), called(template(template_id).kind)
        compared = compared_designs(theirs, self._session.design, other)
        Comparison(compared, (), self._theme, self._window).open()

    def _answer(self) -> Template | None:
        """The worked design that answers the question of the open one."""
        prompt = prompt_of(self._session.design)
        asked = (each for each in chosen(kind="worked") if prompt is not None and each.prompt == prompt.id)
        return next(asked, None)

    def _can_compare(self) -> bool:
        return bool(self._session.design.objects) and self._answer() is not None

    def _compare_with_answer(self) -> None:
        answer = self._answer()
        if answer is not None:
            self.compare(answer.id)

    def _practise(self, template_id: str) -> None:
        self._practising.begin(load_prompt(template(template_id).prompt))

    def _make_room(self) -> None:
        """Puts the panels aside while the gallery is there, and brings those back afterwards."""
        broad = self._window.width() >= NARROW
        if self.shown:
            self._aside = [dock for dock in self._window.docks() if dock.isVisible() and not dock.isFloating()]
            self._broad = broad
        for dock in self._aside:
            dock.setHidden(self.shown)
        if self._aside and not self.shown:
            self._aside = []
            # What is hidden does not become tabs, nor cease to be tabs, while the window changes its width.
            if broad != self._broad:
                self._window.arrange_right(broad)

    def _follow(self) -> None:
        if self._session.selection:
            self._give_way()

    def _give_way(self) -> None:
        if self.shown:
            self._middle.put_away()
