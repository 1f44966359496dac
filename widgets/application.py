"""Starts the window. What the first paint does not need is loaded after it."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from canvas.errors import UnhappyPathError
from canvas.state_folder import state_folder
from widgets.main_window import PROGRAM, MainWindow
from widgets.settings import Settings, read_settings
from widgets.theme.theme import SCHEMES, Scheme, Theme

HEAVY = ("networkx", "graphviz", "graphlay", "exports", "canvas", "templates", "pydantic")


@dataclass(frozen=True)
class Start:
    """What the window opens with: a file, a template, or neither; `picture`, where a picture of it is left."""

    path: Path | None = None
    template: str | None = None
    picture: Path | None = None


def run(
    path: str | Path | None = None,
    *,
    template: str | None = None,
    picture: str | Path | None = None,
    quit_after_first_paint: bool = False,
    scheme: Scheme | None = None,
    settings_folder: Path | None = None,
    arguments: Sequence[str] = (),
) -> int:
    """Shows the window until it is closed, and returns the program's exit code.

    `picture` leaves a picture of the window in a file as soon as it has settled, and ends. `quit_after_first_paint`
    prints the milliseconds since the call and the modules loaded by then, as JSON, and ends. Raises an
    `UnhappyPathError` where a picture was asked for and there can be none.
    """
    start = time.perf_counter()
    application = _application(arguments)
    folder = settings_folder or state_folder()
    settings = read_settings(folder)
    theme = Theme(application, scheme or _scheme(settings))
    window = MainWindow()
    _restore_geometry(window, settings)
    opening = Start(Path(path) if path else None, template, Path(picture) if picture else None)
    failed: list[UnhappyPathError] = []

    def end(error: UnhappyPathError | None) -> None:
        failed.extend([error] if error else [])
        application.exit()

    def furnish() -> None:
        with _or_exit(application):
            import_module("widgets.opening").furnish(window, theme, opening, folder, settings, end)

    def first_paint() -> None:
        if quit_after_first_paint:
            _say_first_paint(start)
            QTimer.singleShot(0, application.quit)
        else:
            QTimer.singleShot(0, furnish)

    window.first_painted.connect(first_paint)
    window.show()
    code = application.exec()
    if failed:
        raise failed[0]
    return code


def _application(arguments: Sequence[str]) -> QApplication:
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("unhappy-path")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("unhappy-path")
    return application


@contextmanager
def _or_exit(application: QApplication) -> Iterator[None]:
    """Ends the program where a window could not be furnished: it is of no use to anybody."""
    furnished = False
    try:
        yield
        furnished = True
    finally:
        if not furnished:
            application.exit(1)


def _scheme(settings: Settings) -> Scheme:
    return next((scheme for scheme in SCHEMES if scheme == settings.scheme), "system")


def _restore_geometry(window: MainWindow, settings: Settings) -> None:
    if settings.geometry:
        window.restoreGeometry(bytes.fromhex(settings.geometry))


def _say_first_paint(start: float) -> None:
    milliseconds = (time.perf_counter() - start) * 1000
    loaded = sorted(name for name in sys.modules if name.split(".")[0] in HEAVY)
    sys.stdout.write(json.dumps({"program": PROGRAM, "milliseconds": round(milliseconds, 1), "modules": loaded}) + "\n")
