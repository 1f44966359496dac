"""One window for a file: who came first holds it, and whatever its end is, lets go of it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from canvas.storage.holding import Held, Holder, hold

OTHER = """
import sys, time
from pathlib import Path
from canvas.storage.holding import hold
held = hold(Path(sys.argv[1]), Path(sys.argv[2]))
print(type(held).__name__, flush=True)
time.sleep(60)
"""


def other_window(path: Path, state: Path) -> "subprocess.Popen[str]":
    """Another process that has the file open."""
    other = subprocess.Popen([sys.executable, "-c", OTHER, str(path), str(state)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "Held\n"
    return other


def test_the_second_is_told_who_holds_the_file_and_since_when(tmp_path: Path) -> None:
    before = time.time()
    with other_window(tmp_path / "a", tmp_path) as other:
        said = hold(tmp_path / "a", tmp_path)
        other.kill()
    assert isinstance(said, Holder)
    assert said.process == other.pid
    assert before - 1 < said.since < time.time() + 1


def test_what_a_killed_process_held_is_free(tmp_path: Path) -> None:
    with other_window(tmp_path / "a", tmp_path) as other:
        other.kill()
        other.wait()
    held = hold(tmp_path / "a", tmp_path)
    assert isinstance(held, Held)
    held.release()


def test_who_let_go_leaves_the_file_to_others(tmp_path: Path) -> None:
    first = hold(tmp_path / "a", tmp_path)
    assert isinstance(first, Held)
    assert isinstance(hold(tmp_path / "a", tmp_path), Holder)
    first.release()
    first.release()
    second = hold(tmp_path / "a", tmp_path)
    assert isinstance(second, Held)
    second.release()


def test_other_files_are_free(tmp_path: Path) -> None:
    first, second = hold(tmp_path / "a", tmp_path), hold(tmp_path / "b", tmp_path)
    assert isinstance(first, Held)
    assert isinstance(second, Held)
    first.release()
    second.release()


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_is_the_file_that_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"")
    (tmp_path / "link").symlink_to("target")
    first = hold(tmp_path / "link", tmp_path)
    assert isinstance(hold(tmp_path / "target", tmp_path), Holder)
    assert isinstance(first, Held)
    first.release()


def test_where_no_lock_can_be_made_nobody_is_kept_out(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    assert isinstance(hold(tmp_path / "a", tmp_path / "state"), Held)


def test_a_holder_of_whom_nothing_is_known_is_somebody_still(tmp_path: Path) -> None:
    first = hold(tmp_path / "a", tmp_path)
    (said,) = (tmp_path / "locks").glob("*.json")
    said.write_text("[]")
    assert hold(tmp_path / "a", tmp_path) == Holder(0, 0.0)
    assert isinstance(first, Held)
    first.release()
