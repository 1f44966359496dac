"""Designs in files."""

import os
from pathlib import Path

from canvas.errors import DesignUnreadable, StorageError
from canvas.model import Design
from canvas.reading import SIZE_LIMIT, read_design
from canvas.storage.atomic import atomic_write, named
from canvas.storage.disk import DISK, Disk
from canvas.storage.stamp import Stamp, stamp_from
from canvas.writing import canonical

SUFFIX = ".unhappy.json"


def load(path: Path) -> Design:
    """The design in a file. Raises `StorageError` where it cannot be had, `DesignUnreadable` where it is refused."""
    return read_design(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, at most one more than a design may have. Raises `StorageError`."""
    return read_stamped(path)[0]


def read_stamped(path: Path) -> tuple[bytes, Stamp]:
    """The bytes of a file, and what it was before they were read: who writes meanwhile is noticed later.

    Raises `StorageError`.
    """
    try:
        with open(path, "rb") as stream:
            found = os.fstat(stream.fileno())
            data = stream.read(SIZE_LIMIT + 1)
            return data, stamp_from(found, data)
    except FileNotFoundError as error:
        raise _not_read(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise _not_read(path, "it is a folder") from error
    except (OSError, ValueError) as error:
        raise _not_read(path, str(getattr(error, "strerror", None) or error)) from error


def save(path: Path, design: Design, *, expected: Stamp | None = None, disk: Disk = DISK) -> Stamp:
    """Write the design in its canonical form, and say what the file is now. See `write`."""
    return write(path, canonical(design), expected=expected, disk=disk)


def write(path: Path, data: bytes, *, expected: Stamp | None = None, disk: Disk = DISK) -> Stamp:
    """Write the bytes of a design. What was written is read back before it replaces the old file.

    `expected` is what the file was when it was read or last written: where somebody else has changed it since,
    `ChangedOnDisk` is raised. Without it, a file that cannot be read, such as one of a newer release, is not
    overwritten either; one that is empty or holds only zeros has nothing to lose. Raises `StorageError`; the old file
    is then as it was.
    """
    if expected is None:
        _refuse_to_overwrite_what_is_not_read(path)
    try:
        return atomic_write(path, data, verify=read_design, expected=expected, disk=disk)
    except DesignUnreadable as error:
        text = f"{named(path)} was not written: it could not be read again ({error.lines()[0]}). Nothing is lost."
        raise StorageError(text) from error


def holds_nothing(data: bytes) -> bool:
    """Whether a file is empty or was zeroed, as a machine that stops can leave it."""
    return not data.strip(b"\0")


def _refuse_to_overwrite_what_is_not_read(path: Path) -> None:
    if not os.path.isfile(path) or holds_nothing(read_bytes(path)):
        return
    try:
        load(path)
    except DesignUnreadable as error:
        text = f"{named(path)} was left as it was: what it holds cannot be read ({error.lines()[0]})."
        raise StorageError(f"{text} Save under another name.") from error


def _not_read(path: Path, reason: str) -> StorageError:
    return StorageError(f"{named(path)} could not be read: {reason}. Nothing was changed.")
