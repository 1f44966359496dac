"""Every override of a Qt virtual, broken in fifteen ways through Qt: no crash, one box, and the window goes on.

It runs in a child process, which a crash would end with a signal. What ends the program on purpose,
`KeyboardInterrupt` and `SystemExit`, is not among the fifteen: the guard lets it through.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.widgets.breaking.kinds import KINDS
from tests.widgets.breaking.provoking import PROVOCATIONS
from tests.widgets.overrides import all_overrides

ROOT = Path(__file__).parents[2]


def test_each_of_the_fifteen_kinds_is_what_it_is_called() -> None:
    assert len(KINDS) == 15
    for name, fail in KINDS.items():
        with pytest.raises(Exception) as caught:  # noqa: PT011 - which one is asked next
            fail()
        assert type(caught.value).__name__ == name


def test_it_is_known_how_to_bring_qt_to_call_every_override() -> None:
    assert set(PROVOCATIONS) == set(all_overrides())


def test_an_override_that_fails_shows_one_box_and_leaves_the_window_alive() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "tests.widgets.breaking"]
    child = subprocess.run(
        words, capture_output=True, text=True, timeout=300, check=False, cwd=ROOT, env=environment, encoding="utf-8"
    )

    assert child.returncode == 0, child.stderr[-4000:]
    *told, last = [json.loads(line) for line in child.stdout.splitlines()]
    wrong = {(each["override"], kind): what for each in told for kind, what in each["found"].items() if what}
    assert wrong == {}
    assert [each["override"] for each in told if not each["answers"]] == []
    assert {each["override"] for each in told} == set(PROVOCATIONS)
    assert last == {"takes edits": True}
