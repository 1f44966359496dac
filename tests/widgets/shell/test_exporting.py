"""Export to a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from canvas.findings import Report
from exports.catalog import EXPORTERS, Exporter
from tests.widgets.designs import parcel
from tests.widgets.shell.asking import Person
from widgets.shell.exporting import export


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def exported(parent: QWidget, folder: Path, person: Person) -> str:
    return export(parcel(), Report(), folder / "parcel.unhappy.json", parent, person)


def test_the_ending_says_the_format(parent: QWidget, tmp_path: Path) -> None:
    said = exported(parent, tmp_path, Person(writes=tmp_path / "parcel.svg", chosen="PDF page (*.pdf)"))
    assert b"<svg" in (tmp_path / "parcel.svg").read_bytes()[:400]
    assert said == "Exported to parcel.svg."


def test_an_ending_in_capitals_says_it_too(parent: QWidget, tmp_path: Path) -> None:
    exported(parent, tmp_path, Person(writes=tmp_path / "PARCEL.SVG"))
    assert b"<svg" in (tmp_path / "PARCEL.SVG").read_bytes()[:400]


def test_the_dialog_suggests_a_name_and_offers_every_format(parent: QWidget, tmp_path: Path) -> None:
    person = Person()
    assert exported(parent, tmp_path, person) == ""
    assert person.asked == ["Export the drawing"]
    assert person.suggested == tmp_path / "parcel.png"
    assert person.filters.split(";;") == [f"{each.label} (*{each.suffix})" for each in EXPORTERS]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("each", EXPORTERS, ids=lambda each: each.id)
def test_without_an_ending_the_chosen_format_is_taken(parent: QWidget, tmp_path: Path, each: Exporter) -> None:
    exported(parent, tmp_path, Person(writes=tmp_path / "parcel", chosen=f"{each.label} (*{each.suffix})"))
    assert [path.name for path in tmp_path.iterdir()] == [f"parcel{each.suffix}"]


def test_with_neither_ending_nor_format_it_is_the_first_one(parent: QWidget, tmp_path: Path) -> None:
    exported(parent, tmp_path, Person(writes=tmp_path / "parcel.v2"))
    assert (tmp_path / "parcel.v2.png").read_bytes().startswith(b"\x89PNG")


def test_a_picture_of_that_name_is_not_replaced_unasked(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "parcel.png").write_text("an older picture")
    person = Person(writes=tmp_path / "parcel")
    assert exported(parent, tmp_path, person) == ""
    assert person.asked == ["Export the drawing", "Replace parcel.png?"]
    assert (tmp_path / "parcel.png").read_text() == "an older picture"


def test_a_picture_of_that_name_is_replaced_when_the_person_says_so(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "parcel.png").write_text("an older picture")
    assert exported(parent, tmp_path, Person(writes=tmp_path / "parcel", replaces=True))
    assert (tmp_path / "parcel.png").read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_written_is_said(parent: QWidget, tmp_path: Path) -> None:
    assert exported(parent, tmp_path, Person(writes=tmp_path / "nowhere" / "parcel.svg")) == ""
    box = parent.findChildren(QMessageBox)[0]
    assert box.text() == "parcel.svg was not exported."
    assert "was not written" in box.informativeText()
