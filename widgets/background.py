"""Work beside the window: one piece at a time, in a thread, while the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

from widgets.guard import guarded_slot, report_error

T = TypeVar("T")


def nothing() -> None:
    """What is done where nothing is to be done."""


class Background(QObject):
    """A thread for reading and writing files, or for what takes its time. `name` tells it from others."""

    _ended = Signal(object)

    def __init__(self, parent: QObject, name: str = "files") -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting: list[QEventLoop] = []
        # Queued also when work was done at once: a loop that is told to end before it begins would never end.
        self._ended.connect(guarded_slot(lambda go_on: go_on()), Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether somebody waits for a piece of work."""
        return bool(self._waiting)

    def result_of(self, work: Callable[[], T]) -> T:
        """Does the work and returns what it gives, or raises what it raises. The window lives meanwhile."""
        waiting = self._pool.submit(work)
        loop = QEventLoop()
        self._waiting.append(loop)
        waiting.add_done_callback(lambda _: self._ended.emit(loop.quit))
        try:
            loop.exec()
        finally:
            self._waiting.remove(loop)
        return waiting.result()

    def soon(self, work: Callable[[], T], then: Callable[[T], None], otherwise: Callable[[], None] = nothing) -> None:
        """Does the work, and hands what it gives to `then` in the window's own thread. An error is reported, and then
        `otherwise` is done there."""
        self._pool.submit(work).add_done_callback(lambda done: self._deliver(done, then, otherwise))

    def close(self, wait: bool = True) -> None:
        """Ends the thread; what is under way is waited for, unless nobody wants it any more."""
        self._pool.shutdown(wait=wait, cancel_futures=True)

    def _deliver(self, done: "Future[Any]", then: Callable[[Any], None], otherwise: Callable[[], None]) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if isinstance(error, Exception):
            report_error(error)
            self._ended.emit(otherwise)
        elif error is None:
            self._ended.emit(partial(then, done.result()))
