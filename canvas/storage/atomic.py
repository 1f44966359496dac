"""One way to write a file: whole or not at all.

The bytes go to a temporary file beside the target, are checked, reach the disk, and only then take the target's name.
"""

import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from canvas.errors import StorageError

Verify = Callable[[bytes], object]


def atomic_write(path: Path, data: bytes, *, verify: Verify | None = None) -> None:
    """Write the file so that a reader, or a machine that stops, sees the old bytes or the new ones, never a part.

    A symbolic link stays one: what it points to is written. The file's permissions are kept. `verify` gets the bytes
    that were read back and raises if they are not what was meant. Raises `StorageError`, or what `verify` raises;
    the old file is then as it was.
    """
    target = _target(path)
    try:
        mode = _mode_of(path, target)
        temporary = _written_beside(target, data, mode)
        try:
            _check(path, temporary, data, verify)
            os.replace(temporary, target)
        finally:
            _remove(temporary)
        _sync_folder(target.parent)
    except OSError as error:
        raise not_written(path, error.strerror or type(error).__name__) from error


def not_written(path: Path, reason: str) -> StorageError:
    """The error for a file that the system would not write."""
    safe = "The file on disk is as it was; save it elsewhere." if os.path.exists(path) else "Save it elsewhere."
    return StorageError(f"{named(path)} was not written ({reason}). {safe}")


def named(path: Path) -> str:
    """The path of a file in a sentence."""
    return str(path).replace("\0", "?")


def _target(path: Path) -> Path:
    """Where links lead to. A ring of links is an error of run time before Python 3.13."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise not_written(path, "this name leads nowhere") from error


def _mode_of(path: Path, target: Path) -> int:
    """The permissions for the new file. Raises `StorageError` for what must not be replaced."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(f"{named(path)} was not written: it is a folder or a device. Choose another name.")
    if not os.access(target, os.W_OK) or not found.st_mode & stat.S_IWUSR:
        raise StorageError(f"{named(path)} was not written: it is read-only. Save under another name.")
    return stat.S_IMODE(found.st_mode)


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _written_beside(target: Path, data: bytes, mode: int) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".saving", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, mode)
    except OSError:
        _remove(temporary)
        raise
    return temporary


def _remove(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink(missing_ok=True)


def _check(path: Path, temporary: Path, data: bytes, verify: Verify | None) -> None:
    back = temporary.read_bytes()
    if back != data:
        raise not_written(path, "the disk did not keep it")
    if verify is not None:
        verify(back)


def _sync_folder(folder: Path) -> None:
    """Make the new name last. Windows and some file systems cannot: the data is safe all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
