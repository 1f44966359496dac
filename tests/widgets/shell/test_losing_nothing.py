"""What happens in between: while a file is written, while a question is open, while something else fails."""

import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from canvas.document import Document
from canvas.model import Design
from canvas.reading import read_design
from canvas.recovery.journal import JournalFile
from canvas.recovery.sessions import find_sessions
from canvas.storage import load
from canvas.storage.backups import versions
from canvas.storage.holding import Held, hold
from tests.widgets.designs import parcel
from tests.widgets.shell.asking import Person
from tests.widgets.shell.hands import changed_by_another, left_behind, name, press, told
from widgets.guard import guarded_slot, set_error_handler
from widgets.shell import files, keeping
from widgets.workbench import Workbench


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which keeping a version takes a while, between the writing of a file and its end."""
    real = keeping.keep

    def keep(path: Path, data: bytes, folder: Path) -> str:
        time.sleep(0.6)
        return real(path, data, folder)

    monkeypatch.setattr(keeping, "keep", keep)


def titles(file: Path) -> list[str]:
    """What the versions that are kept of a file are called, newest first."""
    return [load(version.kept).title for version in versions(file, file.parent)]


# While a file is written


@pytest.mark.usefixtures("slowly")
def test_what_is_typed_while_a_window_that_closes_saves_keeps_it_open(made: Workbench) -> None:
    name(made, "Wrapped")
    made.files._ask = lambda *_: "save"
    QTimer.singleShot(150, lambda: name(made, "Typed meanwhile"))
    assert not made.files.may_leave()
    assert made.session.lookup.name("packed") == "Typed meanwhile"
    assert not made.session.document.saved


@pytest.mark.usefixtures("slowly")
def test_the_window_s_own_saving_is_never_told_as_another_program_s(made: Workbench, qtbot: QtBot) -> None:
    name(made, "Wrapped")
    QTimer.singleShot(100, lambda: name(made, "Typed meanwhile"))
    assert made.files.save()
    qtbot.wait(400)
    assert told(made) == []


def test_a_file_that_is_changed_while_it_is_read_is_noticed(
    empty_bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "parcel.unhappy.json"
    changed_by_another(file, "Before")

    def read(data: bytes) -> Design:
        changed_by_another(file, "Meanwhile")
        return read_design(data)

    monkeypatch.setattr(files, "read_design", read)
    empty_bench.files.read(file)
    name(empty_bench, "Mine")
    assert not empty_bench.files.save()
    assert load(file).title == "Meanwhile"


def test_work_belongs_to_the_first_file_when_saving_under_another_name_failed(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    assert not made.files.save_to(tmp_path / "nowhere" / "b.unhappy.json")
    (work,) = find_sessions(left_behind(tmp_path)).unfinished
    assert (work.path, work.same_file) == (tmp_path / "parcel.unhappy.json", True)


# A file that is gone, or another one


def test_a_design_whose_file_is_gone_does_not_go_unasked(made: Workbench, file: Path) -> None:
    asked: list[str] = []
    made.files._ask = lambda title, _: asked.append(title) or "cancel"  # type: ignore[func-returns-value]
    file.unlink()
    made.safety.watch.look()
    assert not made.files.may_leave()
    assert asked == ["Parcel"]


def test_a_design_whose_file_is_gone_is_kept_against_a_kill(made: Workbench, file: Path) -> None:
    file.unlink()
    made.safety.watch.look()
    (work,) = find_sessions(left_behind(file.parent)).unfinished
    assert work.design == parcel()


def test_a_file_that_comes_back_after_keep_mine_is_not_written_over(made: Workbench, file: Path) -> None:
    file.unlink()
    made.safety.watch.look()
    press(made.safety.banner, "Keep mine")
    changed_by_another(file, "Back again")
    made.safety.watch.look()
    assert len(told(made)) == 1
    assert not made.files.save()
    assert load(file).title == "Back again"


def test_what_was_reloaded_is_a_version_also_after_it_was_undone_and_written_over(made: Workbench, file: Path) -> None:
    changed_by_another(file)
    made.safety.watch.look()
    press(made.safety.banner, "Reload")
    made.session.undo()
    assert made.files.save()
    assert "Of another program" in titles(file)


def test_a_reload_that_was_taken_back_does_not_count_as_saved(made: Workbench, file: Path) -> None:
    changed_by_another(file)
    made.safety.watch.look()

    def fail() -> None:
        raise RuntimeError("cannot be shown")

    made.session.changed.connect(guarded_slot(fail))
    made.safety.trouble.reload()
    set_error_handler(None)
    assert made.session.design == parcel()
    assert not made.session.document.saved


def test_a_copy_is_not_suggested_under_the_name_of_the_file_itself(made: Workbench, file: Path) -> None:
    person = Person()
    made.files._dialogs = person
    changed_by_another(file)
    made.files.save_copy()
    assert person.suggested == file.with_name("parcel-copy.unhappy.json")


def test_a_file_that_was_agreed_to_be_replaced_is_a_version(made: Workbench, tmp_path: Path) -> None:
    other = tmp_path / "other.unhappy.json"
    changed_by_another(other, "To be replaced")
    made.files._dialogs = Person(writes=other)
    assert made.files.save_as()
    assert load(other) == parcel()
    assert "To be replaced" in titles(other)


# Recovering


@pytest.fixture
def work_left(made: Workbench, tmp_path: Path) -> Path:
    """A state folder with unsaved work on the file, as a killed program leaves it; the window shows something else."""
    name(made, "Wrapped")
    left = left_behind(tmp_path)
    made.files.start_with(Design(title="Untitled"))
    return left


def test_a_file_that_changed_since_the_offer_is_not_written_over(made: Workbench, work_left: Path, file: Path) -> None:
    (work,) = find_sessions(work_left).unfinished
    changed_by_another(file)
    made.safety.recovery.recover(work)
    assert made.session.document.path is None
    assert made.session.design.title == "Parcel (recovered)"


def test_work_that_cannot_be_kept_here_stays_where_it_is(
    made: Workbench, work_left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work,) = find_sessions(work_left).unfinished

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(JournalFile, "append", full)
    made.safety.recovery.recover(work)
    assert told(made)[0].startswith("Changes are not kept against a crash (No space left on device)")
    assert len(find_sessions(work_left).unfinished) == 1


def test_work_that_another_window_took_up_is_not_opened_twice(made: Workbench, work_left: Path) -> None:
    (work,) = find_sessions(work_left).unfinished
    (work.session / "ended").write_text(json.dumps({"how": "recovered", "t": 0}))
    made.safety.recovery.recover(work)
    assert made.session.lookup.element("packed") is None


def test_work_on_a_file_that_another_window_has_opens_as_a_copy(
    made: Workbench, work_left: Path, file: Path, tmp_path: Path
) -> None:
    other = hold(file, tmp_path)
    (work,) = find_sessions(work_left).unfinished
    made.safety.recovery.recover(work)
    assert made.session.document.path is None
    assert name(made, "Sealed") == ""
    assert isinstance(other, Held)
    other.release()


def test_what_was_recovered_under_its_own_name_is_so_after_a_second_kill(
    made: Workbench, work_left: Path, tmp_path: Path
) -> None:
    (work,) = find_sessions(work_left).unfinished
    made.safety.recovery.recover(work)
    left = left_behind(tmp_path, "left-again")
    assert [again.same_file for again in find_sessions(left).unfinished] == [True]


def test_ends_in_good_order_are_never_blamed_on_what_was_recovered(made: Workbench, tmp_path: Path) -> None:
    name(made, "Wrapped")
    made.safety.keeping.leave()
    for number in range(4):
        made.session.open(Document(Design(title=f"Untitled {number}")))
        (work,) = find_sessions(tmp_path).unfinished
        made.safety.recovery.recover(work)
        made.safety.keeping.leave()
    assert find_sessions(tmp_path).set_aside == 0


def test_the_history_shows_what_was_kept_on_opening(made: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(made.safety.history._shown))
