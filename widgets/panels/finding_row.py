"""One finding in a row: how grave, what, where, and what settles it or the way there."""

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from canvas.findings import Finding, Fix, Severity
from canvas.lookup import Lookup
from widgets.guard import guarded, guarded_slot
from widgets.parts.build import button, label, row
from widgets.parts.elided import ALL_LINES, ElidedLabel, lines_of
from widgets.parts.icons import draw_icon
from widgets.parts.resting import Resting
from widgets.theme.theme import Theme

ROW_HEIGHT = 35
BROAD = 760
"""From this width on, in pixels, a row says the place, too: the sentence names it in any case."""
LINK_WIDTH, SMALL_LINK = 296, 170
LINK_PADDING = 16
LINES = 2
"""So many lines may a sentence and a fix take in a row; in the row that is chosen, as many as they need."""
ICONS: dict[Severity, tuple[str, str]] = {
    "error": ("must_fix", "failure"),
    "warning": ("check", "warning"),
    "advice": ("idea", "later"),
}


def severity_word(severity: Severity) -> str:
    """Must fix, check, idea."""
    translate = QCoreApplication.translate
    words = {
        "error": translate("Findings", "Must fix"),
        "warning": translate("Findings", "Check"),
        "advice": translate("Findings", "Idea"),
    }
    return words[severity]


def place_of(finding: Finding, tables: Lookup) -> str:
    """Where a finding is, in the design's names: the object, and the thing in it."""
    known = place_id(finding, tables)
    if known is None:
        return QCoreApplication.translate("Findings", "The design")
    owner = tables.objects.get(tables.object_id(known) or "")
    own = tables.name(known)
    return f"{owner.name}, {own}" if owner and owner.name != own else own


def place_id(finding: Finding, tables: Lookup) -> str | None:
    """The element to go to, or `None` when the finding is about the design as a whole."""
    return next((each for each in (finding.place, *finding.elements) if each and tables.element(each)), None)


class FindingRow(QAbstractButton):
    """One finding. A click or Enter goes to the place, where it `leads` to one; the link at the right settles it, where
    a fix can do that by itself, or asks for the words that it needs. `note` is said after the finding; `menu_asked`
    carries where on the screen what else can be done is to be shown."""

    activated = Signal()
    fix_asked = Signal()
    card_asked = Signal()
    menu_asked = Signal(QPoint)
    rested_on = Signal(bool)

    def __init__(self, finding: Finding, tables: Lookup, theme: Theme, *, note: str = "", leads: bool = True) -> None:
        super().__init__()
        self.finding = finding
        self._theme = theme
        self._chosen = self._hovered = False
        self._lines = LINES
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        word = label(severity_word(finding.severity), "heading")
        word.setFixedWidth(66)
        title = self._title = ElidedLabel(f"{finding.message or finding.title} {note}".strip(), lines=LINES)
        place = self._place = ElidedLabel(place_of(finding, tables), "muted", lines=LINES)
        self._fix: Fix | None = None
        self._leads = leads
        # What is asked about around the drawing is answered in the guide, and not by drawing.
        self._asks = Fix(finding.fixes[0].id, f"{finding.fixes[0].title}…") if finding.fixes and finding.place else None
        self.link = button("", "link", self._follow)
        resting = Resting(self.link)
        resting.began.connect(guarded_slot(lambda: self.rested_on.emit(self.has_fix)))
        resting.ended.connect(guarded_slot(lambda: self.rested_on.emit(False)))
        # The row has the keyboard: Enter goes there, and the command of the menu applies the fix.
        self.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right = QWidget()
        self._right.setFixedWidth(LINK_WIDTH)
        self._right.setLayout(row(None, self.link))
        line = row(word, title, place, self._right, self._more(), gap=10, margins=(42, 3, 8, 4))
        line.setStretch(1, 5)
        line.setStretch(2, 2)
        self.setLayout(line)
        self.setAccessibleName(f"{word.text()}: {title.text()} ({place.text()})")
        self.offer(None)

    def _more(self) -> QWidget:
        made = button("…", "link", lambda: self.menu_asked.emit(made.mapToGlobal(made.rect().bottomLeft())))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(self.tr("What else can be done with it"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(guarded_slot(lambda at: self.menu_asked.emit(self.mapToGlobal(at))))
        return made

    def offer(self, fix: Fix | None) -> None:
        """What the link at the right is: the fix, or the words that it asks for, or the way to the place."""
        self._fix = fix
        shown_fix = fix or self._asks
        whole = shown_fix.title if shown_fix else self.tr("Go there")
        self.link.ensurePolished()
        shown = lines_of(whole, self.link.font(), self._right.width() - LINK_PADDING, self._lines)
        self.link.setText("\n".join(shown).replace("&", "&&"))
        # A tool tip may be rich text, so that what people wrote is escaped.
        self.link.setToolTip(f"<qt>{escape(whole)}</qt>" if shown_fix else "")
        self.link.setAccessibleName(whole)
        self.link.setVisible(shown_fix is not None or self._leads)
        self.setAccessibleDescription(self.tr("Fix: {title}").format(title=whole) if shown_fix else "")

    @property
    def has_fix(self) -> bool:
        """Whether the link leads to a fix, and not to the place."""
        return self._fix is not None or self._asks is not None

    def _follow(self) -> None:
        asked = self.fix_asked if self._fix else self.card_asked if self._asks else self.activated
        asked.emit()

    def choose(self, chosen: bool) -> None:
        """Marks the row whose witness is shown, and shows its whole sentence."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._title.unfold(chosen)
        self._lines = ALL_LINES if chosen else LINES
        self.offer(self._fix)
        self.update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        broad = self.width() >= BROAD
        room = LINK_WIDTH if broad else SMALL_LINK
        if room != self._right.width():
            self._place.setVisible(broad)
            self._right.setFixedWidth(room)
            self.offer(self._fix)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        if self._chosen:
            painter.fillRect(self.rect(), QColor(palette.later_ground))
        elif self._hovered:
            painter.fillRect(self.rect(), QColor(palette.chrome))
        name, colour = ICONS[self.finding.severity]
        middle = QRectF(14, (self.height() - 17) / 2, 16, 16)
        draw_icon(painter, name, middle, QColor(getattr(palette, colour)), QColor(palette.panel))
        painter.setPen(QColor(palette.later if self.hasFocus() else palette.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
