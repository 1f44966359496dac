"""A session that is killed, at whatever moment, has lost nothing that it confirmed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.document import Document
from canvas.edits import rename
from canvas.model import Design
from canvas.recovery.recording import Base, Recording
from canvas.storage import save
from canvas.writing import canonical
from tests.designs import flow
from tests.faults.checks import losses_after_kill, said_in
from tests.faults.session import FILE, STATE, digest

KILLS = 280
"""Half of them at points, of which there are some 130, so that each has its turn."""
FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="hundreds of sessions need fork, which this system lacks")


@FORK
def test_of_280_killed_sessions_none_has_lost_anything_and_each_point_was_one_of_the_ends() -> None:
    run = subprocess.run([sys.executable, "-m", "tests.faults", "kill", str(KILLS)], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout + run.stderr
    assert run.stdout.splitlines()[-1].endswith(": 0 losses")
    reached = re.search(r"^ *(\d+)  of (\d+) points$", run.stdout, re.MULTILINE)
    assert reached is not None
    assert reached[1] == reached[2]
    for step in ("replace       design", "write         journal", "sync          temporary, design"):
        assert f"before        {step}" in run.stdout
        assert f"after         {step}" in run.stdout


def begun(folder: Path) -> tuple[Document, Recording, list[str]]:
    """A file that was opened, and changed once; the lines that the session said."""
    design = flow("a > b")
    save(folder / FILE, design)
    document = Document(design, folder / FILE)
    recording = Recording(document, folder / STATE, print, Base(canonical(design), design))
    document.apply("Rename", rename(design, "a", "One"))
    lines = [f"saved {FILE} {digest(design)}", f"did {digest(design)}", f"did {digest(document.design)}"]
    return document, recording, lines


def test_what_a_journal_holds_is_no_loss(tmp_path: Path) -> None:
    _, recording, lines = begun(tmp_path)
    recording.leave()
    assert losses_after_kill(tmp_path, said_in(lines)) == []


def test_a_change_that_no_journal_holds_is_found_out(tmp_path: Path) -> None:
    document, recording, lines = begun(tmp_path)
    recording.leave()
    confirmed = [f"did {digest(rename(document.design, 'a', name))}" for name in ("Two", "Three")]
    assert losses_after_kill(tmp_path, said_in([*lines, *confirmed])) == ["what is offered is not what was shown last"]


def test_a_change_that_was_under_way_may_be_there_or_not(tmp_path: Path) -> None:
    document, recording, lines = begun(tmp_path)
    recording.leave()
    coming = f"will {digest(rename(document.design, 'a', 'Two'))}"
    assert losses_after_kill(tmp_path, said_in([*lines, coming])) == []


def test_a_session_without_its_journal_is_found_out(tmp_path: Path) -> None:
    _, recording, lines = begun(tmp_path)
    recording.end("discarded")
    found = losses_after_kill(tmp_path, said_in([*lines, lines[-1]]))
    assert found == ["what was shown last is neither offered nor in a file"]


def test_a_file_that_is_not_what_was_saved_is_found_out(tmp_path: Path) -> None:
    _, recording, lines = begun(tmp_path)
    recording.leave()
    save(tmp_path / FILE, Design(title="Of somebody else"))
    found = losses_after_kill(tmp_path, said_in(lines))
    assert found == [f"{FILE} is neither what was saved last nor what was being saved"]


def test_a_torn_file_is_found_out(tmp_path: Path) -> None:
    _, recording, lines = begun(tmp_path)
    recording.leave()
    (tmp_path / FILE).write_bytes((tmp_path / FILE).read_bytes()[:100])
    assert "raised DesignUnreadable" in losses_after_kill(tmp_path, said_in(lines))[0]


def test_a_disk_that_is_complained_of_without_cause_is_found_out(tmp_path: Path) -> None:
    _, recording, lines = begun(tmp_path)
    recording.leave()
    found = losses_after_kill(tmp_path, said_in([*lines, "told Changes are not kept"]))
    assert found == ["a healthy disk was complained of: Changes are not kept"]
