"""Builds dist/unhappy-path with PyInstaller, puts the licences in it, and starts it with nothing else on the PATH."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.small import SMALL
from tests.bundle.licences import ROOT, collect

WORK = ROOT / "build" / "bundle"
BUNDLE = ROOT / "dist" / "unhappy-path"
FOLDERS = ("canvas", "templates", "exports", "widgets")
LEFT_OUT = (
    *("tkinter", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick"),
    *("mypy", "rich", "pygments", "attr", "pytest", "hypothesis", "numpy", "scipy", "matplotlib", "setuptools", "pip"),
)


def build() -> None:
    """Runs PyInstaller: one folder, with all modules (some are loaded only when used) and all data of the program."""
    options = ["--noconfirm", "--clean", "--onedir", "--name", "unhappy-path", "--log-level", "WARN"]
    options += ["--copy-metadata", "unhappy-path"]
    places = ["--distpath", str(BUNDLE.parent), "--workpath", str(WORK), "--specpath", str(WORK), "--paths", str(ROOT)]
    ours = [text for folder in FOLDERS for text in ("--collect-submodules", folder, "--collect-data", folder)]
    left_out = [text for name in LEFT_OUT for text in ("--exclude-module", name)]
    command = [sys.executable, "-m", "PyInstaller", *options, *places, *ours, *left_out, str(ROOT / "unhappy_path.py")]
    subprocess.run(command, check=True)


def contents() -> Iterator[tuple[Path, str]]:
    """Every file that PyInstaller put into the bundle: where it was taken from, and its kind."""
    for listing in ("COLLECT-00.toc", "PYZ-00.toc"):
        (path,) = WORK.rglob(listing)
        for entries in ast.literal_eval(path.read_text(encoding="utf-8")):
            if isinstance(entries, list):
                yield from ((Path(source), kind) for _name, source, kind in entries)


def system_libraries() -> set[Path]:
    """The libraries in the bundle that came from neither Python, nor its packages, nor this project."""
    known = [Path(sys.prefix), Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}", ROOT]
    if Path(sys.base_prefix) != Path("/usr"):
        known.append(Path(sys.base_prefix))
    libraries = (path for path, kind in contents() if kind in ("BINARY", "EXTENSION"))
    return {path for path in libraries if not any(path.is_relative_to(place) for place in known)}


def start(*arguments: str) -> str:
    """Starts the bundle as on a machine that has nothing, and returns what it prints."""
    program = BUNDLE / ("unhappy-path.exe" if sys.platform == "win32" else "unhappy-path")
    done = subprocess.run(
        [str(program), *arguments],
        env={"PATH": "/nonexistent", "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(WORK / "state")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"the bundle does not start: {' '.join(arguments)}: {done.returncode} {done.stderr.strip()}")
    return done.stdout.strip()


def main() -> None:
    """Builds and tries the bundle; ends with a sentence when it would not work elsewhere."""
    shutil.rmtree(BUNDLE, ignore_errors=True)
    build()
    collect((path for path, _kind in contents()), sorted(system_libraries()), BUNDLE / "licences")
    print(start("--version"))
    with TemporaryDirectory() as folder:
        design = Path(folder) / "small.unhappy.json"
        design.write_bytes(SMALL)
        print(start("check", str(design)))
        for suffix in ("png", "svg", "pdf", "dot"):
            start("export", str(design), "-o", f"{folder}/small.{suffix}")
        start(str(design), "--picture", f"{folder}/window.png")
        made = {path.name for path in Path(folder).iterdir() if path.stat().st_size}
    missing = {"small.png", "small.svg", "small.pdf", "small.dot", "window.png"} - made
    if missing:
        raise SystemExit(f"the bundle does not make {', '.join(sorted(missing))}")
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    print(
        f"{BUNDLE.relative_to(ROOT)}: {size / 1e6:.0f} MB, with {len(list((BUNDLE / 'licences').iterdir()))} licences"
    )


if __name__ == "__main__":
    main()
