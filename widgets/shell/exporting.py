"""Export: asks for a file and a format, and leaves the drawing there. The exporters are loaded when asked."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canvas.errors import UnhappyPathError
from canvas.findings import Report
from canvas.model import Design
from canvas.storage import SUFFIX, atomic_write
from widgets.shell.dialogs import show_error
from widgets.shell.file_dialogs import AskedFiles, FileDialogs, with_ending


def tr(text: str) -> str:
    """A text of the export in the person's language."""
    return QCoreApplication.translate("Export", text)


def export(design: Design, report: Report, near: Path, parent: QWidget, dialogs: FileDialogs | None = None) -> str:
    """Asks where to, and exports. Returns a sentence that says what became of it, "" when nothing was asked for."""
    dialogs = dialogs or AskedFiles(parent)
    catalog = import_module("exports.catalog")
    exporters = catalog.EXPORTERS
    filters = [f"{exporter.label} (*{exporter.suffix})" for exporter in exporters]
    suggested = near.with_name(near.name.removesuffix(SUFFIX) + exporters[0].suffix)
    path, chosen = dialogs.to_write(tr("Export the drawing"), suggested, ";;".join(filters))
    if path is not None and catalog.exporter_for(path) is None:
        index = filters.index(chosen) if chosen in filters else 0
        path = with_ending(path, exporters[index].suffix, dialogs)
    return export_to(path, design, report, parent) if path is not None else ""


def export_to(path: Path, design: Design, report: Report, parent: QWidget) -> str:
    """Exports to a file, in the format that its ending says. Returns a sentence that says what became of it."""
    catalog = import_module("exports.catalog")
    try:
        rendered = catalog.render(catalog.exporter_for(path).id, design, report)
        atomic_write(path, rendered.data)
    except UnhappyPathError as error:
        show_error(error, parent, tr("{file} was not exported.").format(file=path.name))
        return ""
    return str(rendered.note) or tr("Exported to {file}.").format(file=path.name)
