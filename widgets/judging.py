"""What the author thinks of a finding: that it is so on purpose, or that it was not useful."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canvas.edits import reopen, waive
from canvas.errors import StorageError
from canvas.findings import Finding
from canvas.storage.not_useful import FILE, count_not_useful, times_not_useful
from widgets.guard import guarded_slot
from widgets.panels.accept_dialog import Acceptance, AcceptDialog
from widgets.panels.not_useful_page import NotUsefulPage
from widgets.session import Session
from widgets.settings import read_settings


class Judging(QObject):
    """Accepts findings and opens them again, each as one step; counts in `folder` what was not useful, which changes
    nothing in the design. `author` is who accepted a finding last, from day to day."""

    def __init__(self, session: Session, window: QWidget, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self._window = window
        self._folder = folder
        self._marked: set[str] = set()
        session.opened.connect(guarded_slot(lambda: self._marked.clear()))
        self.author = read_settings(folder).author

    def ask_acceptance(self) -> None:
        """Asks why the finding that is chosen is accepted."""
        finding = self._session.finding
        if finding is not None:
            AcceptDialog(finding, self.author, lambda said: self.accept(finding, said), self._window).open()

    def accept(self, finding: Finding, said: Acceptance) -> str:
        """Accepts a finding. Returns "" or the sentence that says why it cannot be done."""
        self.author = said.by
        step = self.tr("Accept “{title}”").format(title=finding.title)
        return self._session.edit(
            step, lambda design: waive(design, finding.key, said.reason, by=said.by, until=said.until)
        )

    def reopen(self, finding: Finding) -> None:
        """Takes back that a finding is accepted."""
        step = self.tr("Open “{title}” again").format(title=finding.title)
        self._session.try_edit(step, lambda design: reopen(design, finding.key))

    def reopen_chosen(self) -> None:
        """Takes back that the finding that is chosen is accepted."""
        if self._session.finding is not None:
            self.reopen(self._session.finding)

    def can_accept_chosen(self) -> bool:
        """Whether the finding that is chosen is open."""
        finding = self._session.finding
        return finding is not None and finding.waived is None

    def can_reopen_chosen(self) -> bool:
        """Whether the finding that is chosen is accepted."""
        finding = self._session.finding
        return finding is not None and finding.waived is not None

    def mark_chosen(self) -> None:
        """Counts that the finding that is chosen was not useful, or takes that back. The finding stays."""
        finding = self._session.finding
        if finding is None:
            return
        if finding.key in self._marked:
            counted = self._count(finding.rule, -1, self.tr("It is not counted any more."))
        else:
            counted = self._count(finding.rule, 1, self.tr("Counted, on this machine only. The finding stays."))
        self._marked ^= {finding.key} if counted else set()

    def has_chosen(self) -> bool:
        """Whether a finding is chosen."""
        return self._session.finding is not None

    def is_marked(self) -> bool:
        """Whether the finding that is chosen was called not useful in this window."""
        finding = self._session.finding
        return finding is not None and finding.key in self._marked

    def show_page(self) -> None:
        """Shows how often which rule was not useful."""
        counts = lambda: times_not_useful(self._folder)  # noqa: E731
        NotUsefulPage(counts, self._take_back, self._folder / FILE, self._window).open()

    def _take_back(self, rule: str) -> None:
        self._count(rule, -1, self.tr("It is not counted any more."))

    def _count(self, rule: str, more: int, said: str) -> bool:
        try:
            count_not_useful(rule, more, self._folder)
        except StorageError as error:
            self._session.said.emit(str(error))
            return False
        self._session.said.emit(said)
        return True
