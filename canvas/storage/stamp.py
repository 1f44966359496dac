"""What a file was at some moment, so that one can tell later whether somebody else has changed it."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """A file at one moment: its inode, when it was modified (in nanoseconds), its size in bytes, and their SHA-256."""

    inode: int
    modified: int
    size: int
    digest: str


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def stamp_from(found: os.stat_result, data: bytes) -> Stamp:
    """The stamp of a file that was found so and holds these bytes."""
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size, digest_of(data))


def unchanged(path: Path, stamp: Stamp) -> bool:
    """Whether a file holds what it held when it was stamped: inode, time and size are asked first, then its bytes.

    Raises `OSError` for what is there and cannot be read.
    """
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if (found.st_ino, found.st_mtime_ns, found.st_size) == (stamp.inode, stamp.modified, stamp.size):
        return True
    return found.st_size == stamp.size and digest_of(path.read_bytes()) == stamp.digest
