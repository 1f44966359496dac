"""Tells a screen reader which findings came and which are gone, while somebody works elsewhere in the window."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from canvas.findings import Finding, Report
from widgets.guard import guarded_slot
from widgets.session import Session


def news(before: Report, now: Report) -> str:
    """What changed among the open findings, in a sentence or two; "" where nothing did. The same finding has the same
    key."""
    old, new = _open(before), _open(now)
    came = [finding for key, finding in new.items() if key not in old]
    gone = len(old.keys() - new.keys())
    return " ".join(sentence for sentence in (_came(came), _gone(gone)) if sentence)


def _open(report: Report) -> dict[str, Finding]:
    return {finding.key: finding for finding in report.findings if not finding.waived}


def _came(findings: list[Finding]) -> str:
    translate = QCoreApplication.translate
    if not findings:
        return ""
    if len(findings) == 1:
        return translate("Announcing", "New finding: {words}").format(words=findings[0].message or findings[0].title)
    return translate("Announcing", "%n new findings.", "", len(findings))


def _gone(count: int) -> str:
    translate = QCoreApplication.translate
    if count == 1:
        return translate("Announcing", "One finding is gone.")
    return translate("Announcing", "%n findings are gone.", "", count) if count else ""


def announce(about: QObject, words: str) -> None:
    """Hands a sentence to the screen reader, if one is there."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))


class Announcing(QObject):
    """Compares each report with the one before. The first one of a design is not news: its list says it all."""

    def __init__(self, session: Session, say: Callable[[str], None]) -> None:
        super().__init__(session)
        self._session = session
        self._say = say
        self._before: Report | None = None
        session.opened.connect(guarded_slot(self.forget))
        session.checked.connect(guarded_slot(self.compare))

    def forget(self) -> None:
        """Another design is open."""
        self._before = None

    def compare(self) -> None:
        """Says what is new in the present report."""
        report, before = self._session.report, self._before
        self._before = report
        words = news(before, report) if before is not None and report is not None else ""
        if words:
            self._say(words)
