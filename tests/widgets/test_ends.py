"""Ends from outside: a signal ends the program with its code, and the work is offered at the next start."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from canvas.recovery.sessions import find_sessions
from canvas.storage import save
from tests.widgets.designs import parcel

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from canvas.edits import rename
from canvas.state_folder import state_folder
from widgets.application import Start
from widgets.main_window import MainWindow
from widgets.opening import furnish
from widgets.settings import Settings
from widgets.theme.theme import Theme
application = QApplication([])
window = MainWindow()
window.show()
state = Path(sys.argv[2])
bench = furnish(window, Theme(application, "light"), Start(Path(sys.argv[1])), state, Settings(), lambda _: None)
def work():
    bench.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    if "asking" in sys.argv:
        QTimer.singleShot(100, lambda: print("ready", flush=True))
        bench.files.new()
    else:
        print("ready", flush=True)
QTimer.singleShot(200, work)
sys.exit(application.exec())
"""


def started(tmp_path: Path, *more: str) -> "subprocess.Popen[str]":
    """The window with a change that is not saved."""
    save(tmp_path / "parcel.unhappy.json", parcel())
    words = [sys.executable, "-c", PROGRAM, str(tmp_path / "parcel.unhappy.json"), str(tmp_path / "state"), *more]
    program = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    return program


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_and_keeps_the_work(tmp_path: Path, number: signal.Signals) -> None:
    with started(tmp_path) as program:
        program.send_signal(number)
        _, complaints = program.communicate(timeout=60)
    assert program.returncode == 128 + number
    assert complaints == ""
    (work,) = find_sessions(tmp_path / "state").unfinished
    assert work.design.objects[0].states[0].name == "Wrapped"


def test_a_signal_ends_a_program_that_asks_a_question(tmp_path: Path) -> None:
    with started(tmp_path, "asking") as program:
        time.sleep(0.2)
        program.send_signal(signal.SIGTERM)
        program.communicate(timeout=60)
    assert program.returncode == 128 + signal.SIGTERM
    assert len(find_sessions(tmp_path / "state").unfinished) == 1
