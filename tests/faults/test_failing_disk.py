"""A disk that is full or broken, at every step: the old file is as it was, and one line says so.

By a disk that refuses a step of the port, by one that takes a few bytes at a time, and by a real one that is full.
"""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from canvas.errors import StorageError
from canvas.recovery.recording import Recording
from canvas.recovery.sessions import find_sessions
from canvas.storage import atomic_write, load, recent_files, remember_recent, save, write
from canvas.storage.atomic import TEMPORARY
from canvas.storage.backups import keep_version, versions
from canvas.storage.disk import Disk
from canvas.validator import check
from canvas.writing import canonical
from exports.catalog import render
from tests.designs import flow
from tests.faults.disks import FailingDisk, WatchedDisk
from tests.faults.session import EXPORT, FILE, STATE, Plan, Session, begun, digest, do
from widgets.settings import FILE as SETTINGS
from widgets.settings import Settings, settings_bytes

NEVER = sys.maxsize
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
OLD, NEW = flow("a > b"), flow("a > b", "b > c")
PLAN = Plan("failing", "open", sync=3600.0)
Step = Callable[[Path, Disk], object]


def picture(folder: Path, disk: Disk) -> None:
    atomic_write(folder / EXPORT, render("dot", NEW, check(NEW)).data, disk=disk)


def settings(folder: Path, disk: Disk) -> None:
    atomic_write(folder / SETTINGS, settings_bytes(Settings(scheme="dark")), disk=disk)


def document(folder: Path, disk: Disk) -> None:
    write(folder / FILE, canonical(NEW), disk=disk)


WRITINGS: dict[str, Step] = {FILE: document, EXPORT: picture, SETTINGS: settings}


def before(folder: Path, name: str) -> bytes:
    """The old file, and its bytes."""
    data = canonical(OLD) if name == FILE else b"old"
    (folder / name).write_bytes(data)
    return data


def said_by(step: Step, folder: Path, disk: Disk) -> str:
    """What a person is told, "" where all went well."""
    try:
        step(folder, disk)
    except StorageError as error:
        return str(error)
    return ""


def steps_of(step: Step, folder: Path) -> int:
    """How many steps with the disk a writing takes."""
    disk = WatchedDisk()
    step(folder, disk)
    return sum(disk.counts.values())


def temporaries(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(f"*{TEMPORARY}")]


@pytest.mark.parametrize("lasting", [True, False])
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", WRITINGS)
def test_at_whatever_step_a_writing_fails_the_old_file_is_as_it_was(
    tmp_path: Path, name: str, error: int, lasting: bool
) -> None:
    before(tmp_path, name)
    steps = steps_of(WRITINGS[name], tmp_path)
    assert steps > 6
    failed = 0
    for turn in range(1, steps + 1):
        old = before(tmp_path, name)
        disk = FailingDisk(turn, error, lasting)
        said = said_by(WRITINGS[name], tmp_path, disk)
        failed += bool(said)
        if said:
            reason = f"{tmp_path / name} was not written ({os.strerror(error)})."
            assert said == f"{reason} The file on disk is as it was; save it elsewhere."
            assert (tmp_path / name).read_bytes() == old
        else:
            # Only what needs no room, or what is done when the file has its name, was refused.
            assert {method for method, _ in disk.refused} <= {"remove"}
            assert (tmp_path / name).read_bytes() != old
        removable = "remove" not in {method for method, _ in disk.refused}
        assert bool(temporaries(tmp_path)) <= (not removable)
        for left in temporaries(tmp_path):
            (tmp_path / left).unlink()
    assert failed >= 4


@pytest.mark.parametrize("name", WRITINGS)
def test_a_file_that_never_was_is_not_said_to_be_as_it_was(tmp_path: Path, name: str) -> None:
    for turn in (1, 2, 3):
        said = said_by(WRITINGS[name], tmp_path, FailingDisk(turn))
        assert said == f"{tmp_path / name} was not written (No space left on device). Save it elsewhere."
        assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("most", [1, 7, 1000])
@pytest.mark.parametrize("name", WRITINGS)
def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(tmp_path: Path, name: str, most: int) -> None:
    WRITINGS[name](tmp_path, Disk())
    whole = (tmp_path / name).read_bytes()
    before(tmp_path, name)
    assert said_by(WRITINGS[name], tmp_path, FailingDisk(NEVER, most=most)) == ""
    assert (tmp_path / name).read_bytes() == whole


