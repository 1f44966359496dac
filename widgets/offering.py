"""Which findings a fix settles by itself, found beside the window after every report."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject

from canvas.findings import Finding, Fix
from canvas.fixes import offers
from canvas.model import Design
from canvas.project import Project
from widgets.background import Background
from widgets.guard import guarded_slot
from widgets.session import Session

LONGEST_SECONDS = 3.0


class Offering(QObject):
    """Looks in a thread of its own which fixes would settle which findings; the first in the list come first, and after
    three seconds the rest is left."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._beside = Background(self, "offers")
        self._wanted: Design | None = None
        session.changed.connect(guarded_slot(self._stop))
        session.checked.connect(guarded_slot(self._look))

    def close(self) -> None:
        """Ends the thread, which ends with the finding that it is at."""
        self._stop()
        self._beside.close(wait=False)

    def _stop(self) -> None:
        """Nobody wants to know of this design any more."""
        self._wanted = None

    def _look(self) -> None:
        design, report = self._session.design, self._session.report
        findings = [f for f in report.findings if not f.waived] if report else []
        self._wanted, project = design, self._session.project
        self._beside.soon(
            lambda: self._offers(design, findings, project), lambda found: self._session.take_offers(design, found)
        )

    def _offers(self, design: Design, findings: list[Finding], project: Project) -> dict[str, Fix]:
        end = time.monotonic() + LONGEST_SECONDS
        return dict(offers(design, self._while_wanted(design, findings, end), project))

    def _while_wanted(self, design: Design, findings: list[Finding], end: float) -> Iterator[Finding]:
        for finding in findings:
            if self._wanted is not design or time.monotonic() > end:
                return
            yield finding
