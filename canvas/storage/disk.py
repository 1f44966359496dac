"""The port to the disk: every step by which bytes reach it, one method each.

What is written here goes through a `Disk`, so that tests can stop, fail or record each step. There is one real disk.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
_TRIES = 100


class Disk:
    """The disk of this machine. Every method raises `OSError` when the system refuses."""

    def create_beside(self, target: Path, suffix: str) -> tuple[int, Path]:
        """A new, empty file in the folder of `target`, hidden, with a name of its own: its handle and its path."""
        for _ in range(_TRIES):
            path = target.with_name(f"{prefix_beside(target)}{os.urandom(4).hex()}{suffix}")
            with suppress(FileExistsError):
                return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), path
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))

    def open_to_write(self, path: Path) -> int:
        """A handle that writes to a file, which is made for its owner only if it is not there. Nothing is cut."""
        return os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)

    def seek(self, handle: int, offset: int) -> None:
        """The next bytes go to this place of the file."""
        os.lseek(handle, offset, os.SEEK_SET)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Writes some of the bytes, and says how many."""
        return os.write(handle, data)

    def cut(self, handle: int, size: int) -> None:
        """Leaves the first `size` bytes of a file."""
        os.ftruncate(handle, size)

    def sync(self, handle: int) -> None:
        """Returns when the bytes of the file are on the disk, and not on their way."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def read(self, path: Path) -> bytes:
        """All bytes of a file."""
        return path.read_bytes()

    def replace(self, new: Path, target: Path) -> None:
        """Gives the new file the name of the target, in one step that happens or does not."""
        os.replace(new, target)

    def remove(self, path: Path) -> None:
        """Takes a file away; one that is not there is no error."""
        path.unlink(missing_ok=True)

    def make_folder(self, path: Path) -> None:
        """Makes a folder for its owner only, and those above it, so that they last; one that is there is no error."""
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in reversed(missing):
            self.sync_folder(folder.parent)

    def sync_folder(self, folder: Path) -> None:
        """Makes new and removed names last. Windows and some file systems cannot: the bytes are safe all the same."""
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def prefix_beside(target: Path) -> str:
    """How the names of hidden files beside this one begin. Cut, since a name may have 255 bytes at most."""
    return f".{target.name[:40]}."


def write_all(disk: Disk, handle: int, data: bytes) -> None:
    """Writes to the last byte. A disk that takes none says so as an error: it is full."""
    rest = memoryview(data)
    while rest:
        written = disk.write(handle, rest)
        if written <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


DISK = Disk()
