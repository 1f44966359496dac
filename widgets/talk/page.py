"""Read it back: the design told as a talk, to be read aloud, with the time it takes and what is not said yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QScrollArea, QWidget

from canvas.talk import MINUTES, Gap, Section, Talk, talk_of
from widgets.guard import guarded, guarded_slot
from widgets.parts.build import as_ground, button, column, frame, label, row, set_part
from widgets.session import Session
from widgets.settings import MOST_MINUTES
from widgets.talk.section import SectionView, aloud
from widgets.talk.words import missing_words, spoken_time, takes_too_long, time_words, tr
from widgets.theme.theme import Theme

TEXT_WIDTH = 760
"""Pixels of a line: longer ones are hard to read aloud."""


ONE_LINE = 860
"""Pixels that the head takes in one line."""


class TalkText(QScrollArea):
    """The text, scrolled by the keyboard too."""


class TalkPage(QWidget):
    """The page. `left` asks to put it away, `gap_asked` to go where a gap of a section is filled in, `copy_asked` for
    the export of this id on the clipboard. It is filled while it is seen."""

    left = Signal()
    gap_asked = Signal(object, object)
    copy_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        as_ground(self, "panel")
        self.time, self.missing = label(role="heading"), label(role="muted")
        self.there = QComboBox()
        self.there.addItems([spoken_time(minutes * 60) for minutes in range(1, MOST_MINUTES + 1)])
        self.there.setAccessibleName(tr("The time there is"))
        self.set_minutes(MINUTES)
        self.title, self.opening = label(role="display", wrap=True), aloud("")
        self.sections = [SectionView(theme, self._ask) for _ in talk_of(session.design).sections]
        self.text = self._text()
        self.setLayout(column(self._head(), frame("rule"), self.text, gap=0))
        esc = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self.left)
        self.there.currentIndexChanged.connect(guarded_slot(self.refresh))
        for signal in (session.changed, session.opened, session.checked, theme.changed):
            signal.connect(guarded_slot(self.refresh))

    @property
    def minutes(self) -> int:
        """The time there is, in minutes."""
        return self.there.currentIndex() + 1

    def set_minutes(self, minutes: int) -> None:
        """Sets the time there is, from 1 minute to 60."""
        self.there.setCurrentIndex(minutes - 1)

    @property
    def talk(self) -> Talk:
        """The talk of the present design."""
        return talk_of(self._session.design, self._session.report)

    def show_talk(self) -> None:
        """Shows the talk of the present design."""
        talk = self.talk
        self.time.setText(time_words(talk, self.minutes))
        set_part(self.time, "late", str(takes_too_long(talk, self.minutes)).lower())
        self.missing.setText(missing_words(talk))
        self.title.setText(talk.title)
        self.opening.setText(talk.opening)
        for view, section in zip(self.sections, talk.sections, strict=True):
            view.show_section(section)

    def refresh(self) -> None:
        """Shows the present talk, where it is seen."""
        if self.isVisible():
            self.show_talk()

    def _ask(self, section: Section, gap: Gap) -> None:
        self.gap_asked.emit(section, gap)

    def _head(self) -> QWidget:
        self._there_words = label(tr("Time there is"), "muted")
        self._there_words.setBuddy(self.there)
        copies = (
            button(tr("Copy the text"), run=lambda: self.copy_asked.emit("talk")),
            button(tr("Copy speaker notes"), run=lambda: self.copy_asked.emit("notes")),
        )
        close = button(tr("Back to the drawing"), run=lambda: self.left.emit())
        head = QWidget()
        does = row(self._there_words, self.there, *copies, close, None, gap=10)
        said = row(self.time, self.missing, None, gap=10)
        self._head_line = row(said, None, does, gap=10, margins=(24, 10, 16, 10))
        head.setLayout(self._head_line)
        return head

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the head has no room for all of it in one line, what can be done stands in a second one."""
        super().resizeEvent(event)
        narrow = self.width() < ONE_LINE
        ways = QBoxLayout.Direction
        self._head_line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._there_words.setHidden(narrow)

    def _text(self) -> TalkText:
        content = QWidget()
        as_ground(content, "panel")
        inner = QWidget()
        inner.setMaximumWidth(TEXT_WIDTH)
        inner.setLayout(column(self.title, self.opening, *self.sections, gap=22, margins=(0, 28, 0, 40)))
        middle = row(None, inner, None, gap=0, margins=(24, 0, 24, 0))
        middle.setStretch(1, 1000)
        content.setLayout(column(middle, None, gap=0))
        area = TalkText()
        area.setProperty("role", "panel")
        area.setAccessibleName(tr("The talk"))
        area.setWidgetResizable(True)
        area.setWidget(content)
        return area
