"""Questions and errors in plain text: one line, details on request."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from canvas.errors import UnhappyPathError
from canvas.geometry.text import shorten

Closing = Literal["save", "discard", "cancel"]
LINE = 200
TITLE_WIDTH, TITLE_SIZE = 220.0, 13.0


def tr(text: str) -> str:
    """A text of the dialogs in the person's language."""
    return QCoreApplication.translate("Dialogs", text)


def error_box(error: Exception, parent: QWidget, what: str) -> QMessageBox:
    """A box that says in one line what happened; the rest of the error is behind "Show Details"."""
    lines = str(error).splitlines() if isinstance(error, UnhappyPathError) else [tr("Something unexpected happened.")]
    box = QMessageBox(QMessageBox.Icon.Warning, what, what, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(lines[0][:LINE] if lines else "")
    details = "\n".join(lines) if isinstance(error, UnhappyPathError) else repr(error)
    if len(lines) > 1 or not isinstance(error, UnhappyPathError) or len(lines[0]) > LINE:
        box.setDetailedText(details)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def show_error(error: Exception, parent: QWidget, what: str) -> None:
    """Shows an error and does not wait: the window stays alive."""
    error_box(error, parent, what).open()


def unsaved_box(title: str, parent: QWidget) -> QMessageBox:
    """The question on closing with unsaved changes."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, tr("Unsaved changes"), "", buttons.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    # The words are not wrapped: Qt breaks a line of plain text nowhere in this box.
    short = shorten(title, TITLE_WIDTH, TITLE_SIZE, 600)
    box.setText(tr("“{title}” has changes that are not saved.").format(title=short))
    box.setInformativeText(tr("Discarded changes are kept for seven days: File, Recover work."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    return box


def ask_unsaved(title: str, parent: QWidget) -> Closing:
    """Asks what to do with unsaved changes."""
    answer = unsaved_box(title, parent).exec()
    buttons = QMessageBox.StandardButton
    return {buttons.Save: "save", buttons.Discard: "discard"}.get(buttons(answer), "cancel")  # type: ignore[return-value]
