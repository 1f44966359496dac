"""Ends from outside: a signal to stop, a closed terminal, logging out. What was done is on the disk before the end.

Nothing is asked then and nothing is discarded: what is not saved is offered at the next start.
"""

import os
import signal
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

from widgets.guard import guarded_slot

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
STOPPED_BY = 128
"""What shells add to the number of the signal that ended a program."""


class Ends(QObject):
    """Calls `stop` with the exit code when the program is asked to end, and `flush` before one logs out.

    Python sees a signal only between two of its own steps, and the window rests inside Qt: the signal is written into a
    pipe by the system's own handler, and Qt reads that. On Windows signals end the program at once; nothing is lost
    there either, since every change is written when it is made.
    """

    def __init__(self, parent: QObject, flush: Callable[[], None], stop: Callable[[int], None]) -> None:
        super().__init__(parent)
        self._stop = stop
        self._stopped = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(guarded_slot(lambda _: flush()))
        self._unlisten = self._listen() if os.name == "posix" else None

    def close(self) -> None:
        """Signals do again what they did before."""
        unlisten, self._unlisten = self._unlisten, None
        if unlisten is not None:
            unlisten()

    def _listen(self) -> Callable[[], None]:
        """Has signals written into a pipe that Qt reads. Returns what ends that."""
        reads, writes = os.pipe()
        os.set_blocking(reads, False)
        os.set_blocking(writes, False)
        notifier = QSocketNotifier(reads, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(guarded_slot(lambda: self._read(reads)))
        wakeup = signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
        before = {number: signal.signal(number, lambda *_: None) for number in SIGNALS}

        def unlisten() -> None:
            for number, handler in before.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(wakeup)
            notifier.setEnabled(False)
            for end in (reads, writes):
                os.close(end)

        return unlisten

    def _read(self, reads: int) -> None:
        seen = b""
        with suppress(OSError):
            seen = os.read(reads, 64)
        asked = [number for number in seen if number in SIGNALS]
        if asked and not self._stopped:
            self._stopped = True
            self._stop(STOPPED_BY + asked[0])
