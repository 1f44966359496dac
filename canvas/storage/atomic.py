"""One way to write a file: whole or not at all.

The bytes go to a temporary file beside the target, are checked, reach the disk, and only then take the target's name.
"""

import os
import stat
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from canvas.errors import ChangedOnDisk, StorageError
from canvas.storage.disk import DISK, Disk, prefix_beside, write_all
from canvas.storage.stamp import Stamp, stamp_from, unchanged

Verify = Callable[[bytes], object]
TEMPORARY = ".saving"
STALE_SECONDS = 3600.0
_NOT_SHOWN = ("Cc", "Cs", "Zl", "Zp")
"""Characters that steer, half ones as in names that are not UTF-8, and those that end a line or a paragraph."""


def atomic_write(
    path: Path, data: bytes, *, verify: Verify | None = None, expected: Stamp | None = None, disk: Disk = DISK
) -> Stamp:
    """Write the file so that a reader, or a machine that stops, sees the old bytes or the new ones, never a part.

    A symbolic link stays one: what it points to is written. Permissions, owner and attributes are kept where the system
    lets us; of a file with several names (hard links) this one gets the new bytes and the others keep the old. `verify`
    gets the bytes that were read back and raises if they are not what was meant. `expected` is what the file was when
    it was read: where it is another one by now, `ChangedOnDisk` is raised; one that is gone is written anew.

    Returns what the file is now. Raises `StorageError`, or what `verify` raises; the old file is then as it was.
    """
    target = _target(path)
    try:
        found = _what_is_there(path, target)
        temporary = _written_beside(target, data, found, disk)
        try:
            _check(path, temporary, data, verify, disk)
            if expected is not None and found is not None and not unchanged(target, expected):
                raise ChangedOnDisk(path, f"{named(path)} was not written: another program has changed it meanwhile.")
            # Taken before it has its name: what somebody else does to the file from then on is not ours.
            stamp = stamp_from(os.stat(temporary), data)
            disk.replace(temporary, target)
        finally:
            with suppress(OSError):
                disk.remove(temporary)
        disk.sync_folder(target.parent)
        sweep(target.parent, prefix_beside(target), disk)
        return stamp
    except OSError as error:
        raise not_written(path, error.strerror or type(error).__name__) from error


def not_written(path: Path, reason: str) -> StorageError:
    """The error for a file that the system would not write."""
    safe = "The file on disk is as it was; save it elsewhere." if os.path.exists(path) else "Save it elsewhere."
    return StorageError(f"{named(path)} was not written ({reason}). {safe}")


def named(path: Path) -> str:
    """The path of a file in a sentence. What is no text, or would break the line, is shown as a question mark."""
    return "".join("?" if unicodedata.category(character) in _NOT_SHOWN else character for character in str(path))


def _target(path: Path) -> Path:
    """Where links lead to. A ring of links is an error of run time before Python 3.13."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise not_written(path, "this name leads nowhere") from error


def _what_is_there(path: Path, target: Path) -> os.stat_result | None:
    """What the target is now, `None` for nothing. Raises `StorageError` for what must not be replaced."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(f"{named(path)} was not written: it is a folder or a device. Choose another name.")
    if not os.access(target, os.W_OK) or not found.st_mode & stat.S_IWUSR:
        raise StorageError(f"{named(path)} was not written: it is read-only. Save under another name.")
    return found


def _written_beside(target: Path, data: bytes, found: os.stat_result | None, disk: Disk) -> Path:
    handle, temporary = disk.create_beside(target, TEMPORARY)
    try:
        try:
            if found is not None:
                _dress(temporary, target, found)
            write_all(disk, handle, data)
            disk.sync(handle)
        finally:
            disk.close(handle)
    except OSError:
        with suppress(OSError):
            disk.remove(temporary)
        raise
    return temporary


def _dress(temporary: Path, target: Path, found: os.stat_result) -> None:
    """Gives the new file the owner, the permissions and the attributes of the old one, as far as one may."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, -1, found.st_gid)
        with suppress(OSError):
            os.chown(temporary, found.st_uid, -1)
    os.chmod(temporary, stat.S_IMODE(found.st_mode))
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(temporary, name, os.getxattr(target, name))


def _check(path: Path, temporary: Path, data: bytes, verify: Verify | None, disk: Disk) -> None:
    back = disk.read(temporary)
    if back != data:
        raise not_written(path, "the disk did not keep it")
    if verify is not None:
        verify(back)


def sweep(folder: Path, prefix: str, disk: Disk) -> None:
    """Takes away what earlier writings left behind when the machine stopped in the middle of them, an hour ago or more.

    `prefix` is how the names of what was left behind begin: see `prefix_beside`, or "." for all.
    """
    oldest = time.time() - STALE_SECONDS
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.name.startswith(prefix) and entry.name.endswith(TEMPORARY)
            if ours and entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_mtime < oldest:
                disk.remove(Path(entry.path))
