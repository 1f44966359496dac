"""Errors that nobody expected: the design is made safe, a report is written, and one box says so."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import get_ident

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from canvas.document import was_taken_back
from canvas.storage.reports import write_report
from widgets.guard import guarded_slot
from widgets.session import Session
from widgets.shell.dialogs import error_box, tr

PAUSE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Mishap:
    """An error that was met: whether the edit that caused it was taken back, and where the report is."""

    error: Exception
    taken_back: bool
    report: Path | None


class Unexpected(QObject):
    """Meets errors of every thread and shows them in the window's own. `folder` is where reports go.

    One box at a time, and one a second at most: what fails at every move of the pointer would bury the window.
    """

    _met = Signal(object)

    def __init__(
        self, session: Session, window: QWidget, folder: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._folder = folder
        self._clock = clock
        self._thread = get_ident()
        self._box: QMessageBox | None = None
        self._shown = float("-inf")
        # Later, and not at once: Qt may be in the middle of painting or of closing the window when an override fails.
        self._met.connect(guarded_slot(self._show), Qt.ConnectionType.QueuedConnection)

    def meet(self, error: Exception) -> None:
        """Takes back the edit that is being told, where it may have caused the error; reports, and shows it soon."""
        doubted = get_ident() == self._thread and self._session.document.doubt()
        report = write_report(error, self._folder, datetime.now().astimezone())
        self._met.emit(Mishap(error, doubted or was_taken_back(error), report))

    def _show(self, mishap: Mishap) -> None:
        now = self._clock()
        if self._box is None and now - self._shown >= PAUSE_SECONDS:
            self._shown = now
            self._box = mishap_box(mishap, self._window)
            self._box.finished.connect(guarded_slot(self._forget))
            self._box.open()

    def _forget(self) -> None:
        self._box = None


def mishap_box(mishap: Mishap, parent: QWidget) -> QMessageBox:
    """A box that says what is safe and where the report is; the traceback is behind "Show Details"."""
    back = tr("That did not work. The design is as it was before.")
    apart = tr("That did not work. Your design is not affected.")
    box = error_box(mishap.error, parent, back if mishap.taken_back else apart)
    if mishap.report is not None:
        where = tr("A report for whoever looks into it: {file}").format(file=mishap.report)
        box.setInformativeText(f"{box.informativeText()}\n{where}")
    box.setDetailedText("".join(traceback.format_exception(mishap.error)))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
