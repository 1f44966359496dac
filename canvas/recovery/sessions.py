"""What sessions have left behind: which of them hold work that no file has, and how to bring it back."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from canvas.errors import DesignUnreadable, StorageError
from canvas.model import Design
from canvas.reading import read_design
from canvas.recovery.journal import JOURNAL_LIMIT, frames_in
from canvas.recovery.patches import PatchUnfit, full_tree, patched
from canvas.recovery.recording import ENDED, JOURNAL_ENDING, LOCK, SESSIONS, TRIES, write_ended
from canvas.storage.atomic import atomic_write
from canvas.storage.disk import DISK, Disk
from canvas.storage.locks import try_lock
from canvas.storage.stamp import digest_of
from canvas.writing import canonical

ASIDE = "sessions-set-aside"
KEPT_SECONDS = 7 * 24 * 3600.0
UNREADABLE = (DesignUnreadable, PatchUnfit, StorageError, ValueError, LookupError, TypeError)
"""What reading a journal that makes no sense can raise."""
MOST_TRIES = 2
MOST_SESSIONS = 100


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Work that no file has. `path` is the file that it was based on, and `same_file` whether that is still what it
    was; `digest` is the hash of what that holds. `steps` counts the changes since, `first` and `last` are their times
    in seconds of Unix."""

    session: Path
    title: str
    path: Path | None
    same_file: bool
    steps: int
    first: float
    last: float
    design: Design
    digest: str = ""

    @property
    def tries(self) -> int:
        """How often bringing it back was begun and not survived."""
        return _tries(self.session)


@dataclass(frozen=True, slots=True)
class Found:
    """The sessions that nobody holds: those with unsaved work, newest first, and how many were set aside just now
    since they cannot be read or have ended the program twice."""

    unfinished: tuple[Unfinished, ...] = ()
    set_aside: int = 0


def find_sessions(folder: Path, disk: Disk = DISK) -> Found:
    """Looks through the sessions in the state folder that are not over. One that holds nothing new is marked as over.

    A session that cannot be read is set aside, and so is one that is looked at for the third time after ending the
    program twice.
    """
    found: list[Unfinished] = []
    broken: list[Path] = []
    for session in _sessions_not_over(folder):
        with held(session) as free:
            work = _look_at(session, disk) if free else "nothing"
        if work is None:
            broken.append(session)
        elif work != "nothing":
            found.append(work)
    newest_first = tuple(sorted(found, key=lambda each: each.last, reverse=True))
    return Found(newest_first, sum(_set_aside(session, folder) for session in broken))


def take_up(session: Path) -> Unfinished | None:
    """The work in a session as it is now, for whoever holds it; `None` where somebody else has taken it up already, or
    it holds nothing any more. Raises `OSError`, and what reading raises."""
    return read_session(session) if _ended(session) in ("", "discarded") else None


def _look_at(session: Path, disk: Disk) -> Unfinished | Literal["nothing"] | None:
    """The work in a session, or that there is none; `None` where it must not be looked at again."""
    tries = _tries(session)
    if tries >= MOST_TRIES:
        return None
    _set_tries(session, tries + 1, disk)
    try:
        work = read_session(session)
    except OSError:
        # The disk may give it the next time: that is no fault of the journal.
        _set_tries(session, tries, disk)
        return "nothing"
    except UNREADABLE:
        return None
    _set_tries(session, tries, disk)
    if work is None:
        with suppress(OSError, StorageError):
            write_ended(session, "saved", disk)
    return work or "nothing"


def read_session(session: Path) -> Unfinished | None:
    """The work in a session, `None` where a file holds all of it.

    Raises `OSError` for a journal that cannot be had, and what reading raises for one that makes no sense.
    """
    for journal in sorted(session.glob(f"*{JOURNAL_ENDING}"), key=_number, reverse=True):
        if journal.stat().st_size > JOURNAL_LIMIT:
            raise StorageError(f"The journal in {session} is too large.")
        frames = frames_in(journal.read_bytes())
        head, base = next(frames, None), next(frames, None)
        if head is not None and base is not None:
            return _replayed(session, json.loads(head), base, frames)
    return None


def let_go(folder: Path) -> tuple[Unfinished, ...]:
    """The work that was discarded within the last week, newest first."""
    found = []
    for session in _folders_in(folder / SESSIONS):
        with suppress(OSError, *UNREADABLE):
            work = read_session(session) if _ended(session) == "discarded" else None
            found.extend([work] if work else [])
    return tuple(sorted(found, key=lambda work: work.last, reverse=True))


def sweep_sessions(folder: Path, now: float | None = None) -> None:
    """Removes the sessions that ended, were set aside, or came to hold nothing, more than a week ago."""
    oldest = (time.time() if now is None else now) - KEPT_SECONDS
    for session in (*_folders_in(folder / SESSIONS), *_folders_in(folder / ASIDE)):
        with suppress(OSError):
            over = (session / ENDED).exists()
            if session.parent.name == SESSIONS and not over and any(session.glob(f"*{JOURNAL_ENDING}")):
                continue
            mark = session / ENDED if over else session
            if mark.stat().st_mtime < oldest:
                shutil.rmtree(session)


