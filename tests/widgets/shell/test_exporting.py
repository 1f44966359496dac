"""Export and the clipboard."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvas.findings import Report
from canvas.lookup import lookup
from tests.widgets.designs import parcel
from widgets.shell.clipboard import part_of
from widgets.shell.exporting import export_to


def export(qtbot: QtBot, path: Path, otherwise: str = "png") -> str:
    parent = QWidget()
    qtbot.addWidget(parent)
    return export_to(path, parcel(), Report(), parent, otherwise)


def test_the_ending_says_the_format(qtbot: QtBot, tmp_path: Path) -> None:
    said = export(qtbot, tmp_path / "parcel.svg")
    assert b"<svg" in (tmp_path / "parcel.svg").read_bytes()[:400]
    assert said == "Exported to parcel.svg."


def test_without_an_ending_the_chosen_format_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    export(qtbot, tmp_path / "parcel", "dot")
    assert (tmp_path / "parcel.dot").exists()


def test_what_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    assert export(qtbot, tmp_path / "nowhere" / "parcel.svg") == ""


def test_the_part_is_what_is_selected() -> None:
    tables = lookup(part_of(parcel(), ["packed", "on_the_way"]))
    assert set(tables.states) == {"packed", "on_the_way"}
    assert set(tables.transitions) == {"ship"}


def test_an_object_is_selected_with_its_states_and_an_arrow_with_its_ends() -> None:
    assert set(lookup(part_of(parcel(), ["order"])).states) == {"open", "done"}
    assert set(lookup(part_of(parcel(), ["ship"])).states) == {"packed", "on_the_way"}


def test_with_nothing_selected_the_part_is_the_whole() -> None:
    assert part_of(parcel(), []) == parcel()
