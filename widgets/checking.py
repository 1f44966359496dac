"""The validator while one works: after every edit, never in the way, and never about an older design."""

import time
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from canvas.findings import Report
from canvas.model import Design
from canvas.validator import check
from widgets.guard import guarded_slot, report_error
from widgets.session import Preset, Session

PAUSE_MS = 60
FAST_SECONDS = 0.010


class Checking(QObject):
    """Checks the session's design after a pause; in a thread of its own when it takes more than 10 ms."""

    _arrived = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._seconds = 0.0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(guarded_slot(self.check_now))
        self._arrived.connect(guarded_slot(session.take_report))
        session.changed.connect(guarded_slot(self.soon))
        session.opened.connect(guarded_slot(self.soon))
        session.preset_changed.connect(guarded_slot(self.soon))

    def soon(self) -> None:
        """Checks when there was no further change for a moment."""
        self._timer.start()

    def check_now(self) -> None:
        """Checks the present design: at once while that is fast, else in the thread."""
        design, preset = self._session.design, self._session.preset
        if self._seconds <= FAST_SECONDS:
            self._session.take_report(design, self._timed(design, preset))
            return
        waiting = self._pool.submit(self._timed, design, preset)
        waiting.add_done_callback(lambda done: self._deliver(design, done))

    def close(self) -> None:
        """Ends the thread; a check under way is not waited for."""
        self._timer.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _timed(self, design: Design, preset: Preset) -> Report:
        start = time.perf_counter()
        report = check(design, preset=preset)
        self._seconds = time.perf_counter() - start
        return report

    def _deliver(self, design: Design, done: "Future[Report]") -> None:
        if done.cancelled():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
        elif error is None:
            self._arrived.emit(design, done.result())
