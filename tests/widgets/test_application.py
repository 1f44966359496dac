"""The program as a whole, started as a person starts it: in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from canvas.storage import save
from tests.widgets.designs import parcel

ROOT = Path(__file__).resolve().parents[2]


def started(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", f"import sys; from widgets.application import run; sys.exit({code})"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_first_paint_needs_nothing_heavy(tmp_path: Path) -> None:
    done = started("run(quit_after_first_paint=True)", tmp_path)
    said = json.loads(done.stdout)
    loaded = {name.split(".")[0] for name in said["modules"]}
    assert not loaded & {"networkx", "graphviz", "graphlay", "templates"}
    assert not [name for name in said["modules"] if name.startswith("exports.") and "painting" not in name]
    assert said["milliseconds"] > 0


def test_a_picture_of_the_window_is_left(tmp_path: Path) -> None:
    design, picture = tmp_path / "parcel.unhappy.json", tmp_path / "window.png"
    save(design, parcel())
    done = started(f"run({str(design)!r}, picture={str(picture)!r})", tmp_path)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)
    assert QImage(str(picture)).width() >= 1400


def test_the_window_opens_on_a_template(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = started(f"run(template='order-delivery', scheme='dark', picture={str(picture)!r})", tmp_path)
    assert done.returncode == 0
    assert QImage(str(picture)).pixelColor(1430, 5).lightness() < 60
