"""What a loss of power leaves: the file as it was synced, whole; and of the work all but what was not synced yet."""

import os
import subprocess
import sys
import threading
from itertools import product
from pathlib import Path
from random import Random

import pytest

from canvas.document import Document
from canvas.edits import rename
from canvas.recovery import recording as recordings
from canvas.recovery.recording import Base, Recording
from canvas.storage import atomic_write
from canvas.storage.disk import Disk
from canvas.writing import canonical
from tests.designs import flow
from tests.faults.power import SHORT, Outcome, all_states, draw_states, recorded
from tests.faults.power_model import PAGE, ROOT, Event, Named, RecordingDisk, Synced, Written, laid_out, remains
from tests.faults.session import Plan

STATES = 500
LONG = Plan("long", "open", acts=40, sync=3600.0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sessions that go on after a kill need fork")
def test_of_500_losses_of_power_none_costs_a_file_or_synced_work() -> None:
    run = subprocess.run([sys.executable, "-m", "tests.faults", "power", str(STATES)], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout + run.stderr
    assert run.stdout.splitlines()[-1].endswith(": 0 losses")


def test_every_state_that_a_short_session_can_leave_is_sound(tmp_path: Path) -> None:
    outcome = Outcome()
    all_states(recorded(SHORT, tmp_path / "place"), outcome)
    assert outcome.states > 200
    assert outcome.losses == []


class ForgetfulDisk(RecordingDisk):
    """A program that forgets to bring files to the disk."""

    def sync(self, handle: int) -> None:
        pass


class NamelessDisk(RecordingDisk):
    """A program that forgets to bring names to the disk."""

    def sync_folder(self, folder: Path) -> None:
        pass


class CarelessDisk(RecordingDisk):
    """A program that writes over the old file where it stands."""

    def replace(self, new: Path, target: Path) -> None:
        handle = self.open_to_write(target)
        self.cut(handle, 0)
        self.write(handle, new.read_bytes())
        self.sync(handle)
        self.close(handle)


@pytest.mark.parametrize("careless", [ForgetfulDisk, NamelessDisk, CarelessDisk])
def test_a_program_that_is_careless_is_found_out(tmp_path: Path, careless: type[RecordingDisk]) -> None:
    outcome = Outcome()
    draw_states(recorded(LONG, tmp_path / "place", careless), 100, Random(1), outcome)
    assert outcome.losses


class WaitingDisk(Disk):
    """Says when a file was brought to the disk."""

    def __init__(self) -> None:
        self.synced = threading.Event()

    def sync(self, handle: int) -> None:
        super().sync(handle)
        self.synced.set()


def test_a_change_is_brought_to_the_disk_within_a_second_without_being_asked_for(tmp_path: Path) -> None:
    assert recordings.SYNC_SECONDS < 0.5
    design, disk = flow("a > b"), WaitingDisk()
    document = Document(design)
    recording = Recording(document, tmp_path, print, Base(canonical(design), design), disk)
    for name in ("One", "Two"):
        disk.synced.clear()
        document.apply("Rename", rename(document.design, "a", name))
        assert disk.synced.wait(60)
    recording.leave()


# The model itself, on histories of a few steps.


def ways(folder: Path, *events: Event) -> set[tuple[tuple[str, bytes], ...]]:
    """All that may be left in a folder: for each way the names with their bytes."""
    left = remains(events, {ROOT})
    found = set()
    for picks in product(*map(range, left.open)):
        laid_out(left, picks, folder / "left")
        found.add(tuple(sorted((path.name, path.read_bytes()) for path in (folder / "left").iterdir())))
    return found


OLD = (Named(ROOT, (("file", 1),)), Written(1, 0, b"old"), Synced(1), Synced(ROOT))


def test_what_was_synced_is_there(tmp_path: Path) -> None:
    assert ways(tmp_path, *OLD) == {(("file", b"old"),)}


def test_a_name_that_was_not_synced_is_there_or_not(tmp_path: Path) -> None:
    assert ways(tmp_path, *OLD[:3]) == {(("file", b"old"),), ()}


def test_bytes_that_were_not_synced_are_there_or_zero_or_torn_and_so_is_the_size(tmp_path: Path) -> None:
    found = {left[0][1] for left in ways(tmp_path, *OLD, Written(1, 3, b"newer"))}
    assert found == {b"old", b"old" + bytes(5), b"oldne" + bytes(3), b"oldnewer"}


def test_pages_come_to_the_disk_in_any_order(tmp_path: Path) -> None:
    found = {left[0][1] for left in ways(tmp_path, *OLD, Written(1, 0, b"a" * 2 * PAGE))}
    assert b"old".ljust(PAGE, b"\0") + b"a" * PAGE in found
    assert b"a" * PAGE + bytes(PAGE) in found


NEW = (Named(ROOT, (("new", 2),)), Written(2, 0, b"new"))
RENAMED = Named(ROOT, (("new", None), ("file", 2)))


def test_a_file_that_was_synced_before_it_was_renamed_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    found = {dict(left)["file"] for left in ways(tmp_path, *OLD, *NEW, Synced(2), RENAMED)}
    assert found == {b"old", b"new"}


def test_a_file_that_was_renamed_without_being_synced_may_be_empty(tmp_path: Path) -> None:
    assert b"" in {dict(left)["file"] for left in ways(tmp_path, *OLD, *NEW, RENAMED)}


def test_what_a_disk_wrote_down_is_what_it_did(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "file").write_bytes(b"before")
    disk = RecordingDisk(tmp_path / "root")
    atomic_write(tmp_path / "root" / "file", b"after", disk=disk)
    left = remains(disk.events, disk.folders)
    laid_out(left, [ways - 1 for ways in left.open], tmp_path / "again")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "again").iterdir()] == [("file", b"after")]
