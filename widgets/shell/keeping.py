"""What keeps the open document from being lost: its journal, its file held for this window, the file's versions."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from canvas.document import Document
from canvas.errors import StorageError
from canvas.model import Design
from canvas.recovery.recording import Base, Ending, Recording
from canvas.storage import read_bytes, write
from canvas.storage.backups import keep_version
from canvas.storage.holding import Held, Holder, hold
from canvas.storage.stamp import Stamp
from canvas.writing import canonical


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was written: the design that it holds, what the file is now, and what could not be kept of it."""

    design: Design
    stamp: Stamp
    note: str


class Keeping(QObject):
    """Keeps one document at a time. `told` says that its changes cannot be kept, and "" when they can again."""

    told = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._document: Document | None = None
        self._recording: Recording | None = None
        self._held: Held | None = None
        self._held_path = ""

    def take(self, document: Document, base: Base | None = None) -> Holder | None:
        """Keeps this document from now on. Returns who has its file open already, if somebody has."""
        self.leave()
        self._document = document
        self._recording = Recording(document, self._folder, self.told.emit, base)
        held = None if document.path is None else self.reserve(document.path)
        if isinstance(held, Held) and document.path is not None:
            self.adopt(document.path, held)
        return held if isinstance(held, Holder) else None

    def follow(self, document: Document) -> None:
        """Keeps this document, if it is not the one that is kept already: whoever opens one, nothing goes unkept."""
        if document is not self._document:
            self.take(document)

    def reserve(self, path: Path) -> Held | Holder | None:
        """Holds a file beside the one that is open, or says who has it; `None` where it is that one."""
        if self._held is not None and self._held_path == os.path.realpath(path):
            return None
        return hold(path, self._folder)

    def adopt(self, path: Path, held: Held) -> None:
        """The open document is in this file now; the one before is let go."""
        self._release()
        self._held, self._held_path = held, os.path.realpath(path)

    def begin(self, tries: int = 0) -> bool:
        """Keeps the document as it is, as work that no file holds. Whether it is kept."""
        return self._recording is not None and (self._recording.session is not None or self._recording.begin(tries))

    def based_on(self, stamp: Stamp) -> None:
        """What is open is meant to take the place of what its file holds now."""
        if self._recording is not None:
            self._recording.based_on(stamp.digest)

    def settled(self) -> None:
        """What was recovered is shown, and the window lives."""
        if self._recording is not None:
            self._recording.settled()

    def saving_of(self, document: Document, path: Path, expected: Stamp | None) -> Callable[[], Saved]:
        """What writes the document, as it is now, into a file. It may be done in another thread."""
        recording, design = self._recording, document.design
        steps = recording.steps if recording else 0

        def work() -> Saved:
            data = canonical(design)
            if expected is None:
                keep_what_is_there(path, self._folder)
            if recording:
                recording.saving(data, path, steps)
            stamp = write(path, data, expected=expected)
            if recording:
                recording.saved(data)
            return Saved(design, stamp, keep(path, data, self._folder))

        return work

    def is_in(self, data: bytes, path: Path) -> None:
        """The present design is what this file holds: it was read from there just now."""
        if self._recording is not None:
            self._recording.saving(data, path, self._recording.steps)
            self._recording.saved(data)

    def flush(self) -> None:
        """Brings all changes to the disk."""
        if self._recording is not None:
            self._recording.flush()

    def end(self, how: Ending) -> None:
        """The document goes for good: nothing of it is offered at the next start."""
        if self._recording is not None:
            self._recording.end(how)
        self._recording = None
        self._release()

    def leave(self) -> None:
        """Lets go. What is not in a file is offered at the next start."""
        if self._recording is not None:
            self._recording.leave()
        self._recording = None
        self._release()

    def _release(self) -> None:
        if self._held is not None:
            self._held.release()
        self._held = None


def keep(path: Path, data: bytes, folder: Path) -> str:
    """Keeps a version of a file. Returns "" or the sentence that says why it could not be kept."""
    try:
        keep_version(path, data, folder)
    except (OSError, StorageError) as error:
        words = QCoreApplication.translate("Keeping", "An earlier version could not be kept ({reason}).")
        return words.format(reason=getattr(error, "strerror", None) or error)
    return ""


def keep_what_is_there(path: Path, folder: Path) -> None:
    """Keeps a version of a file that is written over without having been opened. Where there is none, nothing."""
    with suppress(StorageError):
        keep(path, read_bytes(path), folder)
