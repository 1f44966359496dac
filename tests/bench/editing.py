"""Edits in a row, with a journal and without."""

import shutil
import tempfile
from pathlib import Path

from canvas.document import Document
from canvas.edits import rename
from canvas.model import Design
from canvas.recovery.recording import Recording

EDITS = 200


def edited(design: Design, *, kept: bool) -> None:
    """Makes edits on a design that no file holds; `kept` says that each goes into a journal."""
    document = Document(design)
    document.mark_unsaved()
    folder = Path(tempfile.mkdtemp(prefix="unhappy-path-bench-"))
    recording = Recording(document, folder, print) if kept else None
    state = design.objects[0].states[0].id
    for number in range(EDITS):
        name = f"Name {number}"
        document.change("Rename", lambda present, name=name: rename(present, state, name))  # type: ignore[misc]
    if recording is not None:
        recording.end("discarded")
    shutil.rmtree(folder)
