"""Locks that end with their process: what a process that died has held is free."""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout


def try_lock(path: Path, patience: float = 0.0) -> BaseFileLock | None:
    """The lock at `path`, held from now on; `None` where somebody else holds it for all of `patience` (seconds).

    Raises `OSError`.
    """
    lock = FileLock(path, timeout=patience, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock
