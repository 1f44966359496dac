"""Tidy, and the layout of a design that came without positions: in a thread, which asks the engine's own process.

The window stays alive. What takes more than 300 ms shows itself and can be cancelled.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from canvas.layout.arranging import Arrangement, arrange
from canvas.layout.part import arrange_part
from canvas.layout.worker import LayoutWorker
from canvas.lookup import Lookup
from canvas.model import Design
from widgets.guard import guarded_slot, report_error

PATIENCE_MS = 300
Done = Callable[[Design, Arrangement], None]


def needs_positions(design: Design) -> bool:
    """Whether some state stands nowhere."""
    return any(state.id not in design.layout.nodes for owner in design.objects for state in owner.states)


def part_to_tidy(tables: Lookup, selection: Iterable[str]) -> frozenset[str]:
    """The states that *tidy* moves where these elements are selected: them and all of an object's. Of one state there
    is nothing to arrange, and so it is not meant: no states stand for all."""
    owners = {state: owner.id for state, owner in tables.object_of.items()}
    chosen = frozenset(selection)
    states = frozenset(state for state, owner in owners.items() if state in chosen or owner in chosen)
    return states if len(states) > 1 else frozenset()


class Arranging(QObject):
    """One layout at a time. `done` is called in the window's thread, and not at all when it was cancelled."""

    _arrived = Signal(int, object, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._worker = LayoutWorker()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="layout")
        self._number = 0
        self._done: Done | None = None
        self._progress: QProgressDialog | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(guarded_slot(self._show_progress))
        self._arrived.connect(guarded_slot(self._take))

    @property
    def busy(self) -> bool:
        return self._done is not None

    def start(self, design: Design, done: Done, part: frozenset[str] = frozenset()) -> None:
        """Arranges a design, or only a part of its states, and calls `done` with the positions. A layout under way is
        given up."""
        self._number += 1
        number = self._number
        self._done = done
        self._patience.start()
        work = partial(arrange_part, design, part) if part else partial(arrange, design)
        waiting = self._pool.submit(work, self._worker)
        waiting.add_done_callback(lambda future: self._deliver(number, design, future))

    def cancel(self) -> None:
        """Gives up; the design stays as it is."""
        self._number += 1
        self._end()
        self._worker.close()

    def close(self) -> None:
        """Ends thread and process."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._worker.close()

    def _deliver(self, number: int, design: Design, future: "Future[Arrangement]") -> None:
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, Exception):
            report_error(error)
        elif error is None:
            self._arrived.emit(number, design, future.result())

    def _take(self, number: int, design: Design, arrangement: Arrangement) -> None:
        if number == self._number and self._done is not None:
            done = self._done
            self._end()
            done(design, arrangement)

    def _end(self) -> None:
        self._done = None
        self._patience.stop()
        dialog, self._progress = self._progress, None
        if dialog is not None:
            # Closing it says "cancelled" as well.
            dialog.blockSignals(True)
            dialog.close()
            dialog.deleteLater()

    def _show_progress(self) -> None:
        dialog = QProgressDialog(self.tr("Arranging the drawing…"), self.tr("Cancel"), 0, 0, self._window)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setMinimumDuration(0)
        dialog.canceled.connect(guarded_slot(self.cancel))
        self._progress = dialog
        dialog.show()
