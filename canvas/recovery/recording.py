"""Every change of a document, in a journal of its own, as soon as it is made.

A session is a folder: its lock, held as long as the process lives; its journal; and `ended`, once the design was saved
or the person let it go. A journal's first frame says what it is about, its second holds the design that it starts from,
and each further one is a step or a mark. A mark is written before a file is saved, with the hash of the bytes that it
will hold: whichever of the two a stopped machine has left, the file says by its own hash which steps are in it.
"""

import json
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from filelock import BaseFileLock

from canvas.document import Change, Document
from canvas.errors import StorageError
from canvas.model import Design
from canvas.recovery.journal import JournalFile, as_frame
from canvas.recovery.patches import patch_between
from canvas.storage.atomic import atomic_write
from canvas.storage.disk import DISK, Disk
from canvas.storage.locks import try_lock
from canvas.storage.stamp import digest_of

SESSIONS, LOCK, ENDED, TRIES = "sessions", "lock", "ended", "tries"
JOURNAL_ENDING = ".journal"
BEGIN_ANEW = 64_000_000
"""At how many bytes a journal is begun anew, from the present design."""
SYNC_SECONDS = 0.4
Ending = Literal["saved", "discarded", "recovered"]
_Part = Literal["steps", "marks", "sync"]


@dataclass(frozen=True, slots=True)
class Base:
    """What a document was when it was opened: the bytes of its file, and the design that was read from them."""

    data: bytes
    design: Design


