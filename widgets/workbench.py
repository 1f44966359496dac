"""Furnishes the window: the one place that knows all panels, the canvas and the session, and connects them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from canvas.edits import with_lines
from canvas.findings import Finding, Report
from canvas.guide import Guide
from templates.guides import GUIDES, load_guide
from widgets.announcing import Announcing, announce
from widgets.canvas_view.actions import ON_A_THING
from widgets.canvas_view.gestures.answers import add_failure_at
from widgets.canvas_view.gliding import Gliding
from widgets.canvas_view.view import CanvasView
from widgets.checking import Checking
from widgets.commands import Commands
from widgets.ends import Ends
from widgets.fixing import Fixing
from widgets.guard import guarded_slot, set_error_handler
from widgets.inspector.panel import Inspector
from widgets.judging import Judging
from widgets.main_window import MainWindow
from widgets.panels.combinations import CombinationsPanel
from widgets.panels.coverage import CoveragePanel
from widgets.panels.customer_view import CustomerView
from widgets.panels.find_texts import FindTexts
from widgets.panels.findings import FindingsPanel
from widgets.panels.guide import GuidePanel
from widgets.panels.guide_page import GuidePage
from widgets.panels.outline import Outline
from widgets.parts.build import label
from widgets.parts.icons import pixmap
from widgets.session import Session
from widgets.shell import command_tables as tables
from widgets.shell.about import show_about
from widgets.shell.arranging import Arranging
from widgets.shell.below import Below
from widgets.shell.briefing import Briefing
from widgets.shell.clipboard import Clipboard
from widgets.shell.dock_header import PlainHead, TabHead, furnish
from widgets.shell.exporting import export
from widgets.shell.files import EXAMPLE, file_name_of
from widgets.shell.find_entries import find_entries
from widgets.shell.finder import Entry, Finder
from widgets.shell.focus_ring import cycle_focus
from widgets.shell.guide_commands import guide_commands
from widgets.shell.judging_commands import OF_A_FINDING, judging_commands
from widgets.shell.keys_dialog import KeysDialog
from widgets.shell.menus import fill_menu_bar, show_context_menu
from widgets.shell.middle import Middle
from widgets.shell.narrow import Narrow
from widgets.shell.outline_keys import give_keys
from widgets.shell.practising import Practising
from widgets.shell.presentation import present
from widgets.shell.projects import Projects
from widgets.shell.reading_back import ReadingBack
from widgets.shell.safety import Safety
from widgets.shell.seeing_commands import layer_commands, sight_commands
from widgets.shell.showing_designs import ShowingDesigns
from widgets.shell.slides import slides_for
from widgets.shell.start_page import StartPage
from widgets.shell.status_line import StatusLine, key_hints
from widgets.shell.tool_row import ToolRow
from widgets.shell.unexpected import Unexpected
from widgets.theme.theme import Theme

CONTEXT = tuple(f"canvas.{name}" for name in ON_A_THING)


class Workbench:
    """All that stands in the window. `folder` is where recent files and settings are kept."""

    def __init__(self, window: MainWindow, theme: Theme, folder: Path) -> None:
        self.window = window
        self.theme = theme
        self.session = Session(parent=window)
        self.ends: Ends | None = None
        self.commands = Commands()
        self.arranging = Arranging(window)
        self.status = StatusLine(self.session)
        window.setStatusBar(self.status)
        self.safety = Safety(self.session, window, self.arranging, self.status.mark_saved, theme, folder)
        self.files = self.safety.files
        self.practising = Practising(self.session, self.files, window, self._start_guided)
        self.projects = Projects(self.session, window, self.safety.banner)
        self.view = CanvasView(self.session.document)
        self.gliding = Gliding(self.view.desk, self.view.design_scene, parent=window)
        self.judging = Judging(self.session, window, folder)
        self.start = StartPage(self._ways(), self.paste_states, self.files.open_file, theme)
        self.middle = Middle(self.session, self.view, self.start, theme, self.safety.banner)
        window.setCentralWidget(self.middle)
        self.reading = ReadingBack(self.session, self.middle, theme, self._ask_for, self._ask_step)
        guides = tuple(map(load_guide, GUIDES))
        self.briefing = Briefing(self.session, self.middle, theme, guides[0])
        self.designs = ShowingDesigns(self.session, window, self.middle, theme, self.files, self.practising)
        self._furnish_docks(guides)
        self.fixing = Fixing(self.session, self.view, self.findings)
        self._fill_commands()
        self.tools = ToolRow(self.commands, theme)
        window.tool_bar.addWidget(self.tools)
        self.menus = fill_menu_bar(window, self.commands)
        self.checking = Checking(self.session)
        self.announcing = Announcing(self.session, lambda words: announce(window, words))
        self.narrow = Narrow(window, self.guide_page, self.guide_head, self.tools, self.status)
        self._connect()
        self.unexpected = Unexpected(self.session, window, folder)
        set_error_handler(self.unexpected.meet)
        self.recolour()
        self.refresh()
        self.status.show_keys(key_hints())
        self._show_recent()
        self.checking.soon()

    def close(self) -> None:
        """Ends threads and processes."""
        self.checking.close()
        self.fixing.close()
        self.guide.close_beside()
        self.combinations.search.close()
        self.arranging.close()
        self.safety.close()
        if self.ends is not None:
            self.ends.close()
        set_error_handler(None)

    def _furnish_docks(self, guides: Sequence[Guide]) -> None:
        window, session, theme = self.window, self.session, self.theme
        first, *others = guides
        self.guide = GuidePanel(session, theme, first, self._ask_failure, others)
        self.guide_page = GuidePage(session, self.guide, self.practising.ask)
        self.outline = Outline(session)
        self.inspector = Inspector(session, theme)
        self.customer = CustomerView(session, theme)
        self.findings = FindingsPanel(session, theme, self.guide.asks_about)
        self.coverage = CoveragePanel(session, theme)
        self.combinations = CombinationsPanel(session, theme)
        self.texts = FindTexts(session)
        self.guide_pages = QStackedWidget()
        self.guide_pages.addWidget(self.guide_page)
        self.guide_pages.addWidget(self.outline)
        tr = tables.tr
        self.guide_head = TabHead(window.guide, (tr("Guide"), tr("Outline")))
        self.guide_head.chosen.connect(self.guide_pages.setCurrentIndex)
        pages = (
            (tr("Findings"), self.findings),
            (tr("Coverage"), self.coverage),
            (tr("Combinations"), self.combinations),
            (tr("History"), self.safety.history),
            (tr("Find"), self.texts),
        )
        self.below = Below(window.findings, pages)
        self.eye = label()
        title = label(tr("Customer’s-eye view"), "heading")
        customer_head = PlainHead(window.customer, self.eye, title, self.customer.tabs_widget(), None, tight=True)
        customer_head.setProperty("role", "ground-topline")
        furnish(window.guide, tr("Guide"), self.guide_pages, self.guide_head)
        for panel in (self.inspector, self.guide_pages):
            on_escape(panel, lambda: self.middle.take_focus())
        inspector_head = PlainHead(window.inspector, *self.inspector.head_pieces())
        furnish(window.inspector, tr("Inspector"), self.inspector, inspector_head)
        furnish(window.customer, tr("Customer’s-eye view"), self.customer, customer_head)
        furnish(window.findings, tr("Findings"), self.below, self.below.head)

    def _fill_commands(self) -> None:
        window, add = self.window, self.commands.add
        docks = {dock.windowTitle(): dock for dock in window.docks()}
        add(tables.file_commands(self.files, self.safety.recovery, self.export, window.close))
        add(self.designs.commands())
        add(self.practising.commands(self._choose_question))
        add(tables.edit_commands(self.session))
        add(tables.clipboard_commands(Clipboard(self.session, self.view.desk)))
        add(tables.arrange_commands(self.files.tidy, self.session))
        add(tables.canvas_commands(self.view))
        add(tables.message_commands(self.view))
        add(sight_commands(self.view, self.middle.minimap, self.gliding, self.session))
        add(layer_commands(self.view))
        add(self.reading.commands())
        add(self.briefing.commands())
        add(tables.view_commands(self.theme, docks, window.reset_panels))
        add(tables.present_commands(self.present, self.session))
        add(tables.check_commands(self.session, self.fixing, self._go_to_finding))
        add(guide_commands(self.guide, self._show_guide, self._put_guide_away, lambda: self.narrow.opened))
        add(judging_commands(self.judging, self.show_coverage))
        add(tables.go_commands(self.find, self.find_texts, self.cycle, self.show_keys, lambda: show_about(window)))

    def _connect(self) -> None:
        session, view = self.session, self.view
        session.opened.connect(guarded_slot(lambda: view.set_document(session.document)))
        session.opened.connect(guarded_slot(self.status.forget_saved))
        session.opened.connect(guarded_slot(self._show_recent))
        session.checked.connect(guarded_slot(lambda: view.set_report(session.report)))
        session.selection_changed.connect(guarded_slot(self._select_on_canvas))
        session.finding_chosen.connect(guarded_slot(lambda each: view.show_witness(each.witness if each else ())))
        view.selection_changed.connect(guarded_slot(self._take_selection))
        self.inspector.tradeoff_asked.connect(guarded_slot(self.briefing.go_to))
        self.inspector.shapes_shown.connect(guarded_slot(lambda ids: view.desk.show(lit=frozenset(ids))))
        view.tool_changed.connect(guarded_slot(lambda: self.tools.refresh()))
        view.edit_message_requested.connect(guarded_slot(self._edit_message))
        view.context_requested.connect(guarded_slot(lambda at: self._show_menu(at, CONTEXT)))
        give_keys(self.outline.tree, view)
        self.files.tidied.connect(guarded_slot(self.gliding.begin))
        view.leave_requested.connect(guarded_slot(lambda: self.cycle(forward=True)))
        self.findings.emptied.connect(guarded_slot(self.middle.take_focus))
        self.findings.counted.connect(guarded_slot(self.below.head.show_count))
        self.findings.field_asked.connect(guarded_slot(self._ask_for))
        self.fixing.left.connect(guarded_slot(self.middle.take_focus))
        self.findings.reopen_asked.connect(guarded_slot(self.judging.reopen))
        self.findings.menu_asked.connect(guarded_slot(lambda at: self._show_menu(at, OF_A_FINDING)))
        self.guide.noted.connect(self.guide_head.note.setText)
        self.guide.step_opened.connect(guarded_slot(self._show_guide))
        self.guide.card.drew.connect(guarded_slot(self._show_drawn))
        for asks in (self.guide.card.read_back, self.guide.next_line.read_back):
            asks.connect(guarded_slot(self.reading.toggle))
        self.guide.next_line.export_asked.connect(guarded_slot(lambda: self.commands.run("file.export")))
        for signal in (session.opened, session.saved_changed, session.changed, session.selection_changed):
            signal.connect(guarded_slot(self.refresh))
        self.theme.changed.connect(guarded_slot(self.recolour))
        self.guide.refresh()
        self.findings.refresh()

    def refresh(self) -> None:
        """Title and tools show the present truth."""
        document = self.session.document
        path = document.path.name if document.path else ""
        self.window.show_title(document.design.title, path, unsaved=not document.saved)
        self.tools.refresh()

    def recolour(self) -> None:
        """The canvas and the pictures take the colours of the scheme."""
        palette = self.theme.palette
        self.view.set_palette(palette)
        self.eye.setPixmap(pixmap("eye", palette.ink, 16, self.window.devicePixelRatioF()))
        self.tools.colour()

    def find(self) -> None:
        """Opens the finder below the search field."""
        self._offer(find_entries(self.session, self.commands.all(), self.files))

    def _offer(self, entries: list[Entry], words: str = "") -> None:
        finder = Finder(entries, self.theme, self.window, words)
        finder.closed.connect(guarded_slot(self.middle.take_focus))
        finder.show_below(self.tools.search)

    def present(self) -> None:
        """Shows the drawing on the whole screen: the run of the finding that is looked at, or layer upon layer."""
        slides = slides_for(self.session.finding)
        present(self.view.desk.drawing, slides, self.theme.palette, self.window)

    def find_texts(self) -> None:
        """Gives the keyboard to the words that are to be found in names and texts."""
        self.below.bring(self.texts)
        self.texts.take_focus()

    def _go_to_finding(self, forward: bool) -> None:
        self.below.bring(self.findings)
        self.findings.go(forward)

    def show_coverage(self) -> None:
        """Gives the keyboard to the grid of what was looked at."""
        self.below.bring(self.coverage)
        self.coverage.table.setFocus()

    def cycle(self, forward: bool) -> None:
        """Gives the keyboard to the next panel."""
        places: list[QWidget] = [self.middle.shown]
        places += [dock.widget() for dock in self.window.docks() if dock.isVisible()]
        cycle_focus([*places, self.tools], forward)

    def show_keys(self) -> None:
        """The list of all keys."""
        KeysDialog(self.commands.all(), self.window).open()

    def export(self) -> None:
        """Exports the drawing to a file."""
        session = self.session
        near = session.document.path or Path.home() / file_name_of(session.design.title)
        if said := export(session.design, session.report or Report(), near, self.window):
            session.said.emit(said)

    def paste_states(self, text: str) -> None:
        """Draws lines of names and arrows as an object with its states."""
        first = tables.tr("Object")
        self.session.try_edit(tables.tr("Paste a list of states"), lambda d: with_lines(d, text, None, first))
        if self.session.design.objects:
            self.files.tidy()

    def _ways(self) -> dict[str, Any]:
        return {
            "guided": self._start_guided,
            "draw": lambda: self.middle.begin(),
            "template": lambda: self.designs.show(),
            "practise": self._choose_question,
            "open": self.files.open,
            "example": lambda: self.files.new_from(EXAMPLE),
        }

    def _start_guided(self) -> None:
        self.middle.begin()
        self._show_guide()
        self.guide.begin()
        self.guide.card.take_focus()

    def _show_guide(self) -> None:
        self.guide_head.choose(0)
        self.guide_pages.setCurrentIndex(0)
        self.window.guide.show()
        self.narrow.open_guide()

    def _put_guide_away(self) -> None:
        self.narrow.put_away()
        self.middle.take_focus()

    def _show_drawn(self) -> None:
        """What the guide drew is seen, unless somebody looks closely at something."""
        if not self.view.zoomed_by_hand:
            self.view.fit_on_open()

    def _ask_for(self, path: str) -> None:
        """Asks for a field where one is writing: on the page of the brief, or in the guide."""
        if self.briefing.shown:
            self.briefing.go_to(path)
            return
        self._show_guide()
        self.guide.go_to(path)

    def _ask_step(self, step_id: str) -> None:
        self._show_guide()
        self.guide.choose(step_id)
        self.guide.card.take_focus()

    def _show_recent(self) -> None:
        self.start.show_recent(self.files.recent())

    def _choose_question(self) -> None:
        self._offer(self.practising.entries(), tables.tr("Find a question to practise on"))

    def _ask_failure(self, place: str) -> None:
        self.view.desk.go_to(place)
        self.view.setFocus()
        add_failure_at(self.view.desk, place)

    # What the parts say to one another.

    def _take_selection(self) -> None:
        desk = self.view.desk
        finding = self.session.finding
        if finding is not None and went_on(finding, desk.selected):
            # The path would only lie over what is looked at now.
            self.session.choose_finding(None)
        first = [desk.current] if desk.current in desk.selected else []
        self.session.select([*(each for each in first if each), *sorted(desk.selected)])

    def _select_on_canvas(self) -> None:
        chosen = self.session.selection
        if frozenset(chosen) != self.view.selected:
            self.view.select(chosen)
            if len(chosen) == 1:
                self.view.desk.go_to(chosen[0])
            elif chosen:
                self.view.desk.reveal_requested.emit(chosen[0])

    def _edit_message(self, element_id: str) -> None:
        self.session.select([element_id])
        self.window.inspector.show()
        self.window.inspector.raise_()
        self.inspector.focus_field("messages")

    def _show_menu(self, at: QPoint, names: Sequence[str]) -> None:
        show_context_menu(self.view, at, [self.commands[name] for name in names])


def on_escape(panel: QWidget, run: Callable[[], None]) -> None:
    """Has something done when Esc is pressed anywhere in a panel that does nothing else with it."""
    esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    esc.activated.connect(guarded_slot(run))


def went_on(finding: Finding, selected: frozenset[str]) -> bool:
    """Whether somebody who selects this has gone on to something else. A finding that is about nothing on the drawing
    stays chosen while nothing is selected."""
    named = {finding.place, *finding.elements} - {""}
    return selected.isdisjoint(named) if named else bool(selected)
