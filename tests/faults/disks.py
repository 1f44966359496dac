"""Disks that watch what is done with them, or stop it: each step has a method of the port and a kind of file."""

import errno
import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn, TypeVar

from canvas.storage.atomic import TEMPORARY
from canvas.storage.disk import Disk

Made = TypeVar("Made")
Moment = Literal["before", "in the middle", "after"]
METHODS = ("write", "sync", "replace", "sync_folder", "open_to_write", "create_beside", "remove", "make_folder")
"""What changes something on the disk, in the order of how much a stop there could harm. The others come last."""
FOLDERS = ("make_folder", "sync_folder")
PLACES = {"sessions": "session", "backups": "backup", "locks": "lock"}
NAMES = {"ended": "mark of an end", "tries": "mark of a try", "recent.json": "recent files", "window.json": "settings"}


def kind_of(method: str, path: Path) -> str:
    """What a file is to the program, by its name: a design, a journal, a temporary of an export, …"""
    if method in FOLDERS:
        return f"folder of a {next((PLACES[part] for part in path.parts if part in PLACES), 'file')}"
    name = path.name
    if not name.endswith(TEMPORARY):
        return _kind(path, name)
    # A temporary is called as what it stands for, with a dot before it and something random behind.
    return f"temporary, {_kind(path, name[1:].removesuffix(TEMPORARY).rpartition('.')[0])}"


def _kind(path: Path, name: str) -> str:
    if name in NAMES:
        return NAMES[name]
    if name.endswith(".journal"):
        return "journal"
    if "backups" in path.parts:
        return "name of a backup" if name == "of.txt" else "backup"
    return "export" if name.endswith(".dot") else "design"


class WatchedDisk(Disk):
    """The real disk. Each step goes through `around`, which counts the steps with each kind of file."""

    def __init__(self) -> None:
        self.paths: dict[int, Path] = {}
        self.counts: Counter[tuple[str, str]] = Counter()

    def around(self, method: str, path: Path, step: Callable[[], Made]) -> Made:
        """Does the step. Who stops it does so before it, after it, or in its place."""
        self.counts[method, kind_of(method, path)] += 1
        return step()

    def create_beside(self, target: Path, suffix: str) -> tuple[int, Path]:
        named = target.with_name(f".{target.name[:40]}.new{suffix}")
        handle, path = self.around(
            "create_beside", named, lambda: super(WatchedDisk, self).create_beside(target, suffix)
        )
        self.paths[handle] = path
        return handle, path

    def open_to_write(self, path: Path) -> int:
        handle = self.around("open_to_write", path, lambda: super(WatchedDisk, self).open_to_write(path))
        self.paths[handle] = path
        return handle

    def seek(self, handle: int, offset: int) -> None:
        self.around("seek", self.paths[handle], lambda: super(WatchedDisk, self).seek(handle, offset))

    def write(self, handle: int, data: bytes | memoryview) -> int:
        return self.around("write", self.paths[handle], lambda: super(WatchedDisk, self).write(handle, data))

    def cut(self, handle: int, size: int) -> None:
        self.around("cut", self.paths[handle], lambda: super(WatchedDisk, self).cut(handle, size))

    def sync(self, handle: int) -> None:
        self.around("sync", self.paths[handle], lambda: super(WatchedDisk, self).sync(handle))

    def close(self, handle: int) -> None:
        path = self.paths.pop(handle)
        self.around("close", path, lambda: super(WatchedDisk, self).close(handle))

    def read(self, path: Path) -> bytes:
        return self.around("read", path, lambda: super(WatchedDisk, self).read(path))

    def replace(self, new: Path, target: Path) -> None:
        self.around("replace", target, lambda: super(WatchedDisk, self).replace(new, target))

    def remove(self, path: Path) -> None:
        self.around("remove", path, lambda: super(WatchedDisk, self).remove(path))

    def make_folder(self, path: Path) -> None:
        self.around("make_folder", path, lambda: super(WatchedDisk, self).make_folder(path))

    def sync_folder(self, folder: Path) -> None:
        self.around("sync_folder", folder, lambda: super(WatchedDisk, self).sync_folder(folder))


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A place where a process can stop: at a step with a kind of file, before it, after it, or half way."""

    method: str
    kind: str
    moment: Moment

    def __str__(self) -> str:
        return f"{self.moment:<13} {self.method:<13} {self.kind}"


class KillingDisk(WatchedDisk):
    """Ends its own process, as `kill -9` does, at one point: at the `turn`-th time that it comes there, from 1."""

    def __init__(self, point: Point, turn: int) -> None:
        super().__init__()
        self.point = point
        self.turn = turn

    def around(self, method: str, path: Path, step: Callable[[], Made]) -> Made:
        here = self._is_here(method, path)
        if here and self.point.moment == "before":
            die()
        made = super().around(method, path, step)
        if here and self.point.moment == "after":
            die()
        return made

    def write(self, handle: int, data: bytes | memoryview) -> int:
        if self.point.moment == "in the middle" and self._is_here("write", self.paths[handle]):
            os.write(handle, data[: len(data) // 2])
            die()
        return super().write(handle, data)

    def _is_here(self, method: str, path: Path) -> bool:
        step = method, kind_of(method, path)
        return step == (self.point.method, self.point.kind) and self.counts[step] + 1 == self.turn


def die() -> NoReturn:
    """Ends this process at once, with nothing tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit(f"pid {os.getpid()} outlived its own end")


class FailingDisk(WatchedDisk):
    """Refuses the `turn`-th step, from 1, and those after it as long as `lasting`; writes no more than `most` at once.

    Bringing the names of a folder to the disk never fails, by the word of the port; taking files away and reading
    need no room, and fail only where the disk is broken (`EIO`).
    """

    def __init__(self, turn: int, error: int = errno.ENOSPC, lasting: bool = True, most: int | None = None) -> None:
        super().__init__()
        self.turn = turn
        self.error = error
        self.lasting = lasting
        self.most = most
        self.steps = 0
        self.refused: list[tuple[str, str]] = []

    def around(self, method: str, path: Path, step: Callable[[], Made]) -> Made:
        self.steps += 1
        if method in ("sync_folder", "close") or not self._refuses(method):
            return super().around(method, path, step)
        self.refused.append((method, kind_of(method, path)))
        raise OSError(self.error, os.strerror(self.error), str(path))

    def write(self, handle: int, data: bytes | memoryview) -> int:
        return super().write(handle, data if self.most is None else data[: self.most])

    def _refuses(self, method: str) -> bool:
        if self.error != errno.EIO and method in ("read", "remove", "seek"):
            return False
        return self.steps >= self.turn if self.lasting else self.steps == self.turn
