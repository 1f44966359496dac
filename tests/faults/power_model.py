"""A disk that loses its power: what may be left of everything that was done with it until then.

The model, after Pillai et al., "All File Systems Are Not Created Equal: On the Complexity of Crafting Crash-Consistent
Applications", OSDI 2014, in its least kind reading: only what was asked to be brought to the disk is there for sure.

- The bytes of a file are there as of its last `fsync`. Of those that were written later each page of 4,096 bytes has,
  on its own, what it had at some moment since then, or is torn between two of them; the size of the file, on its own,
  is one that it had. What lies within the size and never came to the disk reads as zeros.
- The names in a folder are there as of the last `fsync` of that folder. Of the later changes (a file made, removed or
  renamed, a folder made) each came to the disk or did not, in any choice. An `fsync` of a file brings no name along.
- A rename is one change: never are both names gone, and the file has the bytes that this model gives it: all of them
  only where they were brought to the disk before.
"""

import shutil
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from canvas.storage.disk import Disk

PAGE = 4096
ROOT = 0


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes that went to a place of a file."""

    file: int
    offset: int
    data: bytes

    def applied(self, before: bytes) -> bytes:
        """The bytes of the file afterwards."""
        padded = before.ljust(self.offset, b"\0")
        return padded[: self.offset] + self.data + padded[self.offset + len(self.data) :]


@dataclass(frozen=True, slots=True)
class Cut:
    """A file that was cut, or lengthened with zeros."""

    file: int
    size: int

    def applied(self, before: bytes) -> bytes:
        """The bytes of the file afterwards."""
        return before[: self.size].ljust(self.size, b"\0")


@dataclass(frozen=True, slots=True)
class Named:
    """Names in a folder that stand for another file or folder now, or (`None`) for nothing: all of them or none."""

    folder: int
    names: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Synced:
    """A file or a folder that was brought to the disk."""

    what: int


@dataclass(frozen=True, slots=True)
class Said:
    """A line that a session said."""

    line: str


Event = Written | Cut | Named | Synced | Said


class RecordingDisk(Disk):
    """The real disk; every step is written down, in one order, with its bytes. `root` is a folder that is there."""

    def __init__(self, root: Path) -> None:
        self.events: list[Event] = []
        self.root = root
        self.folders = {ROOT}
        self._numbers = {root: ROOT}
        self._handles: dict[int, list[int]] = {}
        self._guard = threading.RLock()
        for path in sorted(root.rglob("*")):
            self._adopt(path)

    def say(self, line: str) -> None:
        """A line of a session, among the steps."""
        with self._guard:
            self.events.append(Said(line))

    def create_beside(self, target: Path, suffix: str) -> tuple[int, Path]:
        with self._guard:
            handle, path = super().create_beside(target, suffix)
            self._handles[handle] = [self._named(path), 0]
            return handle, path

    def open_to_write(self, path: Path) -> int:
        with self._guard:
            handle = super().open_to_write(path)
            self._handles[handle] = [self._numbers[path] if path in self._numbers else self._named(path), 0]
            return handle

    def seek(self, handle: int, offset: int) -> None:
        with self._guard:
            super().seek(handle, offset)
            self._handles[handle][1] = offset

    def write(self, handle: int, data: bytes | memoryview) -> int:
        with self._guard:
            count = super().write(handle, data)
            number, offset = self._handles[handle]
            self.events.append(Written(number, offset, bytes(data[:count])))
            self._handles[handle][1] = offset + count
            return count

    def cut(self, handle: int, size: int) -> None:
        with self._guard:
            super().cut(handle, size)
            self.events.append(Cut(self._handles[handle][0], size))

    def sync(self, handle: int) -> None:
        with self._guard:
            self.events.append(Synced(self._handles[handle][0]))

    def replace(self, new: Path, target: Path) -> None:
        with self._guard:
            super().replace(new, target)
            number = self._numbers.pop(new)
            self._numbers[target] = number
            self.events.append(Named(self._numbers[target.parent], ((new.name, None), (target.name, number))))

    def remove(self, path: Path) -> None:
        with self._guard:
            super().remove(path)
            if self._numbers.pop(path, None) is not None:
                self.events.append(Named(self._numbers[path.parent], ((path.name, None),)))

    def make_folder(self, path: Path) -> None:
        with self._guard:
            missing = [
                each for each in (path, *path.parents) if each not in self._numbers and self.root in each.parents
            ]
            for each in reversed(missing):
                self.folders.add(self._named(each))
            super().make_folder(path)

    def sync_folder(self, folder: Path) -> None:
        with self._guard:
            self.events.append(Synced(self._numbers[folder]))

    def _named(self, path: Path) -> int:
        number = self._numbers[path] = len(self._numbers) + len(self.events) + 1
        self.events.append(Named(self._numbers[path.parent], ((path.name, number),)))
        return number

    def _adopt(self, path: Path) -> None:
        """What was there before is on the disk for sure."""
        number = self._named(path)
        if path.is_dir():
            self.folders.add(number)
        else:
            self.events.append(Written(number, 0, path.read_bytes()))
        self.events.extend([Synced(number), Synced(self._numbers[path.parent])])


@dataclass(frozen=True, slots=True)
class Remains:
    """What may be left after some events. `open` says how many ways there are at each place where there are several."""

    files: dict[int, tuple[list[int], list[list[bytes]]]]
    """For each file the sizes that it may have, and for each of its pages what that may hold."""
    folders: dict[int, tuple[dict[str, int], list[Named]]]
    """For each folder what its names stand for, for sure, and the changes that may have come to the disk."""

    @property
    def open(self) -> list[int]:
        """The number of ways at each place, in the order in which `laid_out` asks."""
        ways = [[len(sizes), *map(len, pages)] for sizes, pages in self.files.values()]
        return [*(count for each in ways for count in each), *(2 for _, later in self.folders.values() for _ in later)]


def remains(events: Sequence[Event], folders: set[int]) -> Remains:
    """What may be left when the power goes after these events. The oldest way is the first, the newest the last."""
    contents: dict[int, list[bytes]] = defaultdict(lambda: [b""])
    names: dict[int, tuple[dict[str, int], list[Named]]] = {folder: ({}, []) for folder in folders}
    for event in events:
        if isinstance(event, Written | Cut):
            contents[event.file].append(event.applied(contents[event.file][-1]))
        elif isinstance(event, Named):
            names[event.folder][1].append(event)
        elif isinstance(event, Synced) and event.what in folders:
            certain, later = names[event.what]
            names[event.what] = (_with(certain, later), [])
        elif isinstance(event, Synced):
            contents[event.what] = contents[event.what][-1:]
    return Remains({file: _ways(versions) for file, versions in contents.items()}, names)


def _with(certain: dict[str, int], later: Sequence[Named]) -> dict[str, int]:
    made: dict[str, int | None] = {**certain}
    for change in later:
        made.update(change.names)
    return {name: number for name, number in made.items() if number is not None}


def _ways(versions: list[bytes]) -> tuple[list[int], list[list[bytes]]]:
    sizes = list(dict.fromkeys(map(len, versions)))
    places = range(0, max(sizes), PAGE)
    return sizes, [_ways_of_page([version[place : place + PAGE] for version in versions]) for place in places]


def _ways_of_page(versions: list[bytes]) -> list[bytes]:
    padded = list(dict.fromkeys(version.ljust(PAGE, b"\0") for version in versions))
    torn = [_torn(old, new) for old, new in pairwise(padded)]
    return list(dict.fromkeys([padded[0], *torn, *padded[1:]]))


def _torn(old: bytes, new: bytes) -> bytes:
    """The new page up to the middle of what is new in it, and then the old one."""
    differ = [place for place in range(PAGE) if old[place] != new[place]]
    middle = (differ[0] + differ[-1] + 1) // 2
    return new[:middle] + old[middle:]


def laid_out(left: Remains, picks: Sequence[int], folder: Path) -> None:
    """Puts one of the ways into a folder, in place of all that is there. `picks` has a number for each of `open`."""
    picked = iter(picks)
    files = {number: _picked_bytes(*ways, picked) for number, ways in left.files.items()}
    names = {
        number: _with(certain, [change for change in later if next(picked)])
        for number, (certain, later) in left.folders.items()
    }
    shutil.rmtree(folder, ignore_errors=True)
    _put(folder, ROOT, names, files)


def _picked_bytes(sizes: list[int], pages: list[list[bytes]], picked: Iterator[int]) -> bytes:
    size = sizes[next(picked)]
    return b"".join([ways[next(picked)] for ways in pages])[:size].ljust(size, b"\0")


def _put(folder: Path, number: int, names: dict[int, dict[str, int]], files: dict[int, bytes]) -> None:
    folder.mkdir()
    for name, inner in names[number].items():
        if inner in names:
            _put(folder / name, inner, names, files)
        else:
            (folder / name).write_bytes(files.get(inner, b""))
