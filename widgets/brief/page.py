"""The page of the brief in the middle of the window: four sections of questions, each with its answer beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QTabBar, QVBoxLayout, QWidget

from canvas.findings import Finding
from canvas.guide import Guide
from widgets.brief.blocks import Block, ListBlock, TextBlock
from widgets.brief.columns import is_list
from widgets.brief.entry_card import EntryCard
from widgets.brief.sections import SAID_AT, asked, holds, section_of, sections
from widgets.brief.words import tr
from widgets.guard import guarded, guarded_slot
from widgets.parts.adding import add_what_is_written
from widgets.parts.build import as_ground, button, clear, column, frame, row
from widgets.session import Session
from widgets.theme.theme import Theme

WIDEST = 960
MARGIN = 24
BAR = 10
"""How wide the style sheet makes a scroll bar."""


class BriefPage(QWidget):
    """Shows one section at a time. `left` says that the person wants to go back to the drawing."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme, guide: Guide) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._guide = guide
        self._sections = sections()
        self.blocks: dict[str, Block] = {}
        as_ground(self, "panel")
        self.setAccessibleName(tr("Brief"))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Sections of the brief"))
        for section in self._sections:
            self.tabs.addTab(section.title)
        self._content = QWidget()
        self._content.setProperty("role", "panel")
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(0, 0, 0, MARGIN)
        self._box.setSpacing(0)
        self._area = self._scrolling()
        back = button(tr("Back to the drawing"), "link", lambda: self.left.emit())
        back.setToolTip(tr("{what} ({keys})").format(what=back.text(), keys="Esc"))
        head = row(self.tabs, None, back, gap=12, margins=(MARGIN - 14, 4, MARGIN - 8, 0))
        self.setLayout(column(head, frame("rule"), self._area, gap=0))
        self.tabs.currentChanged.connect(guarded_slot(self._turn))
        session.changed.connect(guarded_slot(self.refresh))
        session.opened.connect(guarded_slot(self.rebuild))
        session.checked.connect(guarded_slot(self.show_findings))
        theme.changed.connect(guarded_slot(self._turn))
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self.left)

    def rebuild(self) -> None:
        """Makes the section from nothing, once somebody sees it."""
        clear(self._box)
        self.blocks = {}
        if not self.isVisible():
            return
        for index, path in enumerate(self._sections[self.tabs.currentIndex()].paths):
            kind = ListBlock if is_list(path) else TextBlock
            made = self.blocks[path] = kind(self._session, self._theme, path, asked(self._guide, path))
            made.drawing_asked.connect(self.left)
            if index:
                self._box.addWidget(frame("rule"))
            self._box.addWidget(made)
        self._box.addStretch(1)
        self._area.verticalScrollBar().setValue(0)
        self._fit()
        self.show_findings()

    def _turn(self) -> None:
        """Another section, once what is written in this one was added."""
        add_what_is_written(self)
        self.rebuild()

    def come_up(self) -> None:
        """Shows what the design says now, as it comes into sight."""
        if not self.blocks:
            self.rebuild()
        self.refresh()
        self.show_findings()

    def refresh(self) -> None:
        """Shows what the design says now. A page that nobody sees waits until it is shown."""
        if self.isVisible():
            for made in self.blocks.values():
                made.refresh()

    def show_findings(self) -> None:
        """Says under each field what the validator says of it, and beside each section how much that is."""
        if not self.isVisible():
            return
        findings = self._open_findings()
        for made in self.blocks.values():
            made.show_findings(findings)
        for index, section in enumerate(self._sections):
            count = sum(any(_is_said_at(finding, path) for path in section.paths) for finding in findings)
            counted = tr("{section} ({count})").format(section=section.title, count=count)
            self.tabs.setTabText(index, counted if count else section.title)

    def go_to(self, path: str) -> bool:
        """Gives the keyboard to the field of a path, in its section. `False` where the page has none."""
        index = section_of(path)
        if index is None:
            return False
        self.tabs.setCurrentIndex(index)
        for known, made in self.blocks.items():
            if holds(known, path):
                made.take_focus(path)
                self._box.activate()
                self._area.ensureWidgetVisible(self.focusWidget() or made)
        return True

    def step(self, by: int) -> None:
        """Goes to the next section, or to the one before."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
        self.take_focus()

    def take_focus(self) -> None:
        """Gives the keyboard to the first answer."""
        next(iter(self.blocks.values())).begin()

    def card(self) -> EntryCard | None:
        """The entry whose field has the keyboard."""
        lists = (made for made in self.blocks.values() if isinstance(made, ListBlock))
        cards = (made.card_with_keyboard() for made in lists)
        return next((card for card in cards if card is not None), None) if self.isVisible() else None

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(self.width() - 2 * MARGIN - BAR, WIDEST)
        self._content.setFixedWidth(max(width, 1))
        for made in self.blocks.values():
            made.fit(width)

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setProperty("role", "panel")
        holder.setLayout(row(None, self._content, None, margins=(MARGIN, 0, MARGIN - BAR, 0)))
        area.setWidget(holder)
        return area

    def _open_findings(self) -> Sequence[Finding]:
        report = self._session.report
        return [finding for finding in report.findings if not finding.waived] if report else []


def _is_said_at(finding: Finding, path: str) -> bool:
    return SAID_AT.get(finding.rule) == path or (bool(finding.path) and holds(path, finding.path))
