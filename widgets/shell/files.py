"""New, open, save: what stands between the session and files. Nothing is lost without a question."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from canvas.document import Document
from canvas.edits import set_positions
from canvas.errors import ChangedOnDisk, DesignUnreadable, UnhappyPathError
from canvas.layout.arranging import Arrangement
from canvas.model import Design
from canvas.reading import read_design
from canvas.recovery.recording import Base
from canvas.storage import SUFFIX, read_stamped, recent_files, remember_recent
from canvas.storage.holding import Holder
from canvas.storage.stamp import Stamp
from widgets.background import Background
from widgets.main_window import MainWindow
from widgets.parts.adding import add_what_is_written
from widgets.session import NEW_TITLE, Session
from widgets.shell.arranging import Arranging, needs_positions, part_to_tidy
from widgets.shell.dialogs import Closing, ask_unsaved, show_error
from widgets.shell.file_dialogs import AskedFiles, FileDialogs, with_ending
from widgets.shell.keeping import Keeping, Saved, keep

EXAMPLE = "order-delivery"


def file_name_of(title: str) -> str:
    """A file name that a title suggests."""
    plain = "".join(character if character.isalnum() or character in "-_" else "-" for character in title.lower())
    return ("-".join(part for part in plain.split("-") if part) or "design") + SUFFIX


class Files(QObject):
    """The commands on files. `ask` is the question on unsaved changes, `dialogs` ask for files; `saved` is called
    after each saving. `locked` tells of a file that another window has open, `unreadable` of one that makes no sense,
    `overtaken` of one that another program changed before it could be saved, and `kept` that there is a new version.
    `tidied` says that the drawing has just been arranged anew."""

    locked = Signal(object)
    unreadable = Signal(object, object)
    overtaken = Signal()
    kept = Signal()
    tidied = Signal()

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        arranging: Arranging,
        saved: Callable[[], None],
        folder: Path,
        ask: Callable[[str, MainWindow], Closing] = ask_unsaved,
        dialogs: FileDialogs | None = None,
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._arranging = arranging
        self._saved = saved
        self._folder = folder
        self._ask = ask
        self._dialogs = dialogs or AskedFiles(window)
        self._keeping = keeping or Keeping(folder, self)
        self._background = Background(self)

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._background.busy

    def new(self) -> None:
        """An empty design."""
        if self.may_leave():
            self.start_with(Design(title=NEW_TITLE))

    def new_from(self, template_id: str) -> None:
        """A design from a template; it has no file yet."""
        if self.may_leave():
            self.start_with(import_module("templates.catalog").load_template(template_id))

    def open(self) -> None:
        """Asks for a file and opens it."""
        path = self._dialogs.to_open(self.tr("Open a design"), self._near(), self._filter())
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Opens a file, if the present design may go."""
        if self.may_leave():
            self.read(path)

    def read(self, path: Path) -> bool:
        """Opens a file. One that cannot be read leaves everything as it is."""
        try:
            data, stamp = read_stamped(path)
            design = read_design(data)
        except DesignUnreadable as error:
            self.unreadable.emit(path, error)
            return False
        except UnhappyPathError as error:
            show_error(error, self._window, self.tr("{file} could not be opened.").format(file=path.name))
            return False
        remember_recent(path, self._folder)
        self.show_document(Document(design, path, stamp), Base(data, design))
        self._background.soon(lambda: keep(path, data, self._folder), self._is_kept)
        return True

    def start_with(self, design: Design) -> None:
        """Shows a design that no file holds. An empty one is nothing to be saved."""
        document = Document(design)
        if design.objects:
            document.mark_unsaved()
        self.show_document(document)

    def show_document(self, document: Document, base: Base | None = None) -> None:
        """Shows a document, arranged first where states stand nowhere. `base` is what its file holds."""
        self.end()
        holder = self._keeping.take(document, base)
        if holder is not None:
            document.locked_because = self.tr("This design is open in another window; here it can only be looked at.")
        self._session.open(document)
        if holder is not None:
            self.locked.emit(holder)
        if needs_positions(document.design):
            self._arranging.start(document.design, self._place)

    def end(self) -> None:
        """The open document goes; what is not saved of it was let go by the person."""
        document = self._session.document
        self._keeping.end("saved" if document.saved or not document.touched else "discarded")

    def close(self) -> None:
        """Ends the thread, once what is under way is done."""
        self._background.close()

    def tidy(self) -> None:
        """Arranges the drawing, as one step; what was placed by hand stays. Of several selected states only these."""
        part = part_to_tidy(self._session.lookup, self._session.selection)
        self._arranging.start(self._session.design, self._tidied, part)

    def save(self) -> bool:
        """Saves to the file it came from, or asks for one. Whether it was saved."""
        path = self._session.document.path
        return self.save_to(path) if path else self.save_as()

    def save_copy(self) -> bool:
        """Asks for another file than the one that is open, and saves to it."""
        name = self._near().name.removesuffix(SUFFIX)
        return self.save_as(self._near().with_name(f"{name}-copy{SUFFIX}"))

    def save_as(self, suggested: Path | None = None) -> bool:
        """Asks for a file and saves to it. One that exists was agreed to be replaced; what it held is kept."""
        suggested = suggested or self._near().parent / file_name_of(self._session.design.title)
        path, _ = self._dialogs.to_write(self.tr("Save the design"), suggested, self._filter())
        if path is not None and path.suffix.lower() != ".json":
            path = with_ending(path, SUFFIX, self._dialogs)
        return path is not None and self.save_to(path, replaces=True)

    def save_to(self, path: Path, *, replaces: bool = False) -> bool:
        """Saves to this file. Whether it was saved; if not, the old file is as it was. `replaces` says that whatever
        it holds may go."""
        if self._background.busy:
            return False
        add_what_is_written(self._window)
        document = self._session.document
        held = self._keeping.reserve(path)
        if isinstance(held, Holder):
            self._refuse(path, UnhappyPathError(self.tr("Another window has it open. Save under another name.")))
            return False
        saved = self._written(path, None if replaces or path != document.path else document.stamp)
        if saved is None:
            if held is not None:
                held.release()
            return False
        if held is not None:
            self._keeping.adopt(path, held)
        document.mark_saved(path, saved.stamp, saved.design)
        document.locked_because = ""
        remember_recent(path, self._folder)
        self._saved()
        self._is_kept(saved.note)
        self._session.saved_changed.emit()
        return True

    def _written(self, path: Path, expected: Stamp | None) -> Saved | None:
        try:
            return self._background.result_of(self._keeping.saving_of(self._session.document, path, expected))
        except ChangedOnDisk:
            self.overtaken.emit()
        except UnhappyPathError as error:
            self._refuse(path, error)
        return None

    def _refuse(self, path: Path, error: UnhappyPathError) -> None:
        show_error(error, self._window, self.tr("{file} was not saved.").format(file=path.name))

    def may_leave(self) -> bool:
        """Whether the present design may go: saved, never touched, or the person said that it may be discarded."""
        document = self._session.document
        if self._background.busy:
            return False
        add_what_is_written(self._window)
        if document.saved or not document.touched:
            return True
        answer = self._ask(self._session.design.title, self._window)
        # What was done while it was being saved is not in the file.
        return (self.save() and document.saved) if answer == "save" else answer == "discard"

    def recent(self) -> tuple[Path, ...]:
        """The files of last time, newest first."""
        return recent_files(self._folder)

    def _place(self, arranged: Design, arrangement: Arrangement) -> None:
        if self._session.design is arranged:
            self._session.document.replace(set_positions(arranged, whole(arrangement)))
            self._say(arrangement)

    def _tidied(self, arranged: Design, arrangement: Arrangement) -> None:
        if self._session.design is arranged:
            positions = whole(arrangement)
            self._session.try_edit(self.tr("Tidy"), lambda design: set_positions(design, positions))
            if self._session.design is not arranged:
                self.tidied.emit()
            self._say(arrangement)

    def _say(self, arrangement: Arrangement) -> None:
        if arrangement.note:
            self._session.said.emit(arrangement.note)

    def _is_kept(self, note: str) -> None:
        self.kept.emit()
        if note:
            self._session.said.emit(note)

    def _near(self) -> Path:
        return self._session.document.path or Path.home() / "x"

    def _filter(self) -> str:
        return self.tr("Designs (*.unhappy.json);;All files (*)")


def whole(arrangement: Arrangement) -> dict[str, tuple[float, float]]:
    """The positions in whole pixels, as a file holds them."""
    return {state: (round(x), round(y)) for state, (x, y) in arrangement.positions.items()}
