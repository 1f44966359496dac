"""Fixes while one works: which can be applied, found beside the window, and applying one as one step."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from canvas.edits import move
from canvas.findings import Finding, Fix
from canvas.fixes import offers, settled
from canvas.geometry.drawing import Drawing
from canvas.lookup import lookup
from canvas.model import Design
from widgets.canvas_view.placing import place_in_object
from widgets.guard import guarded_slot, report_error
from widgets.session import Session

LONGEST_SECONDS = 3.0

Offers = dict[str, Fix]


class Fixing(QObject):
    """After every report, looks in a thread of its own which fixes would settle which findings; the first in the list
    come first, and after three seconds the rest is left. An applied fix is said with the report that follows it."""

    _arrived = Signal(object, object)

    def __init__(self, session: Session, drawing: Callable[[], Drawing]) -> None:
        super().__init__(session)
        self._session = session
        self._drawing = drawing
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="fixes")
        self._wanted: Design | None = None
        self._applied: tuple[Design, frozenset[str]] | None = None
        self._arrived.connect(guarded_slot(session.take_offers))
        session.changed.connect(guarded_slot(self._stop))
        session.checked.connect(guarded_slot(self._look))

    def close(self) -> None:
        """Ends the thread; what it looks at is not waited for."""
        self._stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _stop(self) -> None:
        """The thread ends with the finding that it is at: nobody wants to know of this design any more."""
        self._wanted = None

    def apply(self, finding: Finding) -> None:
        """Applies the first fix of a finding that settles it in the present design, as one step, and goes there."""
        session = self._session
        found = settled(session.design, finding)
        if found is None:
            session.said.emit(self.tr("No fix settles this by itself. Draw what is missing."))
            return
        fix, after = found
        before = self._open_keys()
        sentence = session.edit(fix.title, lambda design: self._placed(design, after))
        if sentence:
            session.said.emit(sentence)
            return
        self._applied = (session.design, before)
        session.select([finding.place] if session.lookup.element(finding.place) else [])

    def _placed(self, before: Design, after: Design) -> Design:
        """Puts a new state where its object has room, as one that is drawn by hand would be."""
        tables = lookup(before)
        for state_id, owner in lookup(after).object_of.items():
            if state_id not in tables.states:
                after = move(after, {state_id: place_in_object(self._drawing(), tables, owner.id)}, placed=False)
        return after

    def apply_to_chosen(self) -> None:
        """Applies the first fix of the finding that is chosen."""
        if self._session.finding is not None:
            self.apply(self._session.finding)

    def can_fix_chosen(self) -> bool:
        """Whether the finding that is chosen has a fix to apply."""
        finding = self._session.finding
        return finding is not None and finding.key in self._session.offers

    def _open_keys(self) -> frozenset[str]:
        report = self._session.report
        return frozenset(f.key for f in report.findings if not f.waived) if report else frozenset()

    def _look(self) -> None:
        self._say_what_it_settled()
        design, report = self._session.design, self._session.report
        findings = [f for f in report.findings if not f.waived] if report else []
        self._wanted = design
        waiting = self._pool.submit(self._offers, design, findings)
        waiting.add_done_callback(lambda done: self._deliver(design, done))

    def _say_what_it_settled(self) -> None:
        applied, self._applied = self._applied, None
        if applied is None or applied[0] is not self._session.report_of:
            return
        after = self._open_keys()
        gone, new = len(applied[1] - after), len(after - applied[1])
        words = self.tr("Settled 1 finding.") if gone == 1 else self.tr("Settled %n findings.", "", gone)
        more = self.tr("One is new.") if new == 1 else self.tr("%n are new.", "", new)
        self._session.said.emit(f"{words} {more}" if new else words)

    def _offers(self, design: Design, findings: list[Finding]) -> Offers:
        end = time.monotonic() + LONGEST_SECONDS
        return dict(offers(design, self._while_wanted(design, findings, end)))

    def _while_wanted(self, design: Design, findings: list[Finding], end: float) -> Iterator[Finding]:
        for finding in findings:
            if self._wanted is not design or time.monotonic() > end:
                return
            yield finding

    def _deliver(self, design: Design, done: "Future[Offers]") -> None:
        if done.cancelled():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
        elif error is None and self._wanted is design:
            self._arrived.emit(design, done.result())
