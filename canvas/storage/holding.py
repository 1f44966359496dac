"""One window for a file: who opens it first may change it, who comes later may look."""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from filelock import BaseFileLock

from canvas.errors import StorageError
from canvas.storage.atomic import atomic_write
from canvas.storage.locks import try_lock

LOCKS = "locks"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open: its process and since when (in seconds of Unix); both 0 where that is not known."""

    process: int = 0
    since: float = 0.0


class Held:
    """A file that this window has open to change it. The end of the process lets go of it, whatever the end is."""

    def __init__(self, lock: BaseFileLock | None) -> None:
        self._lock = lock

    def release(self) -> None:
        """Lets go, once."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()


def hold(path: Path, folder: Path) -> Held | Holder:
    """Takes a file for this window, or says who has it. Links to the same file are the same file.

    Where the state folder cannot be written nobody can be asked, and the file is not kept from anybody.
    """
    place = folder / LOCKS / sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = try_lock(place.with_suffix(".lock"))
        if lock is None:
            return _holder(place)
    except OSError:
        return Held(None)
    with suppress(StorageError):
        atomic_write(place.with_suffix(".json"), json.dumps({"process": os.getpid(), "since": time.time()}).encode())
    return Held(lock)


def _holder(place: Path) -> Holder:
    try:
        said = json.loads(place.with_suffix(".json").read_bytes())
        return Holder(int(said["process"]), float(said["since"]))
    except (OSError, ValueError, LookupError, TypeError):
        return Holder()
