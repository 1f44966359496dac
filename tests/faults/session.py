"""A session without a window: edits, undoes, saves and exports at random, and says of each act when it is done.

It says so a line at a time: what will be shown, before the journal has it, and what is shown, after it; the same of
files.
"""

import os
import threading
from collections.abc import Callable
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
from canvas.recovery.recording import Base, Recording
from canvas.recovery.sessions import end_session, find_sessions
from canvas.storage import atomic_write, read_bytes, remember_recent, write
from canvas.storage.backups import keep_version
from canvas.storage.disk import Disk
from canvas.storage.stamp import Stamp, stamp_of
from canvas.validator import check
from canvas.writing import canonical
from exports.catalog import render
from tests.edit_steps import random_edit

FILE, OTHER, EXPORT, STATE = "shop.unhappy.json", "other.unhappy.json", "shop.dot", "state"
Start = Literal["new", "open", "recover"]
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session is to do. `beside` has it go on editing while a file is written by a thread, as a window does;
    a journal is begun anew at `anew` bytes, and brought to the disk by its thread after `sync` seconds."""

    seed: str
    start: Start
    acts: int = 60
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
    recordings.BEGIN_ANEW, recordings.SYNC_SECONDS = plan.anew, plan.sync
    session = _begun(plan, folder, tell, disk)
    for _ in range(plan.acts):
        _act(session)
    _wait_for_writers(session)
    tell("over")
    return session


def _begun(plan: Plan, folder: Path, tell: Tell, disk: Disk) -> Session:
    state = folder / STATE
    found = find_sessions(state, disk).unfinished if plan.start == "recover" else ()
    path, stamp, base = None, None, None
    if found:
        design, path = found[0].design, found[0].path
        stamp = None if path is None else stamp_of(path)
    elif plan.start == "new":
        design = Design(title="Untitled")
    else:
        path = folder / FILE
        base = Base(read_bytes(path), read_design(read_bytes(path)))
        design, stamp = base.design, stamp_of(path, base.data)
    document = Document(design, path, stamp)
    document.subscribe(lambda change: tell(f"will {digest(change.after)}"))
    tell(f"start {digest(design)}")
    recording = Recording(document, state, lambda said: tell(f"told {said}"), base, disk)
    if found:
        document.mark_unsaved()
        recording.begin(found[0].tries + 1)
        end_session(found[0].session, "recovered", disk)
        recording.settled()
    tell(f"did {digest(design)}")
    return Session(folder, plan, disk, tell, Random(plan.seed), document, recording)


def _act(session: Session) -> None:
    random, document = session.random, session.document
    drawn = random.random()
    if drawn < 0.08:
        document.undo()
    elif drawn < 0.12:
        document.redo()
    elif drawn < 0.19:
        _save(session)
        return
    elif drawn < 0.22:
        _export(session)
        return
    elif drawn < 0.25:
        session.recording.flush()
        session.tell("flushed")
        return
    else:
        document.apply("Edit", random_edit(document.design, random))
    session.tell(f"did {digest(document.design)}")


def _save(session: Session) -> None:
    """As the window saves: what is shown now is written, and meanwhile more can be changed."""
    _wait_for_writers(session)
    document, random = session.document, session.random
    other = random.random() < 0.1
    path = session.folder / OTHER if other else document.path or session.folder / FILE
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


def _wait_for_writers(session: Session) -> None:
    while session.writers:
        session.writers.pop().join()
    while session.written:
        session.document.mark_saved(*session.written.pop())


def to_pipe(end: int) -> Tell:
    """Says each line in one step, so that what was said before a kill arrives whole."""
    return lambda line: (os.write(end, f"{line}\n".encode()), None)[1]
