"""What the author thinks of a finding: that it is so on purpose."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canvas.edits import reopen, waive
from canvas.findings import Finding
from widgets.panels.accept_dialog import Acceptance, AcceptDialog
from widgets.session import Session
from widgets.settings import read_settings


class Judging(QObject):
    """Accepts findings and opens them again, each as one step. `author` is who did so last, from day to day."""

    def __init__(self, session: Session, window: QWidget, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self._window = window
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
