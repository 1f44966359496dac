"""When the open file is another one than it was: what is said, and what can be done without losing either."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from canvas.errors import StorageError, UnhappyPathError
from canvas.model import Design
from canvas.reading import read_design
from canvas.storage import read_stamped
from canvas.storage.stamp import Stamp
from widgets.comparing.dialog import Comparison
from widgets.comparing.versions import compared_versions
from widgets.guard import guarded_slot
from widgets.session import Session
from widgets.shell.banner import Banner, Notice
from widgets.shell.dialogs import show_error
from widgets.shell.keeping import Keeping, keep
from widgets.theme.theme import Theme

CHANGED = "changed"


def tr(text: str) -> str:
    """A text about the open file in the person's language."""
    return QCoreApplication.translate("FileTrouble", text)


def _run(run: Callable[[], object]) -> None:
    run()


class FileTrouble(QObject):
    """Says that the file was changed or is gone, and offers to reload, to keep what is open, and to compare. `kept`
    says that there is a new version of the file."""

    kept = Signal()

    def __init__(
        self,
        session: Session,
        keeping: Keeping,
        banner: Banner,
        theme: Theme,
        folder: Path,
        save_copy: Callable[[], object],
    ) -> None:
        super().__init__(banner)
        self._session = session
        self._keeping = keeping
        self._banner = banner
        self._theme = theme
        self._folder = folder
        self._save_copy = save_copy

    def tell(self) -> None:
        """The file on the disk is not the one that was opened or saved."""
        document = self._session.document
        if document.path is None:
            return
        gone = not document.path.exists()
        document.mark_unsaved(work=gone)
        self._session.saved_changed.emit()
        if gone:
            self._keeping.begin()
            text = tr("{file} is gone from the disk. What is open here is all there is of it.")
            self._show(text, (tr("Keep mine"), self.keep_mine), (tr("Save as…"), self._save_copy))
        else:
            text = tr("{file} was changed by another program. What is open here is as it was.")
            answers = (tr("Reload"), self.reload), (tr("Keep mine"), self.keep_mine), (tr("Compare"), self.compare)
            self._show(text, *answers)

    def _show(self, text: str, *answers: tuple[str, Callable[[], object]]) -> None:
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
            (tr("Keep mine as a copy"), self._save_copy),
            (tr("Reload"), self.reload),
            (tr("Compare"), self.compare),
        )
        for words, run in ways:
            made = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
            made.clicked.connect(guarded_slot(partial(_run, run)))
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    def reload(self) -> None:
        """Shows what the file holds. What was open before is one undo away."""
        read = self._read()
        document = self._session.document
        if read is None or document.path is None:
            return
        data, stamp, design = read
        label = tr("Reload the file")
        shown = document.replace(design) if document.locked_because else document.apply(label, design)
        if shown:
            document.mark_saved(document.path, stamp)
            self._keeping.is_in(data, document.path)
            self._keep(document.path, data)
            self._session.saved_changed.emit()

    def keep_mine(self) -> None:
        """What is open counts; saving writes over the file. What that holds is kept as a version."""
        document = self._session.document
        if document.path is None:
            return
        document.mark_unsaved(work=True)
        self._keeping.begin()
        # Of a file that is gone the last stamp stays: should another one come to be there, it is noticed.
        with suppress(StorageError):
            data, document.stamp = read_stamped(document.path)
            self._keeping.based_on(document.stamp)
            self._keep(document.path, data)
        self._banner.drop(CHANGED)
        self._session.saved_changed.emit()

    def _keep(self, path: Path, data: bytes) -> None:
        note = keep(path, data, self._folder)
        self.kept.emit()
        if note:
            self._session.said.emit(note)

    def compare(self) -> None:
        """Shows what differs, with the same answers."""
        read = self._read()
        if read is None:
            return
        answers = ((tr("Reload"), self.reload), (tr("Keep mine"), self.keep_mine))
        compared = compared_versions(read[2], self._session.design, (tr("the file"), tr("what is open")))
        Comparison(compared, answers, self._theme, self._banner.window()).open()

    def _read(self) -> tuple[bytes, Stamp, Design] | None:
        path = self._session.document.path
        if path is None:
            return None
        try:
            data, stamp = read_stamped(path)
            return data, stamp, read_design(data)
        except UnhappyPathError as error:
            show_error(error, self._banner.window(), tr("{file} could not be read.").format(file=path.name))
            self.tell()
            return None
