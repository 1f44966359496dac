"""What must be found after a stop, by what the session had said until then; found with the program's own code."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from canvas.errors import UnhappyPathError
from canvas.recovery.sessions import Unfinished, find_sessions
from canvas.storage import SUFFIX, atomic_write, load, recent_files
from canvas.storage.atomic import STALE_SECONDS, TEMPORARY
from canvas.storage.backups import ENDING, versions
from canvas.storage.disk import Disk
from canvas.storage.holding import Held, hold
from canvas.storage.stamp import digest_of
from tests.faults.session import STATE, digest

NO_FILE = ""


class HastyDisk(Disk):
    """For who looks at what a stop has left: waits for no disk, which would only take time."""

    def sync(self, handle: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


HASTY = HastyDisk()


@dataclass(slots=True)
class Said:
    """What a session said. `designs` are the hashes of all that it showed, in their order, with the one that was under
    way at last; from `certain` on they are newer than what was brought to the disk for sure. `files` has for each name
    the hashes that a file may have: as it was saved last, and as it was being saved."""

    designs: list[str] = field(default_factory=list)
    certain: int = 0
    files: dict[str, list[str]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    acts: int = 0
    over: bool = False


def said_in(lines: Iterable[str]) -> Said:
    """Reads the lines of a session. A design that was announced and not confirmed is the last one."""
    said, coming = Said(), ""
    for line in lines:
        verb, _, rest = line.partition(" ")
        said.acts += verb in ("did", "saved", "flushed")
        if verb == "will":
            coming = rest
        elif verb in ("start", "did"):
            said.designs.append(rest)
            coming = ""
        elif verb in ("saving", "saved"):
            _read_of_file(said, verb, *rest.split(" "))
        elif verb == "told":
            said.told.append(rest)
        said.over = verb == "over"
        if verb == "flushed":
            said.certain = len(said.designs) - 1
    said.designs += [coming] if coming else []
    return said


def _read_of_file(said: Said, verb: str, name: str, hashed: str) -> None:
    if verb == "saving":
        said.files.setdefault(name, [NO_FILE]).append(hashed)
    else:
        said.files[name] = [hashed]
        # A design is brought to the disk in the journal before it is in its file.
        said.certain = max(0, len(said.designs) - 1) if name.endswith(SUFFIX) else said.certain


def losses_after_kill(folder: Path, said: Said) -> list[str]:
    """What is wrong after a killed process: it may lose nothing that it confirmed."""
    return losses(folder, said, said.designs[-2:]) + [f"a healthy disk was complained of: {line}" for line in said.told]


def losses_after_power_loss(folder: Path, said: Said) -> list[str]:
    """What is wrong after a power loss: what was not brought to the disk for sure may be missing, at the end only."""
    return losses(folder, said, said.designs[said.certain :])


def losses(folder: Path, said: Said, allowed: list[str]) -> list[str]:
    """What is wrong in a folder, as sentences: `allowed` are the designs that the work may have come to."""
    try:
        files = [*_wrong_files(folder, said), *_wrong_versions(folder)]
        return [*files, *_wrong_work(folder, said, allowed), *_wrong_afterwards(folder)]
    except (UnhappyPathError, OSError) as error:
        return [f"looking at it raised {type(error).__name__}: {error}"]


def _hash_at(path: Path) -> str:
    return digest_of(path.read_bytes()) if path.exists() else NO_FILE


def _wrong_files(folder: Path, said: Said) -> Iterable[str]:
    for name, hashes in said.files.items():
        if _hash_at(folder / name) not in hashes:
            yield f"{name} is neither what was saved last nor what was being saved"
    for path in folder.glob(f"*{SUFFIX}"):
        if not path.name.startswith("."):
            load(path)


def _wrong_versions(folder: Path) -> Iterable[str]:
    for path in folder.glob(f"*{SUFFIX}"):
        for version in versions(path, folder / STATE):
            named = version.kept.name.removesuffix(ENDING).rpartition("-")[2]
            if not digest_of(version.kept.read_bytes()).startswith(named):
                yield f"the version {version.kept.name} is not whole"


def _wrong_work(folder: Path, said: Said, allowed: list[str]) -> Iterable[str]:
    found = find_sessions(folder / STATE, HASTY)
    if found.set_aside:
        yield "a session was set aside"
    if not allowed:
        return
    offered = [digest(work.design) for work in found.unfinished]
    # One that was being recovered may be offered twice, as itself and as the session that goes on with it.
    if len(set(offered)) > 1:
        yield "more than one design is offered"
    yield from ("what is offered is not what was shown last" for each in offered if each not in allowed)
    yield from ("what a file holds is offered" for work in found.unfinished if _is_held(work))
    if not offered and not _holds_one(folder, said, allowed):
        yield "what was shown last is neither offered nor in a file"


def _is_held(work: Unfinished) -> bool:
    return work.path is not None and _hash_at(work.path) == digest(work.design)


def _holds_one(folder: Path, said: Said, allowed: list[str]) -> bool:
    held = {_hash_at(path) for path in folder.glob(f"*{SUFFIX}")}
    untouched = not held and said.designs[0] in allowed
    return untouched or not held.isdisjoint(allowed)


def _wrong_afterwards(folder: Path) -> Iterable[str]:
    """The next program goes on: the list of files is one, each file is free, and what was left behind is swept."""
    recent_files(folder / STATE)
    for path in folder.glob(f"*{SUFFIX}"):
        if not path.name.startswith("."):
            held = hold(path, folder / STATE)
            if isinstance(held, Held):
                held.release()
            else:
                yield f"{path.name} is held by a process that is gone"
    left = list(folder.glob(f".*{TEMPORARY}"))
    for temporary in left:
        old = temporary.stat().st_mtime - 2 * STALE_SECONDS
        os.utime(temporary, (old, old))
    for path in [path for path in folder.iterdir() if path.is_file() and left and not path.name.startswith(".")]:
        atomic_write(path, path.read_bytes(), disk=HASTY)
    yield from _never_swept(folder)


def _never_swept(folder: Path) -> Iterable[str]:
    names = {path.name for path in folder.iterdir()}
    for temporary in folder.glob(f".*{TEMPORARY}"):
        if temporary.name[1:].removesuffix(TEMPORARY).rpartition(".")[0] in names:
            yield f"{temporary.name} was left behind for good"


def facts(folder: Path) -> list[str]:
    """The lines that a session would have said of what lies in a folder now: for one that goes on there."""
    found = find_sessions(folder / STATE, HASTY).unfinished
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
    lines = [f"saved {path.name} {sha256(path.read_bytes()).hexdigest()}" for path in files]
    return [*lines, *(f"did {digest(work.design)}" for work in found[:1])]
