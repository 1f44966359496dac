"""The findings, one in each row: how grave, what, where, and what settles it or the way there."""

from collections.abc import Callable, Mapping
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canvas.findings import Finding, Fix, Report, Severity
from canvas.lookup import Lookup
from canvas.model import Waiver
from canvas.waiving import Reopened, reopened
from widgets.guard import guarded, guarded_slot, guarded_with
from widgets.panels.accepted import AcceptedRow, why_again
from widgets.parts.build import as_ground, button, clear, column, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import draw_icon
from widgets.parts.resting import Resting
from widgets.session import Session
from widgets.theme.theme import Theme

ROW_HEIGHT = 35
LINK_WIDTH = 230
LINK_PADDING = 16
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


def summary(report: Report) -> str:
    """The counts in words: "1 must fix, 2 to check, 1 idea"."""
    translate = QCoreApplication.translate
    open_findings = [finding for finding in report.findings if not finding.waived]
    counts = {severity: sum(f.severity == severity for f in open_findings) for severity in ICONS}
    words = [
        translate("Findings", "%n must fix", "", counts["error"]),
        translate("Findings", "%n to check", "", counts["warning"]),
        translate("Findings", "%n ideas", "", counts["advice"])
        if counts["advice"] != 1
        else translate("Findings", "1 idea"),
    ]
    shown = [text for text, severity in zip(words, ICONS, strict=True) if counts[severity]]
    accepted = len(report.findings) - len(open_findings)
    return ", ".join([*shown, *([translate("Findings", "%n accepted", "", accepted)] if accepted else [])])


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


def path_of(finding: Finding) -> str:
    """The field that a finding about what is said around the drawing names; "" for one about the drawing."""
    return "" if finding.elements else finding.key.partition("@")[2]


def walked_in_part(report: Report) -> str:
    """That not all was looked at of how the objects stand together."""
    words = QCoreApplication.translate("Findings", "Walked {count} combinations of places, not all.")
    return words.format(count=f"{report.configurations:,}")


class FindingRow(QFrame):
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
        self.setFixedHeight(ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        word = label(severity_word(finding.severity), "heading")
        word.setFixedWidth(66)
        title = ElidedLabel(f"{finding.message or finding.title} {note}".strip())
        place = ElidedLabel(place_of(finding, tables), "muted")
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
        right = QWidget()
        right.setFixedWidth(LINK_WIDTH)
        right.setLayout(row(None, self.link))
        line = row(word, title, place, right, self._more(), gap=10, margins=(42, 0, 8, 1))
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
        shown = self.link.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, LINK_WIDTH - LINK_PADDING)
        self.link.setText(shown.replace("&", "&&"))
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
        """Marks the row whose witness is shown."""
        self._chosen = chosen
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = self._theme.palette
        painter = QPainter(self)
        if self._chosen:
            painter.fillRect(self.rect(), QColor(palette.later_ground))
        elif self._hovered:
            painter.fillRect(self.rect(), QColor(palette.chrome))
        name, colour = ICONS[self.finding.severity]
        draw_icon(painter, name, QRectF(14, 9, 16, 16), QColor(getattr(palette, colour)), QColor(palette.panel))
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


