"""Odd files, as a table: each row of `tests.faults.rows` does the right thing, for an ordinary user."""

import json
import os
import subprocess
import sys
import tempfile

import pytest

from tests.faults.row import Row
from tests.faults.rows import ROWS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions, links and names as POSIX has them")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    """What became of all rows, which ran in one process. pytest's own folders are closed to other users."""
    with tempfile.TemporaryDirectory(prefix="unhappy-path-table-") as place:
        run = subprocess.run([sys.executable, "-m", "tests.faults.rows", place], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, ""), run.stderr
    found: dict[str, str] = json.loads(run.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("row", ROWS, ids=[row.__name__ for row in ROWS])
def test_the_right_thing_becomes_of(row: Row, outcomes: dict[str, str]) -> None:
    outcome = outcomes[row.__name__]
    if outcome.startswith("skipped: "):
        pytest.skip(outcome.removeprefix("skipped: "))
    assert outcome == ""
