"""Findings that were accepted: a quiet line for each, and what is said of those that opened again."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from canvas.findings import Finding
from canvas.model import Waiver
from canvas.waiving import Reopened
from widgets.parts.build import button, label, row
from widgets.parts.elided import ElidedLabel
from widgets.parts.icons import pixmap
from widgets.theme.theme import Theme

HEIGHT = 35
LINES = 2
TITLE_WIDTH = 66


def tr(text: str) -> str:
    """A text about accepted findings in the person's language."""
    return QCoreApplication.translate("Accepted", text)


def why(waiver: Waiver) -> str:
    """Why a finding is accepted, by whom, and until when: one sentence."""
    forms = {
        (False, False): tr("On purpose, because {reason}"),
        (True, False): tr("On purpose, says {who}, because {reason}"),
        (False, True): tr("On purpose until {day}, because {reason}"),
        (True, True): tr("On purpose until {day}, says {who}, because {reason}"),
    }
    form = forms[bool(waiver.by.strip()), waiver.until is not None]
    return form.format(reason=waiver.reason, who=waiver.by, day=waiver.until)


def why_again(found: Reopened) -> str:
    """Why a finding that was accepted is open again: two sentences."""
    forms = {
        (False, False): tr("It was accepted, because “{reason}”. What is around it has changed since."),
        (True, False): tr("{who} accepted it, because “{reason}”. What is around it has changed since."),
        (False, True): tr("It was accepted until {day}, because “{reason}”. That day is over."),
        (True, True): tr("{who} accepted it until {day}, because “{reason}”. That day is over."),
    }
    waiver = found.waiver
    form = forms[bool(waiver.by.strip()), found.expired]
    return form.format(reason=waiver.reason, who=waiver.by, day=waiver.until)


class AcceptedRow(QFrame):
    """One accepted finding, with the way to its place and the way back among the open ones."""

    activated = Signal()
    reopen_asked = Signal()

    def __init__(self, finding: Finding, waiver: Waiver, theme: Theme) -> None:
        super().__init__()
        self.finding = finding
        self.setProperty("role", "history")
        self.setMinimumHeight(HEIGHT)
        mark = label()
        mark.setPixmap(pixmap("tick", theme.palette.muted, 16, self.devicePixelRatioF()))
        word = label(tr("Accepted"), "muted")
        word.setFixedWidth(TITLE_WIDTH)
        what = ElidedLabel(finding.message or finding.title, "muted", lines=LINES)
        reason = ElidedLabel(why(waiver), "muted", lines=LINES)
        there = button(tr("Go there"), "link", lambda: self.activated.emit())
        self.again = button(tr("Open again"), "link", lambda: self.reopen_asked.emit())
        for link in (there, self.again):
            link.setAccessibleName(f"{link.text()}: {what.text()}")
        line = row(mark, word, what, reason, there, self.again, gap=10, margins=(14, 3, 8, 4))
        line.setStretch(2, 3)
        line.setStretch(3, 4)
        self.setLayout(line)
        self.setAccessibleName(f"{word.text()}: {what.text()} {reason.text()}")
