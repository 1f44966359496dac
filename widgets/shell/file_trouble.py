"""When the open file is another one than it was: what is said, and what can be done without losing either."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox

from canvas.errors import UnhappyPathError
from canvas.model import Design
from canvas.reading import read_design
from canvas.storage import read_bytes
from canvas.storage.stamp import stamp_of
from widgets.guard import guarded_slot
from widgets.session import Session
from widgets.shell.banner import Banner, Notice
from widgets.shell.comparison import Comparison
from widgets.shell.dialogs import show_error
from widgets.shell.keeping import Keeping, keep
from widgets.theme.theme import Theme

CHANGED = "changed"


def tr(text: str) -> str:
    """A text about the open file in the person's language."""
    return QCoreApplication.translate("FileTrouble", text)


class FileTrouble(QObject):
    """Says that the file was changed or is gone, and offers to reload, to keep what is open, and to compare."""

    def __init__(
        self,
        session: Session,
        keeping: Keeping,
        banner: Banner,
        theme: Theme,
        folder: Path,
        save_as: Callable[[], bool],
    ) -> None:
        super().__init__(banner)
        self._session = session
        self._keeping = keeping
        self._banner = banner
        self._theme = theme
        self._folder = folder
        self._save_as = save_as

    def tell(self) -> None:
        """The file on the disk is not the one that was opened or saved."""
        path = self._session.document.path
        if path is None:
            return
        self._session.document.mark_unsaved()
        self._session.saved_changed.emit()
        if path.exists():
            text = tr("{file} was changed by another program. What is open here is as it was.")
            reload, compare = (tr("Reload"), self.reload), (tr("Compare"), self.compare)
            self._show(text, reload, (tr("Keep mine"), self.keep_mine), compare)
        else:
            text = tr("{file} is gone from the disk. What is open here is all there is of it.")
            self._show(text, (tr("Keep mine"), self.keep_mine), (tr("Save as…"), lambda: _ignore(self._save_as())))

    def _show(self, text: str, *answers: tuple[str, Callable[[], None]]) -> None:
        path = self._session.document.path
        self._banner.show_notice(Notice(CHANGED, text.format(file=path.name if path else ""), answers, stays=True))

    def overtaken(self) -> None:
        """Saving found another file than the one that was opened: nothing was written, and one is asked."""
        path = self._session.document.path
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Changed on the disk"), "", parent=self._banner.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        text = tr("{file} was changed by another program, so it was not written over.")
        box.setText(text.format(file=path.name if path else ""))
        box.setInformativeText(tr("Both are safe: what is in the file, and what is open here."))
        ways = (
            (tr("Keep mine as a copy"), lambda: _ignore(self._save_as())),
            (tr("Reload"), self.reload),
            (tr("Compare"), self.compare),
        )
        for words, run in ways:
            made = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
            made.clicked.connect(guarded_slot(run))
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    def reload(self) -> None:
        """Shows what the file holds. What was open before is one undo away."""
        read = self._read()
        document = self._session.document
        if read is None or document.path is None:
            return
        data, design = read
        if document.locked_because:
            document.replace(design)
        else:
            document.apply(tr("Reload the file"), design)
        document.mark_saved(document.path, stamp_of(document.path, data))
        self._keeping.is_in(data, document.path)
        self._session.saved_changed.emit()

    def keep_mine(self) -> None:
        """What is open counts; saving writes over the file. What that holds is kept as a version."""
        document = self._session.document
        if document.path is None:
            return
        try:
            data = read_bytes(document.path) if document.path.exists() else None
            document.stamp = stamp_of(document.path, data)
        except (OSError, UnhappyPathError):
            data = None
        if data is not None:
            note = keep(document.path, data, self._folder)
            if note:
                self._session.said.emit(note)
        document.mark_unsaved(work=True)
        self._banner.drop(CHANGED)
        self._session.saved_changed.emit()

    def compare(self) -> None:
        """Shows what differs, with the same answers."""
        read = self._read()
        if read is None:
            return
        answers = ((tr("Reload"), self.reload), (tr("Keep mine"), self.keep_mine))
        Comparison(
            read[1],
            self._session.design,
            (tr("the file"), tr("what is open")),
            answers,
            self._theme,
            self._banner.window(),
        ).open()

    def _read(self) -> tuple[bytes, Design] | None:
        path = self._session.document.path
        try:
            data = read_bytes(path) if path else b""
            return data, read_design(data)
        except UnhappyPathError as error:
            name = path.name if path else ""
            show_error(error, self._banner.window(), tr("{file} could not be read.").format(file=name))
            self.tell()
            return None


def _ignore(_: object) -> None:
    """For what answers something that nobody asked."""
