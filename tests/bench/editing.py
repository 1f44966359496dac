"""Edits in a row, with a journal and without: on the canvas, which draws each of them, and on the bare document."""

import shutil
import tempfile
import time
from pathlib import Path

from canvas.document import Document
from canvas.edits import rename
from canvas.model import Design
from canvas.recovery.recording import Recording
from tests.widgets.canvas_view.conftest import FakeHands
from widgets.canvas_view.desk import Desk


def edited(design: Design, edits: int, *, kept: bool, drawn: bool) -> float:
    """The seconds that so many edits take; `kept`, each of them in a journal, which was begun by one before."""
    document = Document(design)
    document.mark_unsaved()
    folder = Path(tempfile.mkdtemp(prefix="unhappy-path-bench-"))
    recording = Recording(document, folder, print) if kept else None
    desk = Desk(document, FakeHands()) if drawn else None
    state = design.objects[0].states[0].id
    document.change("Rename", lambda present: rename(present, state, "First"))
    start = time.perf_counter()
    for number in range(edits):
        name = f"Name {number}"
        document.change("Rename", lambda present, name=name: rename(present, state, name))  # type: ignore[misc]
    taken = time.perf_counter() - start
    if recording is not None:
        recording.end("discarded")
    if desk is not None:
        desk.deleteLater()
    shutil.rmtree(folder)
    return taken
