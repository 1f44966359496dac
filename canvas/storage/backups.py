"""Earlier versions of a design's file: what it held when it was opened, and each time that it was saved.

They lie in the state folder, one folder for each path, as plain design files that any program can read. The newest
`MOST_VERSIONS` are kept, and all of the last `KEPT_SECONDS`.
"""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from canvas.errors import StorageError
from canvas.storage.atomic import atomic_write, sweep
from canvas.storage.disk import DISK, Disk
from canvas.storage.stamp import digest_of

BACKUPS, ENDING, OF = "backups", ".unhappy.json", "of.txt"
MOST_VERSIONS = 20
KEPT_SECONDS = 7 * 24 * 3600.0
MOST_BYTES = 500_000_000
"""Of one file's versions together; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held once: where it is kept, when that was (in seconds of Unix), and how many bytes it has."""

    kept: Path
    when: float
    size: int


def keep_version(path: Path, data: bytes, folder: Path, now: float | None = None, disk: Disk = DISK) -> None:
    """Keeps what a file holds, if it is not what was kept last. Raises `StorageError` or `OSError`."""
    place = folder_of(path, folder)
    when = time.time() if now is None else now
    last = versions(path, folder)[:1]
    digest = digest_of(data)[:16]
    if last and last[0].kept.name.removesuffix(ENDING).endswith(digest):
        return
    if not (place / OF).exists():
        disk.make_folder(place)
        atomic_write(place / OF, os.fsencode(Path(path).absolute()), disk=disk)
    # The name sorts by time; a clock that was set back must not put the newest below others.
    millis = max(round(when * 1000), round(last[0].when * 1000) + 1 if last else 0)
    atomic_write(place / f"{millis:015d}-{digest}{ENDING}", data, disk=disk)
    # Each version has a name of its own: no later writing would sweep what one that was stopped has left.
    sweep(place, ".", disk)
    _thin_out(versions(path, folder), when, disk)


def versions(path: Path, folder: Path) -> tuple[Version, ...]:
    """The versions that are kept of a file, newest first."""
    found = []
    with suppress(OSError), os.scandir(folder_of(path, folder)) as entries:
        for entry in entries:
            millis = entry.name.partition("-")[0]
            if entry.name.endswith(ENDING) and millis.isdecimal() and entry.is_file():
                found.append(Version(Path(entry.path), int(millis) / 1000, entry.stat().st_size))
    return tuple(sorted(found, key=lambda version: version.kept.name, reverse=True))


def folder_of(path: Path, folder: Path) -> Path:
    """Where the versions of a file are kept. Links to the same file have the same folder."""
    return folder / BACKUPS / sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]


def _thin_out(kept: tuple[Version, ...], now: float, disk: Disk) -> None:
    total = 0
    for index, version in enumerate(kept):
        total += version.size
        old = index >= MOST_VERSIONS and version.when < now - KEPT_SECONDS
        if old or (index and total > MOST_BYTES):
            with suppress(OSError, StorageError):
                disk.remove(version.kept)
