"""What happens after the first paint: the window is furnished, a design is opened, and on closing all is kept."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QTimer
from PySide6.QtGui import QIcon, QPixmap

from canvas.document import Document
from canvas.errors import DesignUnreadable, UnhappyPathError
from canvas.model import Design
from canvas.storage import atomic_write, load
from exports.painting.elements import ALL_LAYERS
from widgets.desktop import ICON
from widgets.ends import Ends
from widgets.guard import guarded_slot
from widgets.main_window import MainWindow
from widgets.settings import FILE, Settings, settings_bytes
from widgets.theme.theme import Theme
from widgets.workbench import Workbench

if TYPE_CHECKING:
    from widgets.application import Start

SETTLE_MS = 120

End = Callable[[UnhappyPathError | None], None]


def furnish(window: MainWindow, theme: Theme, start: "Start", folder: Path, settings: Settings, end: End) -> Workbench:
    """Furnishes the window and opens what it was started with. `end` is told of a picture: `None`, or why not."""
    theme.choose_font()
    theme.follow_contrast()
    window.setWindowIcon(QIcon(str(ICON)))
    window.build()
    bench = Workbench(window, theme, folder)
    if settings.panels:
        window.restoreState(bytes.fromhex(settings.panels))
    else:
        QTimer.singleShot(0, guarded_slot(window.size_panels))
    _show_as_before(bench, settings)
    window.may_close = lambda: _close(bench, folder)
    QTimer.singleShot(0, guarded_slot(bench.middle.take_focus))
    if start.picture is None:
        _open(bench, start)
        bench.safety.offer_at_start()
        _end_well(bench)
    else:
        _picture(bench, start, start.picture, end)
    return bench


def _show_as_before(bench: Workbench, settings: Settings) -> None:
    bench.view.set_layers(ALL_LAYERS.difference(settings.hidden_layers))
    bench.middle.minimap.want(settings.minimap)
    bench.gliding.keep_still(settings.still)
    if settings.talk_minutes is not None:
        bench.reading.page.set_minutes(settings.talk_minutes)
    bench.guide.card.examples.unfold(settings.examples)
    bench.guide.open_guide(settings.guide)


def _end_well(bench: Workbench) -> None:
    """Asked to end from outside, the window lets go of its work, which is offered at the next start."""

    def stop(code: int) -> None:
        bench.close()
        QCoreApplication.exit(code)

    bench.ends = Ends(bench.window, bench.safety.keeping.flush, stop)


def _open(bench: Workbench, start: "Start") -> None:
    if start.path is not None:
        bench.files.read(start.path)
    elif start.template is not None:
        bench.files.start_with(import_module("templates.catalog").load_template(start.template))


def _picture(bench: Workbench, start: "Start", picture: Path, end: End) -> None:
    """Nobody is there to read a dialog: what cannot be opened is the end of it."""
    try:
        if start.path is not None:
            bench.files.show_document(Document(_design_in(start.path), start.path))
        else:
            _open(bench, start)
    except UnhappyPathError as error:
        bench.close()
        end(error)
    else:
        _leave_picture(bench, picture, end)


def _design_in(path: Path) -> Design:
    try:
        return load(path)
    except DesignUnreadable as error:
        raise UnhappyPathError(f"{path} could not be opened: {error.lines()[0]}") from error


def _close(bench: Workbench, folder: Path) -> bool:
    """Whether the window may go. Settings are kept; that they cannot be is no reason to stay."""
    if not bench.files.may_leave():
        return False
    window = bench.window
    bench.narrow.put_away()
    geometry, panels = (bytes(data.data()).hex() for data in (window.saveGeometry(), window.saveState()))
    settings = Settings(
        bench.theme.scheme,
        geometry,
        panels,
        bench.judging.author,
        tuple(sorted(ALL_LAYERS - bench.view.layers)),
        bench.middle.minimap.wanted,
        bench.gliding.still,
        bench.reading.page.minutes,
        bench.guide.guide_id,
        bench.guide.card.examples.unfolded,
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(folder / FILE, settings_bytes(settings))
    except (OSError, UnhappyPathError) as error:
        bench.session.said.emit(str(error))
    bench.files.end()
    bench.close()
    return True


def _leave_picture(bench: Workbench, picture: Path, end: End) -> None:
    """Grabs the window once nothing is under way, writes the picture, and ends the program."""

    def leave() -> None:
        data = png_bytes(bench.window.grab())
        bench.close()
        try:
            atomic_write(picture, data)
        except UnhappyPathError as error:
            end(error)
        else:
            end(None)

    def settle() -> None:
        if bench.arranging.busy or bench.session.report_of is not bench.session.design:
            QTimer.singleShot(SETTLE_MS, guarded_slot(settle))
            return
        bench.view.fit_on_open()
        QTimer.singleShot(SETTLE_MS, guarded_slot(leave))

    QTimer.singleShot(SETTLE_MS, guarded_slot(settle))


def png_bytes(picture: QPixmap) -> bytes:
    """The picture as a PNG file holds it."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
