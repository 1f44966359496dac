"""What program this is, and which version."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def program_version() -> str:
    """The version that is installed; "" when it runs from its folder without being installed."""
    try:
        return version("unhappy-path")
    except PackageNotFoundError:
        return ""


def about_box(parent: QWidget) -> QMessageBox:
    """Name, version, and what it does in a sentence."""
    tr = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About", "About Unhappy Path"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("About", "Unhappy Path {version}").format(version=program_version()).strip())
    box.setInformativeText(
        tr("About", "Finds where a design leaves the customer stranded, or in the dark. Nothing leaves this machine.")
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def show_about(parent: QWidget) -> None:
    """Shows it, without waiting."""
    about_box(parent).open()
