"""The validator while one works: after every edit, never in the way, and never about an older design."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from canvas.model import Design
from canvas.project import Preset, Project
from canvas.validator import UNCHECKED, Checked, recheck
from widgets.guard import guarded_slot, report_error
from widgets.session import Session

PAUSE_MS = 60
FAST_SECONDS = 0.010
SMALL = 500
"""A design of more steps, failures and fallbacks is never checked in the window's own thread."""


class _Patience:
    """Goes on for 10 ms; once that is over, it is `lost`."""

    def __init__(self) -> None:
        self._until = time.perf_counter() + FAST_SECONDS
        self.lost = False

    def __call__(self) -> bool:
        self.lost = self.lost or time.perf_counter() > self._until
        return self.lost


class Checking(QObject):
    """Checks the session's design after a pause, from what it knows of the one before: in a thread of its own when it
    is large or takes more than 10 ms. A check is given up when it takes longer in the window's own thread, and when
    the design has changed: walking all objects together may take seconds.
    """

    _arrived = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._known = UNCHECKED
        self._seconds = 0.0
        self._newest = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(guarded_slot(self.check_now))
        self._arrived.connect(guarded_slot(self._take))
        session.changed.connect(guarded_slot(self.soon))
        session.opened.connect(guarded_slot(self.soon))
        session.preset_changed.connect(guarded_slot(self.soon))
        session.project_changed.connect(guarded_slot(self.soon))

    def soon(self) -> None:
        """Checks when there was no further change for a moment."""
        self._timer.start()

    def check_now(self) -> None:
        """Checks the present design: at once while that is fast, else in the thread."""
        design, preset, project = self._session.design, self._session.asked_preset, self._session.project
        self._newest += 1
        number = self._newest
        if self._seconds <= FAST_SECONDS and _is_small(design):
            patience = _Patience()
            checked = self._timed(design, preset, project, patience)
            if not patience.lost:
                self._take(design, checked)
                return
        waiting = self._pool.submit(self._timed, design, preset, project, lambda: self._newest != number)
        waiting.add_done_callback(lambda done: self._deliver(design, number, done))

    def close(self) -> None:
        """Ends the thread; a check under way is not waited for, and soon gives up."""
        self._timer.stop()
        self._newest += 1
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _timed(self, design: Design, preset: Preset, project: Project, stop: Callable[[], bool]) -> Checked:
        start = time.perf_counter()
        checked = recheck(self._known, design, preset=preset, project=project, stop=stop)
        self._seconds = time.perf_counter() - start
        return checked

    def _take(self, design: Design, checked: Checked) -> None:
        self._known = checked
        self._session.take_report(design, checked.report)

    def _deliver(self, design: Design, number: int, done: "Future[Checked]") -> None:
        if done.cancelled():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
        elif error is None and number == self._newest:
            self._arrived.emit(design, done.result())


def _is_small(design: Design) -> bool:
    return len(design.transitions) + len(design.failures) + len(design.fallbacks) <= SMALL