@pytest.mark.parametrize("name", WRITINGS)
def test_a_disk_that_is_full_after_some_of_the_bytes_keeps_the_old_file(tmp_path: Path, name: str) -> None:
    for turn in range(2, 12):
        old = before(tmp_path, name)
        assert "was not written (No space left on device)" in said_by(
            WRITINGS[name], tmp_path, FailingDisk(turn, most=5)
        )
        assert (tmp_path / name).read_bytes() == old
        assert temporaries(tmp_path) == []


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_the_list_of_recent_files_is_the_old_one_or_the_new_one_and_nobody_is_disturbed(
    tmp_path: Path, error: int
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for turn in range(1, 12):
        shutil.rmtree(tmp_path / STATE, ignore_errors=True)
        remember_recent(old, tmp_path / STATE)
        remember_recent(new, tmp_path / STATE, FailingDisk(turn, error, lasting=False))
        assert recent_files(tmp_path / STATE) in ((old,), (new, old))


def keep_another(folder: Path, disk: Disk) -> None:
    keep_version(folder / FILE, b"two", folder, disk=disk)


def test_earlier_versions_of_a_file_survive_a_version_that_could_not_be_kept(tmp_path: Path) -> None:
    keep_version(tmp_path / FILE, b"one", tmp_path)
    for turn in range(1, 8):
        said_by(
            lambda folder, disk: keep_version(folder / FILE, b"two", folder, disk=disk), tmp_path, FailingDisk(turn)
        )
        assert versions(tmp_path / FILE, tmp_path)[-1].kept.read_bytes() == b"one"
        assert temporaries(tmp_path) == []


def a_session(folder: Path, plan: Plan = PLAN) -> tuple[Session, FailingDisk, list[str]]:
    """A session on a file that was changed once, its disk, which is sound so far, and the lines that it said."""
    save(folder / FILE, OLD)
    disk, lines = FailingDisk(NEVER), list[str]()
    session = begun(plan, folder, lines.append, disk)
    changed(session)
    return session, disk, lines


def changed(session: Session) -> None:
    """Makes edits until one changes something."""
    known = session.document.design
    while session.document.design == known:
        do(session, "edit")


def fails(disk: FailingDisk, turn: int, error: int) -> None:
    """From the step after so many more on, the disk refuses."""
    disk.turn, disk.error = disk.steps + turn, error


def told(lines: list[str]) -> list[str]:
    return [line.removeprefix("told ") for line in lines if line.startswith("told")]


def killed(session: Session) -> set[str]:
    """What a program that starts after the session was killed here would offer."""
    left = session.folder / "left"
    shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(session.folder / STATE, left)
    return {digest(work.design) for work in find_sessions(left).unfinished}


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_a_document_that_could_not_be_saved_stays_unsaved_and_is_saved_when_there_is_room(
    tmp_path: Path, error: int
) -> None:
    for turn in range(1, 12):
        (tmp_path / str(turn)).mkdir()
        session, disk, lines = a_session(tmp_path / str(turn))
        old = (session.folder / FILE).read_bytes()
        fails(disk, turn, error)
        do(session, "save")
        assert all("\n" not in line for line in told(lines))
        if (session.folder / FILE).read_bytes() == old:
            assert not session.document.saved
            assert any("was not written" in line and "is as it was" in line for line in told(lines))
        assert digest(session.document.design) in killed(session) or session.document.saved
        disk.turn = NEVER
        do(session, "save")
        assert session.document.saved
        assert load(session.folder / FILE) == session.document.design
        session.recording.leave()


@pytest.mark.parametrize("lasting", [True, False])
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_a_journal_that_could_not_be_written_says_so_once_and_catches_up(
    tmp_path: Path, error: int, lasting: bool
) -> None:
    for turn in range(1, 8):
        (tmp_path / str(turn)).mkdir()
        session, disk, lines = a_session(tmp_path / str(turn))
        kept = digest(session.document.design)
        disk.lasting = lasting
        fails(disk, turn, error)
        for _ in range(6):
            changed(session)
        said = told(lines)
        if lasting:
            reason = os.strerror(error)
            sentence = f"Changes are not kept against a crash ({reason}). What is in files is safe: save often."
            # It may be said again once all was kept for a moment: an edit can come back to what the journal holds.
            assert set(said) - {""} == {sentence}
            assert all("" in pair for pair in pairwise(said))
        assert killed(session) <= {kept, *(line.removeprefix("did ") for line in lines)}
        assert killed(session)
        disk.turn = NEVER
        changed(session)
        assert told(lines)[-1:] in ([""], [])
        assert killed(session) == {digest(session.document.design)}
        session.recording.leave()


@pytest.mark.parametrize("later", [Recording.flush, lambda recording: recording.saved(b"")])
def test_a_sync_or_a_mark_that_worked_does_not_say_that_a_change_is_kept(
    tmp_path: Path, later: Callable[[Recording], None]
) -> None:
    session, disk, lines = a_session(tmp_path)
    fails(disk, 1, errno.ENOSPC)
    changed(session)
    disk.turn = NEVER
    later(session.recording)
    assert "" not in told(lines)
    changed(session)
    assert told(lines)[-1] == ""
    session.recording.leave()


def test_a_journal_that_could_not_be_synced_once_is_not_trusted_again_and_begun_anew(tmp_path: Path) -> None:
    session, disk, lines = a_session(tmp_path)
    disk.lasting = False
    fails(disk, 1, errno.EIO)
    session.recording.flush()
    assert disk.refused == [("sync", "journal")]
    session.recording.flush()
    assert "" not in told(lines)
    changed(session)
    assert told(lines)[-1] == ""
    (journal,) = (tmp_path / STATE).rglob("*.journal")
    assert journal.name == "2.journal"
    assert killed(session) == {digest(session.document.design)}
    session.recording.leave()


def test_a_journal_that_could_not_be_begun_anew_loses_nothing_that_it_had(tmp_path: Path) -> None:
    for turn in range(1, 20):
        (tmp_path / str(turn)).mkdir()
        session, disk, _ = a_session(tmp_path / str(turn), Plan("anew", "open"))
        kept = {digest(session.document.design)}
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("canvas.recovery.recording.BEGIN_ANEW", 100)
            disk.lasting = False
            fails(disk, turn, errno.ENOSPC)
            for _ in range(3):
                changed(session)
                kept.add(digest(session.document.design))
                assert killed(session) <= kept
                assert killed(session)
            disk.turn = NEVER
            changed(session)
        assert killed(session) == {digest(session.document.design)}
        session.recording.leave()


# The same with a real disk.


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of 256 KiB, in memory."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a disk of its own can be mounted by root on Linux only")
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", place], capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"no disk could be mounted here: {made.stderr.strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(place: Path, left: int = 0) -> None:
    """Leaves so many bytes of room."""
    room = shutil.disk_usage(place).free - left
    (place / "filler").write_bytes(bytes(max(0, room)))


def test_on_a_real_full_disk_files_are_as_they_were_and_can_be_saved_when_there_is_room(full_disk: Path) -> None:
    session, _, lines = a_session(full_disk)
    old = {name: before(full_disk, name) for name in (EXPORT, SETTINGS)}
    (full_disk / FILE).write_bytes(canonical(OLD))
    fill(full_disk)
    for name, step in {EXPORT: picture, SETTINGS: settings}.items():
        said = said_by(step, full_disk, Disk())
        reason = f"{full_disk / name} was not written (No space left on device)."
        assert said == f"{reason} The file on disk is as it was; save it elsewhere."
        assert (full_disk / name).read_bytes() == old[name]
    do(session, "save")
    assert "The file on disk is as it was; save it elsewhere." in told(lines)[-1]
    assert not session.document.saved
    assert (full_disk / FILE).read_bytes() == canonical(OLD)
    assert temporaries(full_disk) == []
    (full_disk / "filler").unlink()
    do(session, "save")
    assert session.document.saved
    assert load(full_disk / FILE) == session.document.design
    session.recording.leave()


@pytest.mark.parametrize("room", [0, 4096, 8192])
def test_on_a_real_full_disk_a_journal_says_so_once_keeps_what_it_had_and_catches_up(
    full_disk: Path, tmp_path: Path, room: int
) -> None:
    session, _, lines = a_session(full_disk)
    fill(full_disk, room)
    for _ in range(200):
        changed(session)
    assert [line[:36] for line in told(lines)] == ["Changes are not kept against a crash"]
    session.folder = tmp_path
    shutil.copytree(full_disk / STATE, tmp_path / STATE)
    assert killed(session) <= {line.removeprefix("did ") for line in lines}
    assert killed(session)
    (full_disk / "filler").unlink()
    session.folder = full_disk
    changed(session)
    assert told(lines)[-1] == ""
    assert killed(session) == {digest(session.document.design)}
    session.recording.leave()