class FindingsPanel(QWidget):
    """All findings of the present design. `counted` carries their number and the summary in words, `fix_asked` the
    finding that is to be settled, `card_asked` the one whose fixes are to be shown, `reopen_asked` the one that is no
    longer accepted, and `rested_on` the one with a fix on which the pointer rests, or `None`. `field_asked` carries the
    path of what is to be said around the drawing, `menu_asked` where the menu of the chosen finding is to be shown.
    `is_asked` tells whether somebody asks for the field of such a path."""

    counted = Signal(int, str)
    fix_asked = Signal(object)
    card_asked = Signal(object)
    reopen_asked = Signal(object)
    rested_on = Signal(object)
    field_asked = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, theme: Theme, is_asked: Callable[[str], bool] = lambda _: False) -> None:
        super().__init__()
        self._session = session
        self._is_asked = is_asked
        self._theme = theme
        self.rows: list[FindingRow] = []
        self.accepted: list[AcceptedRow] = []
        as_ground(self, "panel")
        self.setAccessibleName(self.tr("Findings"))
        self._list = QWidget()
        self._list.setProperty("role", "panel")
        self._box = QVBoxLayout(self._list)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setWidget(self._list)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        self.setLayout(column(area, gap=0))
        session.checked.connect(guarded_slot(self.refresh))
        session.opened.connect(guarded_slot(self.refresh))
        session.offered.connect(guarded_slot(self._offer))
        session.finding_chosen.connect(guarded_slot(self._mark))
        theme.changed.connect(self.update)
        self.refresh()

    @guarded_with(QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 60)

    def refresh(self) -> None:
        """Shows the report, or what there is to say while nothing was found or nothing was tested."""
        report = self._session.report
        shown = self._session.finding.key if self._session.finding else None
        held = self._held()
        clear(self._box)
        self.rows = []
        findings = [f for f in report.findings if not f.waived] if report else []
        again = reopened(self._session.design, (f.key for f in findings), date.today())
        for finding in findings:
            self._add(finding, again, finding.key == shown)
        if not findings and report is not None:
            self._box.addWidget(self._nothing_found())
        if report is not None and self._session.preset == "sketch":
            self._box.addWidget(self._sketch_note())
        if report is not None and report.configurations and not report.complete:
            self._box.addWidget(self._note(walked_in_part(report)))
        self._add_accepted(report or Report())
        self._box.addStretch(1)
        self._hold(held)
        self.counted.emit(len(findings), summary(report) if report else "")

    def _held(self) -> list[int]:
        return [index for index, made in enumerate(self.rows) if made.hasFocus()]

    def _hold(self, held: list[int]) -> None:
        """Gives the keyboard to the row at the place of the one that had it: the list is new, the hand is the same."""
        for index in held if self.rows else ():
            self.rows[min(index, len(self.rows) - 1)].setFocus()

    def at_hand(self) -> Finding | None:
        """The finding whose row has the keyboard."""
        return next((made.finding for made in self.rows if made.hasFocus()), None)

    def take_focus(self, finding: Finding) -> bool:
        """Gives the keyboard to the row of a finding. `False` where it cannot be seen."""
        made = next((made for made in self.rows if made.finding.key == finding.key), None)
        if made is None or not self.isVisible():
            return False
        made.setFocus()
        self._area.ensureWidgetVisible(made)
        return True

    def leads_somewhere(self, finding: Finding) -> bool:
        """Whether a finding has a place on the drawing, or a field that somebody asks for."""
        return place_id(finding, self._session.lookup) is not None or self._is_asked(path_of(finding))

    def go_to(self, finding: Finding) -> None:
        """Shows a finding at its place; what is to be said around the drawing, in its field."""
        self._session.choose_finding(finding)
        if place_id(finding, self._session.lookup) is None and self._is_asked(path_of(finding)):
            self.field_asked.emit(path_of(finding))

    def go(self, forward: bool) -> None:
        """Shows the next finding, or the one before; at the end it begins anew."""
        if not self.rows:
            return
        keys = [made.finding.key for made in self.rows]
        present = self._session.finding.key if self._session.finding else None
        step = 1 if forward else -1
        first = 0 if forward else len(keys) - 1
        index = (keys.index(present) + step) % len(keys) if present in keys else first
        self._session.choose_finding(self.rows[index].finding)
        self._area.ensureWidgetVisible(self.rows[index])

    def _add(self, finding: Finding, again: Mapping[str, Reopened], chosen: bool) -> None:
        note = why_again(again[finding.key]) if finding.key in again else ""
        leads = self.leads_somewhere(finding)
        made = FindingRow(finding, self._session.lookup, self._theme, note=note, leads=leads)
        made.choose(chosen)
        made.offer(self._session.offers.get(finding.key))
        made.activated.connect(guarded_slot(lambda: self.go_to(finding)))
        made.fix_asked.connect(guarded_slot(lambda: self.fix_asked.emit(finding)))
        made.card_asked.connect(guarded_slot(lambda: self.card_asked.emit(finding)))
        made.rested_on.connect(guarded_slot(lambda rests: self.rested_on.emit(finding if rests else None)))
        made.menu_asked.connect(guarded_slot(lambda at: self._ask_menu(finding, at)))
        self.rows.append(made)
        self._box.addWidget(made)

    def _ask_menu(self, finding: Finding, at: QPoint) -> None:
        self._session.choose_finding(finding)
        self.menu_asked.emit(at)

    def _add_accepted(self, report: Report) -> None:
        """What was accepted stays in the list, below what is open."""
        waivers = {(waiver.key, waiver.reason): waiver for waiver in self._session.design.waivers}
        found = [(finding, waivers.get((finding.key, finding.waived or ""))) for finding in report.findings]
        self.accepted = [self._accepted(finding, waiver) for finding, waiver in found if waiver is not None]
        for made in self.accepted:
            self._box.addWidget(made)

    def _accepted(self, finding: Finding, waiver: Waiver) -> AcceptedRow:
        made = AcceptedRow(finding, waiver, self._theme)
        made.activated.connect(guarded_slot(lambda: self._session.choose_finding(finding)))
        made.reopen_asked.connect(guarded_slot(lambda: self.reopen_asked.emit(finding)))
        return made

    def _offer(self) -> None:
        for made in self.rows:
            made.offer(self._session.offers.get(made.finding.key))

    def _mark(self, finding: Finding | None) -> None:
        for made in self.rows:
            made.choose(finding is not None and made.finding.key == finding.key)

    def _nothing_found(self) -> QWidget:
        report = self._session.report
        if not self._session.design.objects:
            text = self.tr("Nothing is drawn yet.")
        elif report is not None and not report.tested:
            text = self.tr("Nothing was tested: no failure is drawn. Press F on an arrow and say what can go wrong.")
        elif report is not None and report.findings:
            text = self.tr("Nothing is open: all that was found is accepted.")
        elif self._session.preset == "sketch":
            text = self.tr("So far, every failure drawn has a way out that is told.")
        else:
            text = self.tr("Nothing found on this drawing.")
        return self._note(text)

    def _sketch_note(self) -> QWidget:
        ask = button(self.tr("Check it"), "link", lambda: self._session.set_preset("recommended"))
        return self._note(self.tr("While you sketch, only what strands the customer is said."), ask)

    def _note(self, text: str, *more: QWidget) -> QWidget:
        holder = QWidget()
        words = label(text, "muted", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        holder.setLayout(row(words, *more, margins=(14, 9, 8, 7)))
        return holder
