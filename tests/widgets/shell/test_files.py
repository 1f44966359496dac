"""New, open and save, and the question before anything is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from canvas.edits import rename
from canvas.model import Design
from canvas.storage import load, save
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from tests.widgets.shell.asking import Person
from widgets.main_window import MainWindow
from widgets.shell.dialogs import Closing
from widgets.shell.files import Files, file_name_of
from widgets.workbench import Workbench


@pytest.fixture
def asked() -> list[str]:
    return []


def files(made: Workbench, folder: Path, answer: Closing, asked: list[str]) -> Files:
    """The commands on files, for a person who always answers the same."""

    def ask(title: str, window: MainWindow) -> Closing:
        asked.append(f"{title} in {window.objectName()}")
        return answer

    return Files(made.session, made.window, made.arranging, lambda: None, folder, ask, keeping=made.safety.keeping)


def changed(bench: Bench) -> Workbench:
    made = bench(parcel())
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    return made


def test_a_saved_design_goes_without_a_question(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = bench(parcel())
    files(made, tmp_path, "cancel", asked).new()
    assert asked == []
    assert made.session.design.objects == ()


def test_cancel_keeps_the_unsaved_design(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = changed(bench)
    files(made, tmp_path, "cancel", asked).new()
    assert asked == ["Parcel in main"]
    assert made.session.lookup.name("packed") == "Wrapped"


def test_a_template_that_nobody_touched_goes_without_a_question(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = bench(Design(title="Untitled"))
    mine = files(made, tmp_path, "cancel", asked)
    mine.start_with(parcel())
    mine.new()
    assert asked == []
    assert made.session.design.objects == ()


def test_discard_lets_the_unsaved_design_go(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = changed(bench)
    files(made, tmp_path, "discard", asked).new()
    assert made.session.design.objects == ()


def test_save_writes_it_first(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = bench(parcel())
    path = tmp_path / "parcel.unhappy.json"
    made.files.save_to(path)
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    files(made, tmp_path, "save", asked).new()
    assert b"Wrapped" in path.read_bytes()


def test_a_template_is_a_design_without_a_file(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = bench(parcel())
    files(made, tmp_path, "cancel", asked).new_from("message-delivery")
    assert made.session.document.path is None
    assert not made.session.document.saved


def shown_boxes(made: Workbench) -> list[QMessageBox]:
    return made.window.findChildren(QMessageBox)


def test_a_file_that_cannot_be_read_leaves_everything_as_it_is(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    broken = tmp_path / "broken.unhappy.json"
    broken.write_text('{"format": "unhappy-path", "version": 1, "titel": "x", "extra": 1}')
    assert not made.files.read(broken)
    assert made.session.design == parcel()
    box = shown_boxes(made)[0]
    assert box.text() == "broken.unhappy.json could not be opened."
    assert len(box.informativeText().splitlines()) == 1
    assert "titel" in box.detailedText()


def test_what_cannot_be_saved_is_said_and_stays_unsaved(bench: Bench, tmp_path: Path) -> None:
    made = changed(bench)
    assert not made.files.save_to(tmp_path)
    assert not made.session.document.saved
    assert "was not saved" in shown_boxes(made)[0].text()


def test_opening_a_file_replaces_the_design_and_remembers_it(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    path = tmp_path / "other.unhappy.json"
    save(path, parcel().model_copy(update={"title": "Other"}))
    made.files.open_file(path)
    assert made.session.design.title == "Other"
    assert made.files.recent()[0] == path


def test_a_title_suggests_a_file_name() -> None:
    assert file_name_of("Delivery updates: for Prime!") == "delivery-updates-for-prime.unhappy.json"
    assert file_name_of("???") == "design.unhappy.json"


def files_of(made: Workbench, folder: Path, person: Person) -> Files:
    """The commands on files, with this person in front of the dialogs."""
    keeping, arranging = made.safety.keeping, made.arranging
    return Files(made.session, made.window, arranging, lambda: None, folder, lambda *_: "discard", person, keeping)


def test_saving_for_the_first_time_asks_where_and_suggests_the_title(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    person = Person(writes=tmp_path / "mine.unhappy.json")
    assert files_of(made, tmp_path, person).save()
    assert person.asked == ["Save the design"]
    assert person.suggested is not None
    assert person.suggested.name == "parcel.unhappy.json"
    assert load(tmp_path / "mine.unhappy.json") == parcel()


def test_saving_again_asks_nothing(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    person = Person(writes=tmp_path / "mine.unhappy.json")
    mine = files_of(made, tmp_path, person)
    mine.save()
    made.session.edit("Rename", lambda design: rename(design, "packed", "Wrapped"))
    assert mine.save()
    assert person.asked == ["Save the design"]
    assert b"Wrapped" in (tmp_path / "mine.unhappy.json").read_bytes()


def test_save_as_names_another_file_beside_the_first(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    made.files.save_to(tmp_path / "first.unhappy.json")
    person = Person(writes=tmp_path / "second.unhappy.json")
    assert files_of(made, tmp_path, person).save_as()
    assert person.suggested == tmp_path / "parcel.unhappy.json"
    assert made.session.document.path == tmp_path / "second.unhappy.json"
    assert (tmp_path / "first.unhappy.json").exists()


def test_leaving_the_dialog_saves_nothing(bench: Bench, tmp_path: Path) -> None:
    made = changed(bench)
    assert not files_of(made, tmp_path, Person()).save_as()
    assert not made.session.document.saved
    assert list(tmp_path.glob("*.json")) == []


def test_a_name_without_an_ending_gets_one(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    person = Person(writes=tmp_path / "orders")
    assert files_of(made, tmp_path, person).save_as()
    assert made.session.document.path == tmp_path / "orders.unhappy.json"
    assert person.asked == ["Save the design"]


@pytest.mark.parametrize("name", ["orders.json", "orders.unhappy.json", "ORDERS.JSON"])
def test_an_ending_that_is_there_is_not_doubled(bench: Bench, tmp_path: Path, name: str) -> None:
    made = bench(parcel())
    assert files_of(made, tmp_path, Person(writes=tmp_path / name)).save_as()
    assert made.session.document.path == tmp_path / name


def test_a_design_of_that_name_is_not_replaced_unasked(bench: Bench, tmp_path: Path) -> None:
    made = changed(bench)
    other = tmp_path / "orders.unhappy.json"
    other.write_text("what somebody else drew")
    person = Person(writes=tmp_path / "orders")
    assert not files_of(made, tmp_path, person).save_as()
    assert person.asked == ["Save the design", "Replace orders.unhappy.json?"]
    assert other.read_text() == "what somebody else drew"
    assert not made.session.document.saved


def test_a_design_of_that_name_is_replaced_when_the_person_says_so(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    other = tmp_path / "orders.unhappy.json"
    save(other, Design(title="What somebody else drew"))
    assert files_of(made, tmp_path, Person(writes=tmp_path / "orders", replaces=True)).save_as()
    assert load(other) == parcel()


def test_open_asks_for_a_file_and_shows_it(bench: Bench, tmp_path: Path) -> None:
    made = bench(Design(title="Untitled"))
    save(tmp_path / "other.unhappy.json", parcel())
    person = Person(opens=tmp_path / "other.unhappy.json")
    files_of(made, tmp_path, person).open()
    assert person.asked == ["Open a design"]
    assert made.session.design == parcel()


def test_open_begins_where_the_present_design_is(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    made.files.save_to(tmp_path / "first.unhappy.json")
    person = Person()
    files_of(made, tmp_path, person).open()
    assert person.suggested == tmp_path / "first.unhappy.json"
    assert made.session.document.path == tmp_path / "first.unhappy.json"


def test_what_cannot_be_saved_does_not_go(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    made = changed(bench)
    made.session.document.path = tmp_path
    files(made, tmp_path, "save", asked).new()
    assert made.session.lookup.name("packed") == "Wrapped"
    assert "was not saved" in shown_boxes(made)[0].text()
