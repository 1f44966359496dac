"""All that keeps work from being lost, put together around the session: files, journal, watch, versions, recovery."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox

from canvas.document import Document
from canvas.errors import UnhappyPathError
from canvas.model import Design
from canvas.storage import load, read_stamped
from canvas.storage.backups import Version, versions
from canvas.storage.designs import holds_nothing
from canvas.storage.holding import Holder
from widgets.background import Background
from widgets.comparing.dialog import Comparison
from widgets.comparing.versions import compared_versions
from widgets.guard import guarded_slot
from widgets.main_window import MainWindow
from widgets.panels.history import History
from widgets.session import Session
from widgets.shell.arranging import Arranging
from widgets.shell.banner import Banner, Notice
from widgets.shell.dialogs import error_box, show_error
from widgets.shell.disk_watch import DiskWatch
from widgets.shell.file_trouble import CHANGED, FileTrouble
from widgets.shell.files import Files
from widgets.shell.keeping import Keeping
from widgets.shell.recovery import Recovery, moment
from widgets.theme.theme import Theme

LOCKED, NOT_KEPT = "locked", "not-kept"


def tr(text: str) -> str:
    """A text about safety in the person's language."""
    return QCoreApplication.translate("Safety", text)


class Safety(QObject):
    """Owns the parts and connects them. `folder` is the state folder, `saved` is called after each saving."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        arranging: Arranging,
        saved: Callable[[], None],
        theme: Theme,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._theme = theme
        self._folder = folder
        self.banner = Banner()
        self.keeping = Keeping(folder, self)
        self._saved = saved
        self.files = Files(session, window, arranging, self._is_saved, folder, keeping=self.keeping)
        self.trouble = FileTrouble(session, self.keeping, self.banner, theme, folder, self.files.save_copy)
        self.recovery = Recovery(session, self.files, self.keeping, theme, folder, window)
        self.watch = DiskWatch(self, lambda: self.files.busy)
        self.history = History(session, folder, moment, self._look_at, self._failed)
        self._background = Background(self)
        self.keeping.follow(session.document)
        self._connect()

    def offer_at_start(self) -> None:
        """Offers what earlier sessions have left, if they have."""
        self.recovery.offer_at_start(self._background)

    def close(self) -> None:
        """Lets go of the document and ends the threads. What is not saved is offered at the next start."""
        self.keeping.leave()
        self.files.close()
        self._background.close()

    def _connect(self) -> None:
        files, session = self.files, self._session
        files.locked.connect(guarded_slot(self._tell_locked))
        files.unreadable.connect(guarded_slot(self._offer_version))
        files.overtaken.connect(guarded_slot(self.trouble.overtaken))
        self.keeping.told.connect(guarded_slot(self._tell_not_kept))
        self.watch.changed.connect(guarded_slot(self.trouble.tell))
        self._window.activated.connect(guarded_slot(self.watch.look))
        for kept in (files.kept, self.trouble.kept):
            kept.connect(guarded_slot(self.history.refresh))
        session.opened.connect(guarded_slot(lambda: self.keeping.follow(session.document)))
        session.opened.connect(guarded_slot(lambda: self.banner.drop(LOCKED, CHANGED)))
        for signal in (session.opened, session.saved_changed):
            signal.connect(guarded_slot(self._watch))

    def _is_saved(self) -> None:
        self.banner.drop(CHANGED)
        self._saved()

    def _watch(self) -> None:
        document = self._session.document
        if document.saved:
            self.banner.drop(CHANGED)
        if not document.locked_because:
            self.banner.drop(LOCKED)
        self.watch.watch(document)

    def _tell_locked(self, holder: Holder) -> None:
        known = tr("Another window (process {process}) has it since {when}. Here it can be looked at, not changed.")
        unknown = tr("Another window has it open. Here it can be looked at, not changed.")
        text = known.format(process=holder.process, when=moment(holder.since)) if holder.process else unknown
        answers = ((tr("Try again"), self._try_again), (tr("Work on a copy"), self._work_on_a_copy))
        self.banner.show_notice(Notice(LOCKED, text, answers, stays=True))

    def _try_again(self) -> None:
        path = self._session.document.path
        if path is not None:
            self.files.read(path)

    def _work_on_a_copy(self) -> None:
        copy = Document(self._session.design)
        copy.mark_unsaved(work=True)
        self.files.show_document(copy)
        self.keeping.begin()

    def _tell_not_kept(self, sentence: str) -> None:
        if sentence:
            self.banner.show_notice(Notice(NOT_KEPT, sentence, ((tr("Save"), self._save),), stays=True))
        else:
            self.banner.drop(NOT_KEPT)

    def _save(self) -> None:
        self.files.save()

    def _offer_version(self, path: Path, error: UnhappyPathError) -> None:
        """A file that makes no sense: its last version that did is offered."""
        what = tr("{file} could not be opened.").format(file=path.name)
        kept = versions(path, self._folder)
        if not kept:
            show_error(error, self._window, what)
            return
        box = error_box(error, self._window, what)
        words = tr("Open the version of {when}").format(when=moment(kept[0].when))
        opens = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(opens)
        opens.clicked.connect(guarded_slot(lambda: self._open_version(path, kept[0])))
        box.open()

    def _open_version(self, path: Path, version: Version) -> None:
        """Opens it unsaved. Only a file that holds nothing may be written over; another one stays as it is."""
        try:
            design = load(version.kept)
            data, stamp = read_stamped(path)
        except UnhappyPathError as error:
            show_error(error, self._window, tr("The version could not be opened."))
            return
        if self.files.may_leave():
            document = Document(design, path, stamp) if holds_nothing(data) else Document(design)
            document.mark_unsaved(work=True)
            self.files.show_document(document)
            self.keeping.begin()

    def _look_at(self, design: Design, when: str, bring_back: Callable[[], None]) -> None:
        called = (tr("the version of {when}").format(when=when), tr("what is open"))
        answers = ((tr("Bring it back"), bring_back),)
        compared = compared_versions(design, self._session.design, called)
        Comparison(compared, answers, self._theme, self._window).open()

    def _failed(self, error: UnhappyPathError, what: str) -> None:
        show_error(error, self._window, what)
