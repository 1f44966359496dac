"""The drawing on the clipboard, as a picture that scales and as one of points. The exporters are loaded when asked."""

from collections.abc import Collection
from importlib import import_module

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from canvas.edits import remove
from canvas.findings import Report
from canvas.lookup import lookup
from canvas.model import Design

SVG, PNG = "image/svg+xml", "image/png"


def part_of(design: Design, selection: Collection[str]) -> Design:
    """The design with what is selected only: its states, and what stands between them; all of it for no state."""
    tables = lookup(design)
    wanted = {element for element in selection if element in tables.states}
    for element in selection:
        if element in tables.objects:
            wanted |= {state.id for state in tables.objects[element].states}
        elif element in tables.transitions:
            wanted |= {tables.transitions[element].source, tables.transitions[element].target}
    if not wanted:
        return design
    empty = [owner.id for owner in design.objects if not any(state.id in wanted for state in owner.states)]
    gone = [state for state in tables.states if state not in wanted and tables.object_of[state].id not in empty]
    return remove(design, [*empty, *gone])


def picture_of(design: Design, report: Report) -> QMimeData:
    """The drawing as SVG and as PNG, and its title as text."""
    catalog = import_module("exports.catalog")
    png: bytes = catalog.render("png", design, report).data
    svg: bytes = catalog.render("svg", design, report).data
    data = QMimeData()
    data.setData(SVG, svg)
    data.setData(PNG, png)
    data.setImageData(QImage.fromData(png))
    data.setText(design.title)
    return data


def copy_picture(design: Design, selection: Collection[str], report: Report) -> None:
    """Puts the whole drawing, or the part that is selected, on the clipboard."""
    QGuiApplication.clipboard().setMimeData(picture_of(part_of(design, selection), report))
