"""Tells when the open file becomes another one: changed, replaced or gone, by another program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from canvas.document import Document
from canvas.storage.stamp import unchanged
from widgets.guard import guarded_slot

SETTLE_MS = 250


class DiskWatch(QObject):
    """Watches one file, and its folder, since a file that is replaced is lost to Qt's watcher.

    `changed` comes once for each other state of the file; what this window wrote itself is none. `busy` says that it
    is writing just now.
    """

    changed = Signal()

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._busy = busy
        self._document: Document | None = None
        self._told: object = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(guarded_slot(self.look))
        self._watcher.fileChanged.connect(guarded_slot(lambda: self._soon.start()))
        self._watcher.directoryChanged.connect(guarded_slot(lambda: self._soon.start()))

    def watch(self, document: Document) -> None:
        """Watches the file of this document from now on, as the document knows it."""
        self._document, self._told = document, document.stamp
        watched = [*self._watcher.files(), *self._watcher.directories()]
        wanted = [] if document.path is None else [str(document.path), str(document.path.parent)]
        if [each for each in watched if each not in wanted]:
            self._watcher.removePaths([each for each in watched if each not in wanted])
        self._add([each for each in wanted if each not in watched])

    def look(self) -> None:
        """Looks at the file now, as when the window comes to the front."""
        document = self._document
        if document is None or document.path is None or document.stamp is None:
            return
        if self._busy():
            self._soon.start()
            return
        self._add([str(document.path)])
        seen = state_of(document.path)
        if seen == self._told:
            return
        try:
            same = unchanged(document.path, document.stamp)
        except OSError:
            same = False
        self._told = seen
        if not same:
            self.changed.emit()

    def _add(self, paths: list[str]) -> None:
        missing = [each for each in paths if each not in self._watcher.files() and Path(each).exists()]
        if missing:
            self._watcher.addPaths(missing)


def state_of(path: Path) -> object:
    """What tells one state of a file from another, without reading it."""
    try:
        found = path.stat()
    except OSError:
        return "gone"
    return (found.st_ino, found.st_mtime_ns, found.st_size)
