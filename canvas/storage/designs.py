"""Designs in files."""

import os
from pathlib import Path

from canvas.errors import DesignUnreadable, StorageError
from canvas.model import Design
from canvas.reading import SIZE_LIMIT, read_design
from canvas.storage.atomic import atomic_write, named
from canvas.writing import canonical

SUFFIX = ".unhappy.json"


def load(path: Path) -> Design:
    """The design in a file. Raises `StorageError` where it cannot be had, `DesignUnreadable` where it is refused."""
    return read_design(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, at most one more than a design may have. Raises `StorageError`."""
    try:
        with open(path, "rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise _not_read(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise _not_read(path, "it is a folder") from error
    except (OSError, ValueError) as error:
        raise _not_read(path, str(getattr(error, "strerror", None) or error)) from error


def _refuse_to_overwrite_what_is_not_read(path: Path) -> None:
    if not os.path.isfile(path) or os.path.getsize(path) == 0:
        return
    try:
        load(path)
    except DesignUnreadable as error:
        text = f"{named(path)} was left as it was: what it holds cannot be read ({error.lines()[0]})."
        raise StorageError(f"{text} Save under another name.") from error


def _not_read(path: Path, reason: str) -> StorageError:
    return StorageError(f"{named(path)} could not be read: {reason}. Nothing was changed.")


def save(path: Path, design: Design) -> None:
    """Write the design in its canonical form. What was written is read back before it replaces the old file.

    Raises `StorageError`; the old file is then as it was. A file that cannot be read, such as one of a newer release,
    is never overwritten.
    """
    _refuse_to_overwrite_what_is_not_read(path)
    try:
        atomic_write(path, canonical(design), verify=read_design)
    except DesignUnreadable as error:
        text = f"{named(path)} was not written: it could not be read again ({error.lines()[0]}). Nothing is lost."
        raise StorageError(text) from error
