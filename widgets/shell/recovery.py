"""Work that no file has: offered when the program starts, and from the menu; opened unsaved, or let go."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from canvas.document import Document
from canvas.errors import StorageError, UnhappyPathError
from canvas.model import Design
from canvas.recovery.recording import ENDED, Ending, write_ended
from canvas.recovery.sessions import (
    UNREADABLE,
    Found,
    Unfinished,
    find_sessions,
    held,
    let_go,
    sweep_sessions,
    take_up,
)
from canvas.storage import load, read_stamped
from canvas.storage.holding import Held, Holder
from widgets.background import Background
from widgets.comparing.dialog import Comparison
from widgets.comparing.versions import compared_versions
from widgets.guard import guarded_slot
from widgets.parts.build import button, clear, column, frame, label, row
from widgets.session import Session
from widgets.shell.dialogs import show_error
from widgets.shell.files import Files
from widgets.shell.keeping import Keeping
from widgets.theme.theme import Theme

SETTLED_MS = 5_000
WIDTH = 760


def tr(text: str) -> str:
    """A text about recovered work in the person's language."""
    return QCoreApplication.translate("Recovery", text)


def moment(seconds: float) -> str:
    """A moment, in the person's own time: "Tuesday 24 November, 10:32"."""
    return QLocale(QLocale.Language.English).toString(QDateTime.fromSecsSinceEpoch(int(seconds)), "dddd d MMMM, HH:mm")


def how_much(work: Unfinished) -> str:
    """How many changes, from when to when, and of what."""
    count = tr("1 change") if work.steps == 1 else tr("{count} changes").format(count=work.steps)
    states = sum(len(owner.states) for owner in work.design.objects)
    drawn = tr("1 state") if states == 1 else tr("{count} states").format(count=states)
    return " · ".join([*([count] if work.steps else []), moment(work.last), drawn])


def whose(work: Unfinished) -> str:
    """Which file it belongs to, and whether that is still the one it was based on."""
    if work.path is None:
        return tr("never saved to a file")
    if work.same_file:
        return str(work.path)
    return tr("{file} is another one by now: this opens as a copy").format(file=work.path)


def as_a_copy(work: Unfinished) -> Design:
    """The design as it is opened beside a file that it does not belong to any more; one without a file, as it is."""
    if work.path is None:
        return work.design
    return work.design.model_copy(update={"title": tr("{title} (recovered)").format(title=work.design.title[:9_000])})


