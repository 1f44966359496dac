"""Export: asks for a file and a format, and leaves the drawing there. The exporters are loaded when asked."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from canvas.errors import UnhappyPathError
from canvas.findings import Report
from canvas.model import Design
from canvas.storage import SUFFIX, atomic_write
from widgets.shell.dialogs import show_error


def tr(text: str) -> str:
    """A text of the export in the person's language."""
    return QCoreApplication.translate("Export", text)


def export(design: Design, report: Report, near: Path, parent: QWidget) -> str:
    """Asks where to, and exports. Returns a sentence that says what became of it, "" when nothing was asked for."""
    exporters = import_module("exports.catalog").EXPORTERS
    filters = [f"{exporter.label} (*{exporter.suffix})" for exporter in exporters]
    suggested = near.with_name(near.name.removesuffix(SUFFIX) + exporters[0].suffix)
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Export the drawing"), str(suggested), ";;".join(filters))
    if not name:
        return ""
    index = filters.index(chosen) if chosen in filters else 0
    return export_to(Path(name), design, report, parent, otherwise=exporters[index].id)


def export_to(path: Path, design: Design, report: Report, parent: QWidget, otherwise: str = "png") -> str:
    """Exports to a file, in the format that its ending says, or else in the format `otherwise`."""
    catalog = import_module("exports.catalog")
    by_suffix = {exporter.suffix: exporter.id for exporter in catalog.EXPORTERS}
    exporter_id = by_suffix.get(path.suffix.lower())
    if exporter_id is None:
        exporter_id = otherwise
        path = path.with_name(path.name + catalog.exporter(otherwise).suffix)
    try:
        rendered = catalog.render(exporter_id, design, report)
        atomic_write(path, rendered.data)
    except UnhappyPathError as error:
        show_error(error, parent, tr("{file} was not exported.").format(file=path.name))
        return ""
    return str(rendered.note) or tr("Exported to {file}.").format(file=path.name)