class Recording:
    """The journal of one document. Nothing is written before the first change that is not in a file.

    `told` gets a sentence when changes cannot be kept, and when they can again ("").
    """

    def __init__(
        self, document: Document, folder: Path, told: Callable[[str], None], base: Base | None = None, disk: Disk = DISK
    ) -> None:
        self._document = document
        self._folder = folder
        self._told = told
        self._base = base
        self._disk = disk
        self._digest = digest_of(base.data) if base else document.stamp.digest if document.stamp else ""
        self._last = base.design if base else document.design
        self._steps = 0
        self._mark_of_file: tuple[bytes, ...] = ()
        self._session: Path | None = None
        self._lock: BaseFileLock | None = None
        self._file: JournalFile | None = None
        self._failing: set[_Part] = set()
        self._guard = threading.RLock()
        self._syncer = _Syncer(self.flush)
        self._leave = document.subscribe(self._on_change)

    @property
    def session(self) -> Path | None:
        """The folder of the session, `None` while nothing had to be kept."""
        return self._session

    @property
    def steps(self) -> int:
        """How many steps were kept: the place of the present design. Beginning a journal anew goes on counting."""
        return self._steps

    def begin(self, tries: int = 0) -> bool:
        """Keeps the document as it is now, as work that no file holds. `tries` counts how often that was begun. Whether
        it is on the disk."""
        self._last, self._base = self._document.design, None
        if not self._attempt("steps", lambda: self._begin(tries, work=True)):
            return False
        self.flush()
        return not self._failing

    def settled(self) -> None:
        """What was recovered is shown and the window lives: it will not be blamed for an end that comes later."""
        if self._session is not None:
            with suppress(OSError):
                self._disk.remove(self._in_session(TRIES))

    def saving(self, data: bytes, path: Path, steps: int) -> None:
        """Marks, before the file is written, that it is about to hold the design after so many steps."""
        values = {"saving": digest_of(data), "path": str(Path(path).absolute()), "after": steps}
        mark = as_frame({"t": time.time(), **values})
        with self._guard:
            self._mark_of_file = (mark,)
            self._mark(mark)
        self.flush()

    def saved(self, data: bytes) -> None:
        """Marks that a file holds what it was marked to hold."""
        with self._guard:
            self._digest = digest_of(data)
            self._mark(as_frame({"t": time.time(), "saved": self._digest}))

    def based_on(self, digest: str) -> None:
        """The file was found with this hash, and what is open is meant to take its place: it is the file still."""
        with self._guard:
            self._digest = digest
            self._mark(as_frame({"t": time.time(), "file": digest}))

    def flush(self) -> None:
        """Returns when all that was written is on the disk.

        Where that failed once, the system may have dropped what it could not write, and would say of the next try that
        it went well (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020): nothing more is
        asked of that file, and the next change begins the journal anew.
        """
        file = self._file
        if file is not None and "sync" not in self._failing:
            self._attempt("sync", file.sync)

    def leave(self) -> None:
        """Lets go and keeps the session, to be offered at the next start. An end in good order is nobody's fault."""
        self._leave()
        self._syncer.end()
        self.flush()
        self.settled()
        with self._guard:
            if self._file is not None:
                with suppress(OSError):
                    self._file.close()
            if self._lock is not None:
                self._lock.release()
            self._file = self._lock = None

    def end(self, how: Ending) -> None:
        """Lets go for good: nothing of this is offered at the next start. It is kept for some days all the same."""
        if self._session is not None:
            # Without the mark it is offered once more, which loses nothing.
            with suppress(OSError, StorageError):
                write_ended(self._in_session(""), how, self._disk)
        self.leave()

    def _on_change(self, change: Change) -> None:
        """One step. Undo and redo are steps as well: a journal is only read forwards."""
        if self._file is None and self._document.saved:
            return  # nothing of it is work yet
        with self._guard:
            if self._attempt("steps", lambda: self._append(change.label)):
                self._last = self._document.design
                self._syncer.wake()

    def _append(self, label: str) -> None:
        """Writes what has changed since the last step that was kept."""
        if self._file is None or self._file.size > BEGIN_ANEW or "sync" in self._failing:
            self._begin()
            self._failing.discard("sync")
        patch = patch_between(self._last, self._document.design)
        if self._file is not None and patch is not None:
            self._file.append(as_frame({"t": time.time(), "s": label, "p": patch}))
            self._steps += 1

    def _begin(self, tries: int = 0, *, work: bool = False) -> None:
        """A journal that starts from the last design that was kept. It follows one that has grown large.

        It goes on counting, and takes over the mark of the file: that may be written at this very moment.
        """
        if self._session is None:
            session = self._folder / SESSIONS / f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
            self._disk.make_folder(session)
            self._session = session
            # Where the file system has no locks the changes are kept all the same.
            with suppress(OSError):
                # A program that starts just now may look at it for a moment.
                self._lock = try_lock(session / LOCK, patience=2.0)
        if tries:
            atomic_write(self._in_session(TRIES), str(tries).encode(), disk=self._disk)
        old = self._file
        number = int(old.path.name.removesuffix(JOURNAL_ENDING)) + 1 if old else 1
        file = JournalFile(self._in_session(f"{number}{JOURNAL_ENDING}"), self._disk)
        try:
            head = self._head(work=work or old is not None)
            file.append(head, self._base_bytes(old is not None), *self._mark_of_file)
            if old is not None:
                file.sync()
        except OSError:
            file.close()
            raise
        self._file = file
        if old is not None:
            old.close()
            self._disk.remove(old.path)

    def _head(self, *, work: bool) -> bytes:
        """What the journal is about. `work` says that already its first design is in no file."""
        path = self._document.path
        about = {} if path is None else {"path": str(path.absolute())}
        whole = self._base is None or self._file is not None
        values = {"title": self._document.design.title, "t": time.time(), "digest": self._digest, "whole": whole}
        return as_frame({**values, **about, "work": work, "steps": self._steps})

    def _base_bytes(self, follows: bool) -> bytes:
        if self._base is not None and not follows:
            return self._base.data
        return self._last.model_dump_json(by_alias=True, exclude_none=True).encode()

    def _mark(self, frame: bytes) -> None:
        with self._guard:
            file = self._file
            if file is not None:
                self._attempt("marks", lambda: file.append(frame))

    def _attempt(self, part: _Part, step: Callable[[], object]) -> bool:
        """Whether a step on the disk could be done. That it could not is told once, and again when everything can.

        A small mark may find room where a step does not, and a sync has nothing to say of what was never written.
        """
        was_failing = bool(self._failing)
        try:
            step()
        except (OSError, StorageError) as error:
            with self._guard:
                first = not self._failing
                self._failing.add(part)
            if first:
                self._told(_cannot_keep(error))
            return False
        with self._guard:
            self._failing -= {part, "marks"} if part == "steps" else {part}
            works_again = was_failing and not self._failing
        if works_again:
            self._told("")
        return True

    def _in_session(self, name: str) -> Path:
        return (self._session or self._folder) / name


def write_ended(session: Path, how: Ending, disk: Disk = DISK) -> None:
    """Marks a session as over, and how. Raises `OSError` or `StorageError`."""
    values = json.dumps({"how": how, "t": time.time()})
    atomic_write(session / ENDED, values.encode(), disk=disk)


def _cannot_keep(error: OSError | StorageError) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return f"Changes are not kept against a crash ({reason}). What is in files is safe: save often."


class _Syncer:
    """Has what was written brought to the disk within a second, by a thread of its own."""

    def __init__(self, sync: Callable[[], None]) -> None:
        self._sync = sync
        self._due = threading.Event()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def wake(self) -> None:
        """Something was written."""
        if not self._due.is_set():
            self._due.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Ends the thread."""
        self._over.set()
        self._due.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while not self._over.is_set():
            self._due.wait()
            if not self._over.wait(SYNC_SECONDS):
                self._due.clear()
                self._sync()
