"""What happens after the first paint: the window is furnished, a design is opened, and on closing all is kept."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from canvas.errors import UnhappyPathError
from canvas.storage import atomic_write
from widgets.guard import guarded_slot
from widgets.main_window import MainWindow
from widgets.settings import FILE, Settings, settings_bytes
from widgets.theme.theme import Theme
from widgets.workbench import Workbench

if TYPE_CHECKING:
    from widgets.application import Start

SETTLE_MS = 120


def furnish(window: MainWindow, theme: Theme, start: "Start", folder: Path, settings: Settings) -> Workbench:
    """Furnishes the window and opens what it was started with."""
    bench = Workbench(window, theme, folder)
    if settings.panels:
        window.restoreState(bytes.fromhex(settings.panels))
    else:
        QTimer.singleShot(0, guarded_slot(window.size_panels))
    window.may_close = lambda: _close(bench, folder)
    _open(bench, start)
    QTimer.singleShot(0, guarded_slot(bench.middle.take_focus))
    if start.picture is not None:
        _leave_picture(bench, start.picture)
    return bench


def _open(bench: Workbench, start: "Start") -> None:
    if start.path is not None:
        bench.files.read(start.path)
    elif start.template is not None:
        bench.files.start_with(import_module("templates.catalog").load_template(start.template))


def _close(bench: Workbench, folder: Path) -> bool:
    """Whether the window may go. Settings are kept; that they cannot be is no reason to stay."""
    if not bench.files.may_leave():
        return False
    window = bench.window
    geometry, panels = (bytes(data.data()).hex() for data in (window.saveGeometry(), window.saveState()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(folder / FILE, settings_bytes(Settings(bench.theme.scheme, geometry, panels)))
    except (OSError, UnhappyPathError) as error:
        bench.session.said.emit(str(error))
    bench.close()
    return True


def _leave_picture(bench: Workbench, picture: Path) -> None:
    """Grabs the window once nothing is under way, writes the picture, and ends the program."""

    def leave() -> None:
        saved = bench.window.grab().save(str(picture))
        bench.close()
        QApplication.exit(0 if saved else 1)

    def settle() -> None:
        if bench.arranging.busy or bench.session.report_of is not bench.session.design:
            QTimer.singleShot(SETTLE_MS, guarded_slot(settle))
            return
        bench.view.fit_on_open()
        QTimer.singleShot(SETTLE_MS, guarded_slot(leave))

    QTimer.singleShot(SETTLE_MS, guarded_slot(settle))
