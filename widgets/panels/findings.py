"""The findings, one in each row, with what there is to say while there are none; accepted ones below."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canvas.findings import Finding, Report
from canvas.model import Waiver
from canvas.waiving import reopened
from widgets.guard import guarded_slot, guarded_with
from widgets.panels.accepted import AcceptedRow, why_again
from widgets.panels.finding_row import ICONS, FindingRow, place_id
from widgets.parts.build import as_ground, button, clear, column, label, row
from widgets.session import Session
from widgets.theme.theme import Theme


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


def walked_in_part(report: Report) -> str:
    """That not all was looked at of how the objects stand together."""
    words = QCoreApplication.translate("Findings", "Walked {count} combinations of places, not all.")
    return words.format(count=f"{report.configurations:,}")


class FindingsPanel(QWidget):
    """All findings of the present design. `counted` carries their number and the summary in words, `fix_asked` the
    finding that is to be settled, `card_asked` the one whose fixes are to be shown, `reopen_asked` the one that is no
    longer accepted, and `rested_on` the one with a fix on which the pointer rests, or `None`. `field_asked` carries the
    path of what is to be said around the drawing, `menu_asked` where the menu of the chosen finding is to be shown.
    `emptied` says that the last row is gone, and that it had the keyboard. `is_asked` tells whether somebody asks for
    the field of such a path."""

    counted = Signal(int, str)
    fix_asked = Signal(object)
    card_asked = Signal(object)
    reopen_asked = Signal(object)
    rested_on = Signal(object)
    field_asked = Signal(str)
    menu_asked = Signal(QPoint)
    emptied = Signal()

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
        held = self._held()
        clear(self._box)
        self.rows, self.accepted = [], []
        if report is not None:
            self._add_open([finding for finding in report.findings if not finding.waived])
            self._add_notes(report)
            self._add_accepted(report)
        self._box.addStretch(1)
        # A layout counts what is shown: until then the rows would be squeezed into the room of an empty list.
        for made in self.rows:
            made.show()
        self._hold(held)
        self.counted.emit(len(self.rows), summary(report) if report else "")

    def _add_open(self, findings: list[Finding]) -> None:
        """What is open; where it was accepted once, with why it is open again."""
        again = reopened(self._session.design, (finding.key for finding in findings), date.today())
        for finding in findings:
            self._add(finding, why_again(again[finding.key]) if finding.key in again else "")
        self._mark(self._session.finding)

    def _add_notes(self, report: Report) -> None:
        if not self.rows:
            self._box.addWidget(self._nothing_found(report))
        if self._session.preset == "sketch":
            self._box.addWidget(self._sketch_note())
        if report.configurations and not report.complete:
            self._box.addWidget(self._note(walked_in_part(report)))

    def _held(self) -> list[int]:
        return [index for index, made in enumerate(self.rows) if made.hasFocus()]

    def _hold(self, held: list[int]) -> None:
        """Gives the keyboard to the row at the place of the one that had it: the list is new, the hand is the same."""
        for index in held if self.rows else ():
            self.rows[min(index, len(self.rows) - 1)].setFocus()
        if held and not self.rows:
            self.emptied.emit()

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
        return place_id(finding, self._session.lookup) is not None or self._is_asked(finding.path)

    def go_to(self, finding: Finding) -> None:
        """Shows a finding at its place; what is to be said around the drawing, in its field."""
        self._session.choose_finding(finding)
        if place_id(finding, self._session.lookup) is None and self._is_asked(finding.path):
            self.field_asked.emit(finding.path)

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

    def _add(self, finding: Finding, note: str) -> None:
        leads = self.leads_somewhere(finding)
        made = FindingRow(finding, self._session.lookup, self._theme, note=note, leads=leads)
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

    def _nothing_found(self, report: Report) -> QWidget:
        if not self._session.design.objects:
            text = self.tr("Nothing is drawn yet.")
        elif not report.tested:
            text = self.tr("Nothing was tested: no failure is drawn. Press F on an arrow and say what can go wrong.")
        elif report.findings:
            text = self.tr("Nothing is open: all that was found is accepted.")
        elif self._session.preset == "sketch":
            text = self.tr("So far, nothing that is drawn leaves the customer stuck for good.")
        else:
            text = self.tr("Nothing found on this drawing.")
        return self._note(text)

    def _sketch_note(self) -> QWidget:
        ask = button(self.tr("Check it"), "link", lambda: self._session.set_preset("recommended"))
        return self._note(self.tr("While you sketch, only what leaves the customer stuck is listed."), ask)

    def _note(self, text: str, *more: QWidget) -> QWidget:
        holder = QWidget()
        words = label(text, "muted", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        holder.setLayout(row(words, *more, margins=(14, 9, 8, 7)))
        return holder
