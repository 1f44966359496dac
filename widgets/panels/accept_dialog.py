"""On purpose, because: the small form that accepts a finding."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from canvas.findings import Finding
from widgets.parts.build import button, column, label, row

WIDTH = 460
REASON_HEIGHT = 76


@dataclass(frozen=True)
class Acceptance:
    """Why a finding is accepted, by whom, and until which day (YYYY-MM-DD), `None` for as long as nothing changes."""

    reason: str
    by: str = ""
    until: str | None = None


class AcceptDialog(QDialog):
    """Asks for the reason, who says so, and until when. `accept_it` returns why it cannot be done, or ""."""

    def __init__(self, finding: Finding, author: str, accept_it: Callable[[Acceptance], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._accept_it = accept_it
        self.setWindowTitle(self.tr("On purpose"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(REASON_HEIGHT)
        self.by, self.until = QLineEdit(author), QLineEdit()
        self.until.setPlaceholderText(self.tr("year-month-day, as in 2027-01-31"))
        self.error = label(role="error", wrap=True)
        self.error.hide()
        self.keep = button(self.tr("Accept it"), "primary", self._keep)
        self.keep.setDefault(True)
        cancel = button(self.tr("Cancel"), "", lambda: self.reject())
        fields = column(
            _under(self.tr("It is so on purpose, because"), self.reason),
            _under(self.tr("Who says so"), self.by),
            _under(self.tr("Until, if not for good"), self.until),
            gap=10,
        )
        note = label(
            self.tr("It opens again when what is around it changes, or when the day is over."), "small", wrap=True
        )
        heading = label(finding.message or finding.title, "heading", wrap=True)
        buttons = row(None, cancel, self.keep)
        self.setLayout(column(heading, fields, self.error, note, buttons, gap=12, margins=(18, 16, 18, 16)))
        self.setFixedWidth(WIDTH)
        self.reason.setFocus()

    def _keep(self) -> None:
        said = Acceptance(self.reason.toPlainText().strip(), self.by.text().strip(), self.until.text().strip() or None)
        sentence = self._accept_it(said)
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if not sentence:
            self.accept()


def _under(words: str, field: QWidget) -> QWidget:
    """A field under its words."""
    name = label(words, "small")
    name.setBuddy(field)
    field.setAccessibleName(words)
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    holder.setLayout(column(name, field, gap=5))
    return holder
