"""The earlier versions of the open file: when each was kept, to look at and to bring back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from canvas.errors import UnhappyPathError
from canvas.model import Design
from canvas.storage import load
from canvas.storage.backups import Version, versions
from widgets.guard import guarded_slot
from widgets.parts.build import as_ground, button, clear, column, frame, label, row
from widgets.session import Session

MOST_SHOWN = 100


class History(QScrollArea):
    """A line for each version, newest first. `when` says a moment in words; `look` shows a version beside what is
    open; `failed` shows an error."""

    def __init__(
        self,
        session: Session,
        folder: Path,
        when: Callable[[float], str],
        look: Callable[[Design, str, Callable[[], None]], None],
        failed: Callable[[UnhappyPathError, str], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._folder = folder
        self._when = when
        self._look = look
        self._failed = failed
        self._shown: tuple[Version, ...] | None = None
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("History"))
        self.setWidgetResizable(True)
        content = QWidget()
        as_ground(content, "panel")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        content.setLayout(column(self._lines, None, gap=0))
        self.setWidget(content)
        session.opened.connect(guarded_slot(self.refresh))
        self.refresh()

    def refresh(self) -> None:
        """Shows the versions that there are now."""
        path = self._session.document.path
        found = versions(path, self._folder) if path else ()
        if found == self._shown:
            return
        self._shown = found
        clear(self._lines)
        for version in found[:MOST_SHOWN]:
            self._lines.addWidget(self._line(version))
        if not found:
            words = self.tr("Each time you save, the version is kept here.")
            self._lines.addLayout(row(label(words, "muted"), margins=(14, 9, 14, 9)))

    def _line(self, version: Version) -> QWidget:
        made = frame("history")
        when = self._when(version.when)
        size = self.tr("{size} kB").format(size=max(1, round(version.size / 1000)))
        look = button(self.tr("Look at it"), "link", lambda: self._open(version))
        look.setAccessibleName(self.tr("Look at the version of {when}").format(when=when))
        made.setLayout(row(label(when, "heading"), label(size, "muted"), None, look, gap=12, margins=(14, 2, 8, 2)))
        return made

    def _open(self, version: Version) -> None:
        when = self._when(version.when)
        try:
            design = load(version.kept)
        except UnhappyPathError as error:
            self._failed(error, self.tr("The version of {when} could not be read.").format(when=when))
            return
        self._look(design, when, lambda: self._bring_back(design, when))

    def _bring_back(self, design: Design, when: str) -> None:
        step = self.tr("Bring back the version of {when}").format(when=when)
        self._session.try_edit(step, lambda _: design)
