"""The program as a process of its own: what it loads, and how it ends when something is in its way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.storage import load, save
from tests.designs import flow

ROOT = Path(__file__).parents[1]
PROGRAM = (sys.executable, "-m", "unhappy_path")
WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "widgets", "networkx", "graphviz", "graphlay"):
    sys.modules[name] = None
from unhappy_path import main
sys.exit(main(sys.argv[1:]))
"""
LOADED = """
import json, sys
from unhappy_path import main
code = main(sys.argv[1:])
print(json.dumps(list(sys.modules)), file=sys.stderr)
sys.exit(code)
"""
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full and X are of Linux")


def run(*words: str, code: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program, or this code, in a process of its own that has no screen."""
    program = PROGRAM if code is None else (sys.executable, "-c", code)
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [*program, *words], capture_output=True, encoding="utf-8", cwd=ROOT, env=kept | environment, timeout=60
    )


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "a.unhappy.json"
    save(path, flow("a > b", states={"b": {"kind": "good_end"}}))
    return str(path)


@pytest.mark.parametrize(
    "words",
    [("check",), ("check", "--format", "json"), ("format",), ("format", "--check")],
    ids=" ".join,
)
def test_designs_are_checked_and_formatted_without_qt_and_networkx(words: tuple[str, ...], file: str) -> None:
    done = run(*words, file, code=WITHOUT_QT)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "words", [("templates",), ("prompts",), ("rules",), ("explain", "REC001"), ("--version",)], ids=" ".join
)
def test_what_the_program_knows_is_told_without_qt(words: tuple[str, ...]) -> None:
    done = run(*words, code=WITHOUT_QT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_new_needs_no_qt(tmp_path: Path) -> None:
    done = run("new", str(tmp_path / "a.unhappy.json"), code=WITHOUT_QT)
    assert (done.returncode, done.stderr) == (0, "")


def test_dot_needs_no_qt(file: str, tmp_path: Path) -> None:
    done = run("export", file, "-o", str(tmp_path / "a.dot"), code=WITHOUT_QT.replace(', "graphviz"', ""))
    assert (done.returncode, done.stderr) == (0, "")


def test_check_loads_no_exporter(file: str) -> None:
    loaded = set(json.loads(run("check", file, code=LOADED).stderr))
    assert not loaded & {"PySide6", "networkx", "graphviz", "graphlay", "templates", "widgets", "exports.catalog"}


def test_a_reader_that_goes_away_is_no_error(file: str) -> None:
    many = [file] * 300
    with subprocess.Popen([*PROGRAM, "check", *many], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.readline()
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 141


@LINUX
def test_output_that_finds_no_room_is_said_in_one_line(file: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, "check", file], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("unhappy-path: something went wrong (No space left on device). No file")
    assert done.stderr.count(b"\n") == 1


@LINUX
def test_what_was_made_before_the_output_found_no_room_is_whole(tmp_path: Path) -> None:
    made = tmp_path / "made.unhappy.json"
    with open("/dev/full", "wb") as full:
        words = [*PROGRAM, "new", str(made)]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert b"No file was left half written" in done.stderr
    assert load(made).objects == ()


@LINUX
def test_an_error_that_finds_no_room_either_is_an_exit_code() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, "check", "gone"], stdout=full, stderr=full, cwd=ROOT, check=False)
    assert done.returncode == 2


@LINUX
def test_without_a_screen_the_window_says_so(file: str) -> None:
    done = run(file)
    assert done.returncode == 2
    assert done.stderr.startswith("unhappy-path: there is no screen here")


@LINUX
def test_a_picture_of_the_window_needs_no_screen(file: str, tmp_path: Path) -> None:
    done = run(file, "--picture", str(tmp_path / "window.png"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


def test_a_name_that_is_no_text_is_written_all_the_same(tmp_path: Path) -> None:
    name = b"\xff.unhappy.json" if sys.platform.startswith("linux") else b"x.unhappy.json"
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as stream:
        stream.write(b"{}")
    done = subprocess.run([*PROGRAM, "check", "--format", "json", path], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert json.loads(done.stdout)["designs"][0]["error"].startswith("format: ")


def test_an_error_of_the_program_is_one_line_that_says_what_is_safe(file: str) -> None:
    broken = "import sys; sys.modules['canvas.validator'] = None\n" + WITHOUT_QT
    done = run("check", file, code=broken)
    assert done.returncode == 2
    assert done.stderr == (
        "unhappy-path: something went wrong (ModuleNotFoundError). No file was left half written."
        " The same command with --debug shows where it happened\n"
    )


def test_debug_shows_the_traceback(file: str) -> None:
    done = run("check", "--debug", file, code="import sys; sys.modules['canvas.validator'] = None\n" + WITHOUT_QT)
    assert done.stderr.startswith("Traceback (most recent call last):")
    assert run("new", file, "--debug").stderr.startswith("Traceback (most recent call last):")
