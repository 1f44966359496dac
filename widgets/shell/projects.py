"""What the project of the open design says: read when a design is opened or saved elsewhere, and again once the file
has changed while the window was away."""

from pathlib import Path

from PySide6.QtCore import QObject

from canvas.errors import UnhappyPathError
from canvas.project import NO_PROJECT
from canvas.storage.projects import project_file, read
from widgets.guard import guarded_slot
from widgets.main_window import MainWindow
from widgets.session import Session
from widgets.shell.banner import Banner, Notice
from widgets.shell.disk_watch import state_of

NOT_READ = "project"


class Projects(QObject):
    """Gives the session the project of its design. One that cannot be read is told, and nothing is heard of it."""

    def __init__(self, session: Session, window: MainWindow, banner: Banner) -> None:
        super().__init__(window)
        self._session = session
        self._banner = banner
        self._seen: object = None
        for signal in (session.opened, session.saved_changed, window.activated):
            signal.connect(guarded_slot(self.look))

    def look(self) -> None:
        """Reads the file of the project where it is another one, or was changed, since it was read."""
        path = self._session.document.path
        file = project_file(str(path)) if path else None
        seen = (file, state_of(Path(file)) if file else None)
        if seen != self._seen:
            self._seen = seen
            self._read(file)

    def _read(self, file: str | None) -> None:
        try:
            project = read(file)
        except UnhappyPathError as error:
            project = NO_PROJECT
            text = self.tr("The rules of the project are not used. {problem}").format(problem=error)
            self._banner.show_notice(Notice(NOT_READ, text, ((self.tr("Read it again"), self._again),), stays=True))
        else:
            self._banner.drop(NOT_READ)
        self._session.set_project(project)

    def _again(self) -> None:
        self._seen = None
        self.look()
