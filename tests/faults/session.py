"""A session without a window: edits, undoes, saves and exports at random, and says of each act when it is done.

It says so a line at a time: what will be shown, before the journal has it, and what is shown, after it; the same of
files.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Literal

from canvas.document import Document
from canvas.errors import StorageError
from canvas.model import Design
from canvas.reading import read_design
from canvas.recovery import recording as recordings
from canvas.recovery.recording import Base, Recording, write_ended
from canvas.recovery.sessions import find_sessions
from canvas.storage import atomic_write, read_bytes, read_stamped, remember_recent, write
from canvas.storage.backups import keep_version
from canvas.storage.disk import Disk
from canvas.storage.stamp import Stamp
from canvas.validator import check
from canvas.writing import canonical
from exports.catalog import render
from tests.canvas.edit_steps import random_edit

FILE, OTHER, EXPORT, STATE = "shop.unhappy.json", "other.unhappy.json", "shop.dot", "state"
Act = Literal["edit", "undo", "redo", "save", "save as", "export", "flush"]
Start = Literal["new", "open", "recover"]
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session is to do. `beside` has it go on editing while a file is written by a thread, as a window does;
    a journal is begun anew at `anew` bytes, and brought to the disk by its thread after `sync` seconds. The acts are
    those of `script`, or so many random ones."""

    seed: str
    start: Start
    acts: int = 60
    script: tuple[Act, ...] = ()
    beside: bool = False
    anew: int = 64_000_000
    sync: float = 0.4


@dataclass(slots=True)
class Session:
    """A session that runs: what a window holds."""

    folder: Path
    plan: Plan
    disk: Disk
    tell: Tell
    random: Random
    document: Document
    recording: Recording
    exports: int = 0
    writers: list[threading.Thread] = field(default_factory=list)
    written: list[tuple[Path, Stamp, Design]] = field(default_factory=list)


def digest(design: Design) -> str:
    """The hash of the bytes that a file with this design has."""
    return sha256(canonical(design)).hexdigest()


def run(plan: Plan, folder: Path, tell: Tell, disk: Disk) -> Session:
    """Goes through all acts of a plan. What the journal tells a person is told as a line too."""
    with _hurried(plan):
        session = begun(plan, folder, tell, disk)
        drawn = Random(f"{plan.seed}/acts").choices(list(OFTEN), list(OFTEN.values()), k=plan.acts)
        for act in plan.script or drawn:
            do(session, act)
        _wait_for_writers(session)
    tell("over")
    return session


def do(session: Session, act: Act) -> None:
    """Does one thing. What is saved beside other work is done later."""
    ACTS[act](session)
    if act in ("edit", "undo", "redo"):
        session.tell(f"did {digest(session.document.design)}")


@contextmanager
def _hurried(plan: Plan) -> Iterator[None]:
    """So short a session would else never come to where a journal is begun anew or synced by its thread."""
    usual = recordings.BEGIN_ANEW, recordings.SYNC_SECONDS
    recordings.BEGIN_ANEW, recordings.SYNC_SECONDS = plan.anew, plan.sync
    try:
        yield
    finally:
        recordings.BEGIN_ANEW, recordings.SYNC_SECONDS = usual


def begun(plan: Plan, folder: Path, tell: Tell, disk: Disk) -> Session:
    """A session that has begun as its plan says, and has done nothing yet."""
    state = folder / STATE
    found = find_sessions(state, disk).unfinished if plan.start == "recover" else ()
    path, stamp, base = None, None, None
    if found:
        design, path = found[0].design, found[0].path
        stamp = read_stamped(path)[1] if path is not None and path.exists() else None
    elif plan.start == "new":
        design = Design(title="Untitled")
    else:
        path = folder / FILE
        base = Base(read_bytes(path), read_design(read_bytes(path)))
        design, stamp = base.design, read_stamped(path)[1]
    document = Document(design, path, stamp)
    document.subscribe(lambda change: tell(f"will {digest(change.after)}"))
    tell(f"start {digest(design)}")
    recording = Recording(document, state, lambda said: tell(f"told {said}"), base, disk)
    if found:
        document.mark_unsaved()
        recording.begin(found[0].tries + 1)
        write_ended(found[0].session, "recovered", disk)
        recording.settled()
    tell(f"did {digest(design)}")
    return Session(folder, plan, disk, tell, Random(plan.seed), document, recording)


def _edit(session: Session) -> None:
    session.document.apply("Edit", random_edit(session.document.design, session.random))


def _save(session: Session) -> None:
    _save_as(session, session.document.path or session.folder / FILE)


def _save_as(session: Session, path: Path) -> None:
    """As the window saves: what is shown now is written, and meanwhile more can be changed."""
    _wait_for_writers(session)
    document = session.document
    expected = document.stamp if path == document.path else None
    design, steps = document.design, session.recording.steps
    writer = threading.Thread(target=_write, args=(session, path, design, steps, expected))
    writer.start()
    session.writers.append(writer)
    if not session.plan.beside:
        _wait_for_writers(session)


def _write(session: Session, path: Path, design: Design, steps: int, expected: Stamp | None) -> None:
    data = canonical(design)
    session.tell(f"saving {path.name} {sha256(data).hexdigest()}")
    session.recording.saving(data, path, steps)
    try:
        stamp = write(path, data, expected=expected, disk=session.disk)
    except StorageError as error:
        session.tell(f"told {error}")
        return
    session.recording.saved(data)
    session.written.append((path, stamp, design))
    session.tell(f"saved {path.name} {sha256(data).hexdigest()}")
    # That no earlier version could be kept is no reason to say that the file was not saved.
    with suppress(OSError, StorageError):
        keep_version(path, data, session.folder / STATE, disk=session.disk)
    remember_recent(path, session.folder / STATE, disk=session.disk)


def _export(session: Session) -> None:
    design = session.document.design
    data = render("dot", design, check(design)).data
    session.tell(f"saving {EXPORT} {sha256(data).hexdigest()}")
    try:
        atomic_write(session.folder / EXPORT, data, disk=session.disk)
    except StorageError as error:
        session.tell(f"told {error}")
        return
    session.tell(f"saved {EXPORT} {sha256(data).hexdigest()}")


def _flush(session: Session) -> None:
    session.recording.flush()
    session.tell("flushed")


def _wait_for_writers(session: Session) -> None:
    while session.writers:
        session.writers.pop().join()
    while session.written:
        session.document.mark_saved(*session.written.pop())


ACTS: dict[Act, Callable[[Session], None]] = {
    "edit": _edit,
    "undo": lambda session: session.document.undo(),
    "redo": lambda session: session.document.redo(),
    "save": _save,
    "save as": lambda session: _save_as(session, session.folder / OTHER),
    "export": _export,
    "flush": _flush,
}
OFTEN: dict[Act, int] = {"edit": 75, "undo": 8, "redo": 4, "save": 6, "save as": 1, "export": 3, "flush": 3}


def to_pipe(end: int) -> Tell:
    """Says each line in one step, so that what was said before a kill arrives whole."""
    return lambda line: (os.write(end, f"{line}\n".encode()), None)[1]
