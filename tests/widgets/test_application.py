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


Done = subprocess.CompletedProcess[str]


def started(code: str, home: Path) -> Done:
    return in_python(f"import sys; from widgets.application import run; sys.exit({code})", home)


def from_the_command_line(home: Path, *words: str) -> Done:
    return in_python(f"import sys; from unhappy_path import main; sys.exit(main({list(words)!r}))", home)


def in_python(code: str, home: Path) -> Done:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def complaints(done: Done) -> list[str]:
    """What was said, without what Qt says of a platform that shows nothing."""
    return [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]


def test_the_first_paint_needs_nothing_heavy(tmp_path: Path) -> None:
    done = started("run(quit_after_first_paint=True)", tmp_path)
    said = json.loads(done.stdout)
    loaded = {name.split(".")[0] for name in said["modules"]}
    assert not loaded & {"networkx", "graphviz", "graphlay", "templates", "pydantic"}
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


def test_a_damaged_memory_of_the_window_does_not_stop_the_start(tmp_path: Path) -> None:
    memory = tmp_path / "unhappy-path" / "window.json"
    memory.parent.mkdir()
    memory.write_text('{"geometry": "zz", "panels": "zz", "scheme": 7}')
    picture = tmp_path / "window.png"
    done = started(f"run(picture={str(picture)!r})", tmp_path)
    assert (done.returncode, complaints(done)) == (0, [])
    assert not QImage(str(picture)).isNull()


def test_bytes_that_qt_does_not_know_are_as_good_as_none(tmp_path: Path) -> None:
    memory = tmp_path / "unhappy-path" / "window.json"
    memory.parent.mkdir()
    memory.write_text('{"geometry": "01d9d0cb", "panels": "00112233"}')
    done = started(f"run(picture={str(tmp_path / 'window.png')!r})", tmp_path)
    assert (done.returncode, complaints(done)) == (0, [])


def test_a_picture_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    design = tmp_path / "parcel.unhappy.json"
    save(design, parcel())
    done = from_the_command_line(tmp_path, str(design), "--picture", str(tmp_path / "nowhere" / "window.png"))
    assert done.returncode == 2
    assert len(complaints(done)) == 1
    assert complaints(done)[0].startswith("unhappy-path: ")
    assert "window.png was not written" in complaints(done)[0]


def test_there_is_no_picture_of_a_design_that_cannot_be_read(tmp_path: Path) -> None:
    broken, picture = tmp_path / "broken.unhappy.json", tmp_path / "window.png"
    broken.write_text('{"format": "unhappy-path", "version": 1, "titel": "x", "extra": 1}')
    done = from_the_command_line(tmp_path, str(broken), "--picture", str(picture))
    assert done.returncode == 2
    assert len(complaints(done)) == 1
    assert "broken.unhappy.json could not be opened: " in complaints(done)[0]
    assert not picture.exists()


def test_a_folder_is_no_design_to_take_a_picture_of(tmp_path: Path) -> None:
    done = from_the_command_line(tmp_path, str(tmp_path), "--picture", str(tmp_path / "window.png"))
    assert done.returncode == 2
    assert "could not be read: it is a folder" in "".join(complaints(done))
