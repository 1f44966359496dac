"""What keeps work from being lost, in the whole window: other windows, other programs, broken files, full disks."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from canvas.edits import rename
from canvas.model import Design
from canvas.recovery.sessions import find_sessions
from canvas.storage import load, save
from canvas.storage.backups import keep_version, versions
from canvas.storage.holding import Held, Holder, hold
from tests.widgets.designs import parcel
from tests.widgets.shell.hands import box, changed_by_another, dialog, left_behind, name, press, told
from widgets.comparing.dialog import Comparison
from widgets.shell.recovery import RecoveryDialog
from widgets.workbench import Workbench

# Other windows


def test_the_second_window_on_a_file_looks_and_does_not_change(empty_bench: Workbench, file: Path) -> None:
    other = hold(file, file.parent)
    empty_bench.files.read(file)
    assert told(empty_bench)[0].startswith("Another window (process ")
    assert name(empty_bench, "Wrapped") != ""
    assert empty_bench.session.design == parcel()
    assert isinstance(other, Held)
    other.release()


def test_once_the_first_window_is_gone_the_second_may_change(empty_bench: Workbench, file: Path) -> None:
    other = hold(file, file.parent)
    empty_bench.files.read(file)
    press(empty_bench.safety.banner, "Try again")
    assert len(told(empty_bench)) == 1
    assert isinstance(other, Held)
    other.release()
    press(empty_bench.safety.banner, "Try again")
    assert told(empty_bench) == []
    assert name(empty_bench, "Wrapped") == ""


def test_a_copy_of_what_another_window_has_open_may_be_changed(empty_bench: Workbench, file: Path) -> None:
    other = hold(file, file.parent)
    empty_bench.files.read(file)
    press(empty_bench.safety.banner, "Work on a copy")
    assert name(empty_bench, "Wrapped") == ""
    assert empty_bench.session.document.path is None
    assert not empty_bench.session.document.saved
    assert isinstance(other, Held)
    other.release()


def test_a_file_that_another_window_has_is_not_saved_over(made: Workbench, tmp_path: Path) -> None:
    other = hold(tmp_path / "other.unhappy.json", tmp_path)
    assert not made.files.save_to(tmp_path / "other.unhappy.json")
    assert "Another window has it open" in box(made).informativeText()
    assert isinstance(other, Held)
    other.release()


def test_a_saving_that_failed_still_holds_the_file_that_is_open(made: Workbench, file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.unhappy.json").mkdir()
    assert not made.files.save_to(tmp_path / "folder.unhappy.json")
    assert isinstance(hold(file, tmp_path), Holder)
    other = hold(tmp_path / "folder.unhappy.json", tmp_path)
    assert isinstance(other, Held)
    other.release()


def test_saved_under_another_name_the_first_file_is_free(made: Workbench, file: Path, tmp_path: Path) -> None:
    assert made.files.save_to(tmp_path / "other.unhappy.json")
    first = hold(file, tmp_path)
    assert isinstance(first, Held)
    assert isinstance(hold(tmp_path / "other.unhappy.json", tmp_path), Holder)
    first.release()


def test_what_can_only_be_looked_at_may_be_changed_once_it_is_saved_elsewhere(
    empty_bench: Workbench, file: Path, tmp_path: Path
) -> None:
    other = hold(file, tmp_path)
    empty_bench.files.read(file)
    assert not empty_bench.files.save()
    assert empty_bench.files.save_to(tmp_path / "mine.unhappy.json")
    assert told(empty_bench) == []
    assert name(empty_bench, "Wrapped") == ""
    assert isinstance(other, Held)
    other.release()


# Other programs


def test_a_file_that_was_changed_is_told_with_three_answers(qtbot: QtBot, made: Workbench, file: Path) -> None:
    changed_by_another(file)
    qtbot.waitUntil(lambda: bool(told(made)))
    (notice,) = made.safety.banner.notices
    assert notice.text.startswith("parcel.unhappy.json was changed by another program.")
    assert [words for words, _ in notice.answers] == ["Reload", "Keep mine", "Compare"]
    assert not made.session.document.saved


def test_it_is_told_again_when_the_file_was_replaced_again(qtbot: QtBot, made: Workbench, file: Path) -> None:
    changed_by_another(file, "Once")
    qtbot.waitUntil(lambda: bool(told(made)))
    made.safety.trouble.reload()
    assert told(made) == []
    changed_by_another(file, "Twice")
    qtbot.waitUntil(lambda: bool(told(made)))


def test_what_this_window_saves_itself_is_no_news(qtbot: QtBot, made: Workbench) -> None:
    name(made, "Wrapped")
    assert made.files.save()
    qtbot.wait(600)
    made.safety.watch.look()
    assert told(made) == []


def test_reloading_shows_the_file_and_undo_brings_back_what_was_open(made: Workbench, file: Path) -> None:
    name(made, "Wrapped")
    mine = made.session.design
    changed_by_another(file)
    made.safety.watch.look()
    press(made.safety.banner, "Reload")
    assert made.session.design.title == "Of another program"
    assert made.session.document.saved
    made.session.undo()
    assert made.session.design == mine
    assert not made.session.document.saved


def test_keeping_mine_writes_over_the_file_and_keeps_the_other_as_a_version(made: Workbench, file: Path) -> None:
    changed_by_another(file)
    made.safety.watch.look()
    press(made.safety.banner, "Keep mine")
    assert not made.session.document.saved
    assert made.files.save()
    assert load(file) == parcel()
    titles = [load(version.kept).title for version in versions(file, file.parent)]
    assert "Of another program" in titles


def test_comparing_shows_what_the_file_has_otherwise(made: Workbench, file: Path) -> None:
    save(file, rename(parcel(), "packed", "Wrapped"))
    made.safety.watch.look()
    press(made.safety.banner, "Compare")
    shown = dialog(made, Comparison)
    assert isinstance(shown, Comparison)
    assert [shown.lines.item(row).text() for row in range(shown.lines.count())] == [
        "All of both drawings",
        "State “Wrapped”: other in the file (name)",
    ]
    assert len(told(made)) == 1
    press(shown, "Reload")
    assert made.session.lookup.name("packed") == "Wrapped"
    assert told(made) == []


def test_saving_over_a_change_of_another_program_asks_first(made: Workbench, file: Path) -> None:
    name(made, "Wrapped")
    changed_by_another(file)
    theirs = file.read_bytes()
    assert not made.files.save()
    assert file.read_bytes() == theirs
    assert not made.session.document.saved
    asked = box(made)
    assert asked.text() == "parcel.unhappy.json was changed by another program, so it was not written over."
    assert {each.text() for each in asked.buttons()} == {"Keep mine as a copy", "Reload", "Compare", "Cancel"}


def test_a_file_that_is_gone_is_told_and_written_anew(qtbot: QtBot, made: Workbench, file: Path) -> None:
    file.unlink()
    qtbot.waitUntil(lambda: bool(told(made)))
    assert "is gone from the disk" in told(made)[0]
    press(made.safety.banner, "Keep mine")
    assert not made.session.document.saved
    assert made.files.save()
    assert load(file) == parcel()


def test_a_file_that_cannot_be_read_any_more_leaves_what_is_open(made: Workbench, file: Path) -> None:
    file.write_text("{")
    made.safety.watch.look()
    press(made.safety.banner, "Reload")
    assert made.session.design == parcel()
    assert "could not be read" in box(made).text()
    assert len(told(made)) == 1


# Files that make no sense, and the versions that did


@pytest.mark.parametrize(("data", "own"), [(b"", True), (bytes(500), True), (b'{"format": "unhappy-path"', False)])
def test_the_last_good_version_of_a_broken_file_is_offered(
    empty_bench: Workbench, tmp_path: Path, data: bytes, own: bool
) -> None:
    file = tmp_path / "broken.unhappy.json"
    save(file, parcel())
    keep_version(file, file.read_bytes(), tmp_path)
    file.write_bytes(data)
    assert not empty_bench.files.read(file)
    asked = box(empty_bench)
    assert asked.text() == "broken.unhappy.json could not be opened."
    (offer,) = [each for each in asked.buttons() if each.text().startswith("Open the version of ")]
    offer.click()
    assert empty_bench.session.design == parcel()
    assert not empty_bench.session.document.saved
    assert empty_bench.session.document.path == (file if own else None)
    if own:
        assert empty_bench.files.save()
        assert load(file) == parcel()


def test_a_broken_file_without_versions_is_only_told(empty_bench: Workbench, tmp_path: Path) -> None:
    (tmp_path / "broken.unhappy.json").write_bytes(b"")
    empty_bench.files.read(tmp_path / "broken.unhappy.json")
    assert [each.text() for each in box(empty_bench).buttons()] == ["OK"]


def test_each_saved_version_is_in_the_history_and_can_be_brought_back(made: Workbench) -> None:
    for words in ("Wrapped", "Sealed"):
        name(made, words)
        assert made.files.save()
    looks = [each for each in made.safety.history.findChildren(QPushButton) if each.text() == "Look at it"]
    assert len(looks) >= 2
    QTest.mouseClick(looks[1], Qt.MouseButton.LeftButton)
    press(dialog(made, Comparison), "Bring it back")
    assert made.session.lookup.name("packed") == "Wrapped"
    assert made.session.document.undo_label.startswith("Bring back the version of ")
    made.session.undo()
    assert made.session.lookup.name("packed") == "Sealed"


# Work that no file has


def test_work_of_a_killed_program_is_offered_and_opens_unsaved(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    (work,) = find_sessions(left_behind(tmp_path)).unfinished
    made.files.start_with(Design(title="Untitled"))
    made.safety.recovery.recover(work)
    assert made.session.lookup.name("packed") == "Wrapped"
    assert not made.session.document.saved
    assert made.session.document.touched
    assert made.session.document.path == tmp_path / "parcel.unhappy.json"
    assert json.loads((work.session / "ended").read_bytes())["how"] == "recovered"


def test_work_on_a_file_that_is_another_one_by_now_opens_as_a_copy(made: Workbench, file: Path, tmp_path: Path) -> None:
    name(made, "Wrapped")
    left = left_behind(tmp_path)
    changed_by_another(file)
    (work,) = find_sessions(left).unfinished
    made.files.start_with(Design(title="Untitled"))
    made.safety.recovery.recover(work)
    assert made.session.design.title == "Parcel (recovered)"
    assert made.session.document.path is None


def test_what_was_recovered_is_kept_at_once(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    (work,) = find_sessions(left_behind(tmp_path)).unfinished
    made.files.start_with(Design(title="Untitled"))
    made.safety.recovery.recover(work)
    shutil.rmtree(tmp_path / "left")
    (again,) = find_sessions(left_behind(tmp_path)).unfinished
    assert again.design == work.design
    assert again.tries == 1


def test_nothing_is_asked_at_a_start_with_nothing_to_recover(qtbot: QtBot, made: Workbench) -> None:
    made.safety.offer_at_start()
    qtbot.wait(100)
    assert made.window.findChildren(RecoveryDialog) == []


def test_at_the_start_work_is_offered_until_it_is_decided(qtbot: QtBot, made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    made.safety.keeping.leave()
    made.safety.offer_at_start()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(RecoveryDialog)))
    asked = dialog(made, RecoveryDialog)
    press(asked, "Discard")
    assert not asked.isVisible()
    assert find_sessions(tmp_path).unfinished == ()


def test_discarded_work_can_be_had_for_a_week(made: Workbench) -> None:
    name(made, "Wrapped")
    made.files.start_with(Design(title="Untitled"))
    made.safety.recovery.choose()
    press(dialog(made, RecoveryDialog), "Recover")
    assert made.session.lookup.name("packed") == "Wrapped"


def test_where_changes_cannot_be_kept_it_is_said_while_it_is_so(made: Workbench, tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file where the folder should be")
    name(made, "Wrapped")
    assert told(made)[0].startswith("Changes are not kept against a crash (")
    (tmp_path / "sessions").unlink()
    name(made, "Sealed")
    assert told(made) == []


def test_a_design_that_was_discarded_on_closing_is_not_offered(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    made.files.end()
    made.close()
    assert find_sessions(tmp_path).unfinished == ()


def test_a_window_that_is_closed_without_a_decision_leaves_its_work(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    made.close()
    (work,) = find_sessions(tmp_path).unfinished
    assert work.design == made.session.design
