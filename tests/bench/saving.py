"""A window saves ten thousand states: prints how long that takes and the longest that the window waits, in seconds."""

import json
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from canvas.edits import rename
from tests.large import large_file
from widgets.main_window import MainWindow
from widgets.session import Session
from widgets.shell.arranging import Arranging
from widgets.shell.files import Files

BEAT_MS = 2


class Pulse:
    """Beats as often as the window can, and remembers its longest pause."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def begin(self) -> None:
        """Forgets what was before."""
        self.longest, self._last = 0.0, time.perf_counter()


def saved(folder: Path) -> tuple[float, float]:
    """Opens the design in a window without a canvas, changes one name, and saves."""
    path = folder / "large.unhappy.json"
    path.write_bytes(large_file())
    session, window = Session(), MainWindow()
    window.show()
    files = Files(session, window, Arranging(window), lambda: None, folder / "state")
    files.read(path)
    session.edit("Rename", lambda design: rename(design, "s3_4", "Renamed"))
    files.save()
    session.edit("Rename", lambda design: rename(design, "s3_4", "Renamed again"))
    pulse = Pulse()
    QApplication.processEvents()
    pulse.begin()
    start = time.perf_counter()
    done = files.save()
    taken = time.perf_counter() - start
    if not done:
        raise RuntimeError("The design was not saved.")
    files.end()
    files.close()
    return taken, pulse.longest


def main() -> None:
    """Measures once."""
    application = QApplication([])
    with tempfile.TemporaryDirectory(prefix="unhappy-path-bench-") as folder:
        taken, waited = saved(Path(folder))
    print(json.dumps({"taken": taken, "waited": waited}), flush=True)
    application.quit()


if __name__ == "__main__":
    main()
