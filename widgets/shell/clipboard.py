"""The drawing on the clipboard, as a picture that scales and as one of points. The exporters are loaded when asked."""

from collections.abc import Collection
from importlib import import_module

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from canvas.edits import remove
from canvas.findings import Report
from canvas.lookup import Lookup, lookup
from canvas.model import Design

SVG, PNG = "image/svg+xml", "image/png"


def part_of(design: Design, selection: Collection[str]) -> Design:
    """The design with what is selected only: its states, and what stands between them; all of it for no state."""
    tables = lookup(design)
    wanted = {state for element in selection for state in _states_of(tables, element)}
    if not wanted:
        return design
    kept = {tables.object_of[state].id for state in wanted}
    gone = [state for state in tables.states if state not in wanted and tables.object_of[state].id in kept]
    return remove(design, [*(tables.objects.keys() - kept), *gone])


def _states_of(tables: Lookup, element_id: str) -> tuple[str, ...]:
    """The states that an element stands for: itself, those of an object, the ends of an arrow."""
    if element_id in tables.objects:
        return tuple(state.id for state in tables.objects[element_id].states)
    if element_id in tables.transitions:
        return (tables.transitions[element_id].source, tables.transitions[element_id].target)
    return (element_id,) if element_id in tables.states else ()


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
