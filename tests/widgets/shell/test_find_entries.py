"""What Ctrl+K finds."""

from pathlib import Path

from canvas.edits import rename
from canvas.storage import save
from tests.widgets.conftest import Bench
from tests.widgets.designs import parcel
from widgets.shell.find_entries import find_entries
from widgets.shell.finder import Entry
from widgets.workbench import Workbench


def entries(made: Workbench) -> dict[str, Entry]:
    return {entry.text: entry for entry in find_entries(made.session, made.commands.all(), made.files)}


def test_elements_are_found_with_the_object_they_belong_to(bench: Bench) -> None:
    found = entries(bench(parcel()))
    assert found["On the way"].note == "state of Parcel"
    assert found["Ship it"].note == "transition of Parcel"
    assert found["Parcel"].note == "object"


def test_what_is_found_is_gone_to(bench: Bench) -> None:
    made = bench(parcel())
    entries(made)["Parcel lost"].run()
    assert made.session.selection == ("lost",)


def test_findings_are_found_by_their_words(bench: Bench) -> None:
    made = bench(parcel())
    assert made.session.report is not None
    finding = made.session.report.findings[0]
    entries(made)[finding.message].run()
    assert made.session.finding == finding


def test_commands_are_found_with_their_keys(bench: Bench) -> None:
    assert entries(bench(parcel()))["Tidy"].note == "Ctrl+L"


def test_templates_are_found_by_their_titles(bench: Bench) -> None:
    made = bench(parcel())
    entries(made)["New from “Courier delivery”"].run()
    assert made.session.design.title == "Courier delivery"


def test_undo_is_found_with_what_it_would_take_back(bench: Bench) -> None:
    made = bench(parcel())
    made.session.edit("Rename", lambda design: rename(design, "ship", "Send it"))
    entries(made)["Undo Rename"].run()
    assert made.session.design == parcel()


def test_what_cannot_be_done_now_is_not_found(bench: Bench) -> None:
    assert "Undo" not in entries(bench(parcel()))


def test_recent_files_are_found_and_opened(bench: Bench, tmp_path: Path) -> None:
    made = bench(parcel())
    save(tmp_path / "other.unhappy.json", parcel().model_copy(update={"title": "Other"}))
    made.files.read(tmp_path / "other.unhappy.json")
    made.files.new()
    entries(made)["other.unhappy.json"].run()
    assert made.session.design.title == "Other"