def _ended(session: Path) -> str:
    """How a session ended; "" while it did not."""
    try:
        return str(json.loads((session / ENDED).read_bytes())["how"])
    except FileNotFoundError:
        return ""


def _replayed(session: Path, head: dict[str, Any], base: bytes, frames: Iterator[bytes]) -> Unfinished | None:
    entries = [json.loads(frame) for frame in frames]
    steps = [entry for entry in entries if "p" in entry]
    path, digests = _files(head, entries)
    now = _digest_at(path)
    since = _place_of_file(head, entries, now) - int(head["steps"])
    later = steps[max(0, since) :]
    in_file = _after(_first_tree(head, base), steps[: max(0, since)])
    tree = _after(in_file, later)
    if in_file == tree and _is_in_a_file(since, len(steps), work=head["work"]):
        return None
    design = read_design(json.dumps(tree).encode())
    # A journal that was begun anew does not know which of its steps the file had: then the file itself says so.
    if digest_of(canonical(design)) == now:
        return None
    same = bool(now) and now in digests
    times = [float(entry["t"]) for entry in later or [head]]
    return Unfinished(session, design.title, path, same, len(steps) - since, times[0], times[-1], design, now)


def _is_in_a_file(since: int, steps: int, *, work: bool) -> bool:
    """Whether a file was written after so many steps of this journal; after none, where it does not begin with work."""
    return not work if since == 0 else 0 < since <= steps


def _after(tree: Any, steps: list[dict[str, Any]]) -> Any:
    for entry in steps:
        tree = patched(tree, entry["p"])
    return tree


def _first_tree(head: dict[str, Any], base: bytes) -> Any:
    return json.loads(base) if head["whole"] else full_tree(read_design(base))


def _files(head: dict[str, Any], entries: list[dict[str, Any]]) -> tuple[Path | None, set[str]]:
    """The file that the session was about last, and the hashes of what the session knows it to have held."""
    path, digests = head.get("path"), {head["digest"]} - {""}
    done = {entry["saved"] for entry in entries if "saved" in entry}
    for entry in entries:
        digests |= {entry[kind] for kind in ("saving", "file") if kind in entry}
        # A saving that failed, or was stopped before the file was there, leaves the work to the file before.
        if "saving" in entry and (entry["saving"] in done or _digest_at(Path(entry["path"])) == entry["saving"]):
            path = entry["path"]
    return (None if path is None else Path(path)), digests


def _place_of_file(head: dict[str, Any], entries: list[dict[str, Any]], now: str) -> int:
    """After how many steps of the session the file was written. It says so by its hash; where that is not known, the
    last saving counts."""
    marks = [entry for entry in entries if "saving" in entry]
    by_hash = [int(mark["after"]) for mark in marks if now and mark["saving"] == now]
    if by_hash:
        return by_hash[-1]
    if now and now == head["digest"]:
        return int(head["steps"])
    done = {entry["saved"] for entry in entries if "saved" in entry}
    return max((int(mark["after"]) for mark in marks if mark["saving"] in done), default=0)


def _digest_at(path: Path | None) -> str:
    try:
        return "" if path is None else digest_of(path.read_bytes())
    except (OSError, ValueError):
        return ""


def _sessions_not_over(folder: Path) -> list[Path]:
    """The newest of them. One without a journal was begun a moment ago, or never came to hold anything."""
    sessions = (session for session in _folders_in(folder / SESSIONS) if not (session / ENDED).exists())
    return sorted((each for each in sessions if any(each.glob(f"*{JOURNAL_ENDING}"))), reverse=True)[:MOST_SESSIONS]


@contextmanager
def held(session: Path) -> Iterator[bool]:
    """Whether nobody else holds a session; it is held here meanwhile."""
    lock = None
    with suppress(OSError):
        lock = try_lock(session / LOCK)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.release()


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:
        return []


def _number(journal: Path) -> int:
    name = journal.name.removesuffix(JOURNAL_ENDING)
    return int(name) if name.isdecimal() else 0


def _tries(session: Path) -> int:
    try:
        return int((session / TRIES).read_bytes()[:10])
    except (OSError, ValueError):
        return 0


def _set_tries(session: Path, tries: int, disk: Disk) -> None:
    with suppress(OSError, StorageError):
        if tries:
            atomic_write(session / TRIES, str(tries).encode(), disk=disk)
        else:
            disk.remove(session / TRIES)


def _set_aside(session: Path, folder: Path) -> int:
    """Moves a session to where nobody looks for work, and keeps it there. 1 when it could be moved."""
    try:
        (folder / ASIDE).mkdir(parents=True, exist_ok=True)
        session.rename(folder / ASIDE / session.name)
        os.utime(folder / ASIDE / session.name)
    except OSError:
        return 0
    return 1