class RecoveryDialog(QDialog):
    """A list of work, each piece with its answers. It goes when nothing is left."""

    def __init__(
        self,
        works: Sequence[Unfinished],
        heading: str,
        answers: Callable[[Unfinished], Sequence[tuple[str, Callable[[], None]]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Recover work"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._works = list(works)
        self._answers = answers
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        note = label(tr("Nothing here is lost until you discard it, and then it is kept for seven days more."), "small")
        foot = row(note, None, button(tr("Decide later"), "", lambda: self.reject()))
        self.setLayout(
            column(
                label(heading, "question", wrap=True),
                self._list,
                None,
                foot,
                gap=12,
                margins=(18, 16, 18, 16),
            )
        )
        self._fill()
        self.resize(WIDTH, self.sizeHint().height())

    def forget(self, work: Unfinished) -> None:
        """This piece was decided on."""
        self._works = [each for each in self._works if each is not work]
        if self._works:
            self._fill()
        else:
            self.accept()

    def _fill(self) -> None:
        clear(self._list)
        cards = [self._card(work) for work in self._works[:8]]
        for card in cards:
            self._list.addWidget(card)
        cards[0].findChildren(QPushButton)[0].setFocus()
        if len(self._works) > 8:
            self._list.addWidget(
                label(tr("and {count} more, once these are decided").format(count=len(self._works) - 8))
            )

    def _card(self, work: Unfinished) -> QWidget:
        made = frame("card")
        title = label(work.title, "heading", wrap=True)
        words = column(title, label(how_much(work), "muted", wrap=True), label(whose(work), "small", wrap=True), gap=2)
        buttons = [
            button(text, "primary" if not index else "", run) for index, (text, run) in enumerate(self._answers(work))
        ]
        line = row(words, *buttons, gap=8, margins=(14, 10, 12, 10))
        line.setStretch(0, 1)
        made.setLayout(line)
        made.setAccessibleName(f"{work.title}, {how_much(work)}")
        return made


class Recovery(QObject):
    """Looks for work at the start, offers it, and opens or lets go of it. `folder` is the state folder."""

    def __init__(
        self, session: Session, files: Files, keeping: Keeping, theme: Theme, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._files = files
        self._keeping = keeping
        self._theme = theme
        self._folder = folder
        self._window = window
        self._dialog: RecoveryDialog | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(guarded_slot(keeping.settled))

    def offer_at_start(self, background: Background) -> None:
        """Offers what earlier sessions have left, if they have."""
        background.soon(self._look, self._offer)

    def choose(self) -> None:
        """From the menu: what earlier sessions have left, and what was discarded within a week."""
        found = find_sessions(self._folder)
        works = (*found.unfinished, *let_go(self._folder))
        if works:
            self._ask(works, tr("Work that no file has"))
        else:
            self._session.said.emit(tr("There is nothing to recover."))

    def _look(self) -> Found:
        sweep_sessions(self._folder)
        return find_sessions(self._folder)

    def _offer(self, found: Found) -> None:
        if found.set_aside:
            words = tr("A journal that cannot be read was set aside; it is kept in {folder}.")
            self._session.said.emit(words.format(folder=self._folder))
        if found.unfinished:
            self._ask(found.unfinished, tr("The program ended before this was saved"))

    def _ask(self, works: Sequence[Unfinished], heading: str) -> None:
        self._dialog = RecoveryDialog(works, heading, self._answers, self._window)
        self._dialog.finished.connect(guarded_slot(self._forget_dialog))
        self._dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _answers(self, work: Unfinished) -> Sequence[tuple[str, Callable[[], None]]]:
        discarded = (work.session / ENDED).exists()
        answers: list[tuple[str, Callable[[], None]]] = [(tr("Recover"), lambda: self.recover(work))]
        if work.path is not None and work.path.is_file():
            answers.append((tr("Compare"), lambda: self._compare(work)))
        return answers if discarded else [*answers, (tr("Discard"), lambda: self.discard(work))]

    def recover(self, work: Unfinished) -> None:
        """Opens the work, unsaved. The session that it came from is over once it is kept by this one."""
        if not self._files.may_leave():
            return
        with held(work.session) as free:
            now = self._as_it_is(work) if free else None
            if now is None:
                self._session.said.emit(tr("Another window has taken that up already."))
            else:
                self._open(now)
        self._decided(work)

    def discard(self, work: Unfinished) -> None:
        """Lets the work go. It is kept for a week."""
        self._end(work, "discarded")
        self._decided(work)

    def _open(self, work: Unfinished) -> None:
        document = self._document_of(work)
        document.mark_unsaved(work=True)
        self._files.show_document(document)
        # What it came from is over only when this session keeps it.
        if self._keeping.begin(work.tries + 1):
            self._settled.start()
            self._end(work, "recovered")

    def _document_of(self, work: Unfinished) -> Document:
        """Under the name of its file where that still is the one it was based on, and nobody else has it open."""
        if work.path is not None and work.same_file:
            reserved = self._keeping.reserve(work.path)
            if isinstance(reserved, Held):
                reserved.release()
            with suppress(StorageError):
                stamp = read_stamped(work.path)[1]
                if stamp.digest == work.digest and not isinstance(reserved, Holder):
                    return Document(work.design, work.path, stamp)
        return Document(as_a_copy(work))

    def _as_it_is(self, work: Unfinished) -> Unfinished | None:
        """Read anew: since it was offered, its file may have changed, or somebody else may have taken it up."""
        try:
            return take_up(work.session)
        except (OSError, *UNREADABLE) as error:
            show_error(error, self._window, tr("That could not be read."))
            return None

    def _end(self, work: Unfinished, how: Ending) -> None:
        try:
            write_ended(work.session, how)
        except (OSError, StorageError) as error:
            show_error(error, self._window, tr("That could not be put away."))

    def _compare(self, work: Unfinished) -> None:
        try:
            theirs = load(work.path) if work.path else work.design
        except UnhappyPathError as error:
            show_error(error, self._window, tr("The file could not be read."))
            return
        answers = ((tr("Recover"), lambda: self.recover(work)), (tr("Discard"), lambda: self.discard(work)))
        called = (tr("the unsaved work"), tr("the file"))
        compared = compared_versions(work.design, theirs, called)
        Comparison(compared, answers, self._theme, self._dialog or self._window).open()

    def _decided(self, work: Unfinished) -> None:
        if self._dialog is not None:
            self._dialog.forget(work)
