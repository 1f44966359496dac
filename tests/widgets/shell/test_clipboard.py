"""Cut, copy and paste in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.reading import read_design
from canvas.writing import canonical
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.shell import clipboard
from widgets.shell.clipboard import PART, PICTURED, PNG, SVG, on_clipboard
from widgets.workbench import Workbench


@pytest.fixture(autouse=True)
def _empty_clipboard(empty_bench: Workbench) -> Iterator[None]:  # noqa: ARG001
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def held(form: str) -> bytes:
    return bytes(on_clipboard().data(form).data())


def put(form: str, data: bytes) -> None:
    mime = QMimeData()
    mime.setData(form, data)
    QGuiApplication.clipboard().setMimeData(mime)


def copied(made: Workbench, *ids: str) -> Workbench:
    made.session.select(ids)
    made.commands.run("edit.copy")
    return made


def names(made: Workbench) -> list[list[str]]:
    return [[state.name for state in owner.states] for owner in made.session.design.objects]


def said_by(made: Workbench) -> list[str]:
    said: list[str] = []
    made.session.said.connect(said.append)
    return said


def test_one_copy_carries_the_part_both_pictures_and_text(bench: Bench) -> None:
    copied(bench(parcel()), "packed", "on_the_way")
    assert [state.id for state in read_design(held(PART)).objects[0].states] == ["packed", "on_the_way"]
    assert held(PNG).startswith(b"\x89PNG")
    assert b"<svg" in held(SVG)[:400]
    text = QGuiApplication.clipboard().text()
    assert text == "Parcel:\nPacked\nOn the way\nPacked -> On the way: Ship it"


def test_a_picture_is_offered_as_one_of_points_too(bench: Bench) -> None:
    copied(bench(parcel()), "packed")
    assert on_clipboard().hasImage()
    assert not QGuiApplication.clipboard().image().isNull()


def test_with_nothing_selected_all_is_copied(bench: Bench) -> None:
    copied(bench(parcel()))
    assert len(read_design(held(PART)).objects) == 2


def test_it_is_said_what_was_left_out(bench: Bench) -> None:
    made = bench(parcel())
    said = said_by(made)
    copied(made, "packed", "on_the_way")
    assert said == ["Copied. Left out, because they lead elsewhere: On the way to Delivered."]


def test_what_is_too_large_for_a_picture_is_copied_without(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    monkeypatch.setattr(clipboard, "PICTURED", 2)
    copied(bench(parcel()))
    assert (held(PNG), held(SVG), on_clipboard().hasImage()) == (b"", b"", False)
    assert PICTURED > 2
    assert read_design(held(PART)).objects


def test_states_are_pasted_into_the_object_that_they_came_from(bench: Bench) -> None:
    made = copied(bench(parcel()), "packed", "on_the_way")
    made.commands.run("edit.paste")
    assert names(made) == [["Packed", "On the way", "Delivered", "Packed", "On the way"], ["Open", "Done"]]
    assert made.session.document.undo_label == "Paste"


def test_an_object_is_pasted_as_an_object(bench: Bench) -> None:
    made = copied(bench(parcel()), "order")
    made.commands.run("edit.paste")
    assert names(made)[1:] == [["Open", "Done"], ["Open", "Done"]]


def test_in_another_design_the_part_is_an_object_of_its_own(bench: Bench) -> None:
    made = copied(bench(parcel()), "packed", "on_the_way")
    made.session.open(Document(parcel()))
    made.commands.run("edit.paste")
    assert names(made)[-1] == ["Packed", "On the way"]


def test_states_whose_object_is_gone_become_an_object(bench: Bench) -> None:
    made = copied(bench(parcel()), "packed")
    made.session.select(["parcel"])
    made.commands.run("canvas.delete")
    made.commands.run("edit.paste")
    assert names(made) == [["Open", "Done"], ["Packed"]]


def test_cutting_takes_away_and_pasting_brings_back(bench: Bench) -> None:
    made = bench(parcel())
    made.session.select(["delivered"])
    made.commands.run("edit.cut")
    assert names(made)[0] == ["Packed", "On the way"]
    assert made.session.document.undo_label == "Cut"
    made.commands.run("edit.paste")
    assert names(made)[0] == ["Packed", "On the way", "Delivered"]
    made.session.undo()
    made.session.undo()
    assert made.session.design == parcel()


def test_nothing_selected_cannot_be_cut(bench: Bench) -> None:
    made = bench(parcel())
    made.commands.run("edit.cut")
    assert not made.session.document.can_undo


def test_a_design_that_is_only_looked_at_is_copied_and_not_cut(bench: Bench) -> None:
    made = bench(parcel())
    made.session.document.locked_because = "It is open elsewhere."
    said = said_by(made)
    made.session.select(["delivered"])
    made.commands.run("edit.cut")
    assert (said, held(PART)) == (["It is open elsewhere."], b"")


def test_pasted_lines_join_the_object_that_is_selected(bench: Bench) -> None:
    made = bench(parcel())
    made.session.select(["parcel"])
    QGuiApplication.clipboard().setText("On the way ~> Lost: three days pass")
    made.commands.run("edit.paste")
    assert names(made)[0] == ["Packed", "On the way", "Delivered", "Lost"]
    step = made.session.design.transitions[-1]
    assert (step.source, step.mode, step.name) == ("on_the_way", "async", "three days pass")


@pytest.mark.parametrize("data", [b"{", b"\xff", b'{"format": "unhappy-path", "version": 1}', b"[" * 10_000])
def test_a_part_that_makes_no_sense_changes_nothing(bench: Bench, data: bytes) -> None:
    made = bench(parcel())
    said = said_by(made)
    put(PART, data)
    made.commands.run("edit.paste")
    assert made.session.design == parcel()
    assert said == ["What is on the clipboard cannot be read as a design. Nothing was pasted."]


def test_a_part_beyond_all_measure_is_not_looked_at(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    monkeypatch.setattr(clipboard, "PART_LIMIT", 10)
    made = bench(parcel())
    put(PART, canonical(parcel()))
    made.commands.run("edit.paste")
    assert made.session.design == parcel()


def test_an_empty_clipboard_cannot_be_pasted(bench: Bench) -> None:
    assert not bench(parcel()).commands["edit.paste"].enabled()


def test_an_empty_design_cannot_be_copied(empty_bench: Workbench) -> None:
    assert not empty_bench.commands["edit.copy"].enabled()


def test_a_field_that_is_being_written_in_keeps_its_keys(qtbot: QtBot, bench: Bench) -> None:
    made = bench(parcel())
    field = QLineEdit("pay", made.window)
    field.show()
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (QGuiApplication.clipboard().text(), held(PART)) == ("pay", b"")
