"""What a session leaves behind when it is killed, and what is offered of it at the next start."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.document import Document
from canvas.edits import rename
from canvas.model import Design
from canvas.reading import read_design
from canvas.recovery.recording import Base, Recording, write_ended
from canvas.recovery.sessions import Found, Unfinished, find_sessions, sweep_sessions
from canvas.storage import save
from canvas.writing import canonical
from tests.canvas.edit_steps import random_edit
from tests.designs import flow

DAY = 24 * 3600.0
randoms = st.randoms(use_true_random=False)


class Desk:
    """A document with its journal, as a window has them; `state` is the state folder."""

    def __init__(self, folder: Path, design: Design | None = None) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.file = folder / "shop.unhappy.json"
        self.told: list[str] = []
        if design is None:
            self.document, base = Document(Design(title="Untitled")), None
        else:
            save(self.file, design)
            data = self.file.read_bytes()
            base = Base(data, read_design(data))
            self.document = Document(base.design, self.file)
        self.recording = Recording(self.document, self.state, self.told.append, base)

    def name(self, element: str, name: str) -> None:
        self.document.apply(f"Rename {element}", rename(self.document.design, element, name))

    def save(self, path: Path | None = None) -> None:
        design, data = self.document.design, canonical(self.document.design)
        self.recording.saving(data, path or self.file, self.recording.steps)
        save(path or self.file, design)
        self.document.mark_saved(path or self.file)
        self.recording.saved(data)

    def killed(self) -> Found:
        """What is found by a program that starts after this one was killed at this moment."""
        left = self.folder / "left"
        shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(self.state, left)
        return find_sessions(left)

    def work(self) -> Unfinished:
        (work,) = self.killed().unfinished
        return work


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, flow("a > b"))


def test_a_design_that_nobody_touched_leaves_nothing(desk: Desk) -> None:
    assert not desk.state.exists()
    desk.recording.end("saved")
    assert not desk.state.exists()


def test_every_change_is_there_after_a_kill(desk: Desk) -> None:
    for name in ("One", "Two", "Three"):
        desk.name("a", name)
        assert desk.work().design == desk.document.design


def test_work_is_offered_with_its_file_its_times_and_how_much_there_is(desk: Desk) -> None:
    desk.name("a", "One")
    desk.name("b", "Two")
    work = desk.work()
    assert (work.title, work.path, work.same_file, work.steps) == ("A design", desk.file, True, 2)
    assert 0 < work.first <= work.last


def test_undo_is_kept_as_well(desk: Desk) -> None:
    desk.name("a", "One")
    desk.name("b", "Two")
    desk.document.undo()
    assert desk.work().design == desk.document.design


def test_what_was_undone_to_what_the_file_holds_is_no_work(desk: Desk) -> None:
    desk.name("a", "One")
    desk.document.undo()
    assert desk.killed() == Found()


def test_what_was_saved_is_no_work(desk: Desk) -> None:
    desk.name("a", "One")
    desk.save()
    assert desk.killed() == Found()


def test_after_saving_only_what_came_later_counts(desk: Desk) -> None:
    desk.name("a", "One")
    desk.save()
    desk.name("b", "Two")
    work = desk.work()
    assert (work.steps, work.same_file) == (1, True)
    assert work.design == desk.document.design


def test_a_kill_before_the_file_was_replaced_loses_nothing(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.saving(canonical(desk.document.design), desk.file, desk.recording.steps)
    assert desk.work().design == desk.document.design


def test_a_kill_after_the_file_was_replaced_offers_nothing(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.saving(canonical(desk.document.design), desk.file, desk.recording.steps)
    save(desk.file, desk.document.design)
    assert desk.killed() == Found()


def test_changes_made_while_a_file_is_being_written_are_work(desk: Desk) -> None:
    desk.name("a", "One")
    saved, steps = desk.document.design, desk.recording.steps
    desk.name("b", "Two")
    desk.recording.saving(canonical(saved), desk.file, steps)
    save(desk.file, saved)
    desk.recording.saved(canonical(saved))
    work = desk.work()
    assert (work.steps, work.design) == (1, desk.document.design)


def test_a_file_that_somebody_else_changed_is_not_the_same_file(desk: Desk) -> None:
    desk.name("a", "One")
    save(desk.file, Design(title="Of somebody else"))
    work = desk.work()
    assert (work.same_file, work.path) == (False, desk.file)
    assert work.design == desk.document.design


def test_a_file_that_is_gone_is_not_the_same_file(desk: Desk) -> None:
    desk.name("a", "One")
    desk.file.unlink()
    assert not desk.work().same_file


def test_saving_under_another_name_is_about_that_file(desk: Desk) -> None:
    desk.name("a", "One")
    desk.save(desk.folder / "other.unhappy.json")
    desk.name("a", "Two")
    assert desk.work().path == desk.folder / "other.unhappy.json"
    assert desk.work().same_file


def test_a_design_without_a_file_is_kept_from_its_first_change(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    random = Random(7)
    while not desk.document.design.objects:
        desk.document.apply("Draw", random_edit(desk.document.design, random))
    work = desk.work()
    assert (work.path, work.same_file) == (None, False)
    assert work.design == desk.document.design


def test_positions_that_were_computed_on_opening_are_no_work(desk: Desk) -> None:
    desk.document.replace(desk.document.design.model_copy(update={"language": "en-GB"}))
    assert not desk.state.exists()
    desk.name("a", "One")
    assert desk.work().design == desk.document.design


def test_work_that_was_begun_from_a_recovered_design_counts_before_any_change(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.document = Document(flow("a > b"))
    desk.document.mark_unsaved()
    Recording(desk.document, desk.state, desk.told.append).begin(tries=1)
    assert desk.work().design == desk.document.design
    assert desk.work().tries == 1


def test_a_session_that_lives_is_not_offered(desk: Desk) -> None:
    desk.name("a", "One")
    assert find_sessions(desk.state) == Found()


def test_a_session_that_was_left_is_offered(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    assert [work.design for work in find_sessions(desk.state).unfinished] == [desk.document.design]


def test_a_session_that_ended_is_not_offered_and_kept_for_a_week(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.end("discarded")
    session = desk.recording.session
    assert session is not None
    assert find_sessions(desk.state) == Found()
    now = (session / "ended").stat().st_mtime
    sweep_sessions(desk.state, now + 6 * DAY)
    assert session.exists()
    sweep_sessions(desk.state, now + 8 * DAY)
    assert not session.exists()


def test_what_is_let_go_later_is_not_offered_again(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    write_ended(find_sessions(desk.state).unfinished[0].session, "discarded")
    assert find_sessions(desk.state) == Found()


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-3], lambda data: data[:-20] + bytes(20), lambda data: data + b"x"]
)
def test_a_damaged_tail_costs_at_most_the_last_step(desk: Desk, damage: Callable[[bytes], bytes]) -> None:
    desk.name("a", "One")
    before = desk.document.design
    desk.name("b", "Two")
    session = desk.recording.session
    assert session is not None
    desk.recording.leave()
    (session / "1.journal").write_bytes(damage((session / "1.journal").read_bytes()))
    (work,) = find_sessions(desk.state).unfinished
    assert work.design in (before, desk.document.design)


def test_a_journal_that_makes_no_sense_is_set_aside_and_kept(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    session = desk.recording.session
    assert session is not None
    other = Recording(Document(flow("x > y")), desk.folder / "other", desk.told.append)
    other.begin(tries=1)
    other._file.append(b'{"t": 1, "p": {"{": {"objects": {"[": [[5, 9]]}}}}')  # type: ignore[union-attr]
    other.leave()
    assert other.session is not None
    shutil.copytree(other.session, desk.state / "sessions" / "20990101-000000-broken")
    found = find_sessions(desk.state)
    assert (len(found.unfinished), found.set_aside) == (1, 1)
    assert (desk.state / "sessions-set-aside" / "20990101-000000-broken" / "1.journal").exists()


def test_a_journal_that_ended_the_program_twice_is_not_tried_a_third_time(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    assert desk.recording.session is not None
    (desk.recording.session / "tries").write_text("2")
    found = find_sessions(desk.state)
    assert (found.unfinished, found.set_aside) == ((), 1)


def test_looking_at_a_journal_counts_only_while_it_lasts(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    for _ in range(4):
        assert len(find_sessions(desk.state).unfinished) == 1


def test_a_journal_that_has_grown_large_is_begun_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("canvas.recovery.recording.BEGIN_ANEW", 2_000)
    for number in range(40):
        desk.name("a", f"Name {number} {'x' * 100}")
    session = desk.recording.session
    assert session is not None
    (journal,) = session.glob("*.journal")
    assert int(journal.stem) > 1
    assert journal.stat().st_size < 5_000
    assert desk.work().design == desk.document.design
    desk.save()
    assert desk.killed() == Found()


def test_what_the_file_holds_is_no_work_when_the_journal_was_begun_anew_since(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.name("a", "One")
    desk.save()
    monkeypatch.setattr("canvas.recovery.recording.BEGIN_ANEW", 100)
    desk.name("a", "Two")
    assert desk.work().design == desk.document.design
    desk.document.undo()
    assert desk.killed() == Found()


def test_a_journal_that_is_begun_anew_before_the_mark_of_a_saving_loses_no_step(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.name("a", "One")
    desk.name("a", "Two")
    saved, steps = desk.document.design, desk.recording.steps
    monkeypatch.setattr("canvas.recovery.recording.BEGIN_ANEW", 100)
    desk.name("a", "Three")
    monkeypatch.undo()
    desk.recording.saving(canonical(saved), desk.file, steps)
    save(desk.file, saved)
    desk.name("a", "Four")
    work = desk.work()
    assert (work.steps, work.same_file, work.design) == (2, True, desk.document.design)


def test_a_journal_that_is_begun_anew_after_the_mark_of_a_saving_knows_the_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.name("a", "One")
    saved = desk.document.design
    desk.recording.saving(canonical(saved), desk.file, desk.recording.steps)
    monkeypatch.setattr("canvas.recovery.recording.BEGIN_ANEW", 100)
    desk.name("a", "Two")
    save(desk.file, saved)
    work = desk.work()
    assert (work.steps, work.same_file, work.design) == (1, True, desk.document.design)


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_journal_is_for_its_owner_only(desk: Desk) -> None:
    desk.name("a", "One")
    assert desk.recording.session is not None
    assert desk.recording.session.stat().st_mode & 0o077 == 0
    assert (desk.recording.session / "1.journal").stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_kept_it_is_told_once_and_again_when_it_can(desk: Desk) -> None:
    desk.state.write_text("a file where the folder should be")
    desk.name("a", "One")
    desk.name("a", "Two")
    assert len(desk.told) == 1
    assert desk.told[0].startswith("Changes are not kept against a crash (")
    desk.state.unlink()
    desk.name("a", "Three")
    assert desk.told[1:] == [""]
    assert desk.work().design == desk.document.design


@settings(max_examples=25)
@given(randoms)
def test_whatever_is_done_and_saved_the_last_state_is_in_the_file_or_offered(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    desk = Desk(tmp_path_factory.mktemp("random"), flow("a > b", "b > c"))
    for _ in range(random.randrange(1, 25)):
        step = random.random()
        if step < 0.15:
            desk.document.undo()
        elif step < 0.25:
            desk.document.redo()
        elif step < 0.35:
            desk.save()
        else:
            desk.document.apply("Edit", random_edit(desk.document.design, random))
    last = canonical(desk.document.design)
    offered = [canonical(work.design) for work in desk.killed().unfinished] if desk.state.exists() else []
    assert offered == ([] if desk.file.read_bytes() == last else [last])
    desk.recording.leave()


def test_the_mark_of_an_ended_session_says_how(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.end("saved")
    assert desk.recording.session is not None
    assert json.loads((desk.recording.session / "ended").read_bytes())["how"] == "saved"


def test_a_passing_error_of_the_disk_sets_no_journal_aside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.name("a", "One")
    desk.recording.leave()

    def fails(_: Path) -> bytes:
        raise OSError(24, "Too many open files")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", fails)
        assert find_sessions(desk.state) == Found()
    assert [work.design for work in find_sessions(desk.state).unfinished] == [desk.document.design]


def test_what_was_set_aside_is_kept_for_a_week_from_then_on(desk: Desk) -> None:
    desk.name("a", "One")
    desk.recording.leave()
    assert desk.recording.session is not None
    (desk.recording.session / "tries").write_text("2")
    os.utime(desk.recording.session, (1000.0, 1000.0))
    find_sessions(desk.state)
    sweep_sessions(desk.state)
    assert (desk.state / "sessions-set-aside" / desk.recording.session.name).exists()


def test_where_nothing_can_be_locked_changes_are_kept_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object, **__: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("canvas.recovery.recording.try_lock", no_locks)
    desk.name("a", "One")
    assert desk.told == []
    assert desk.work().design == desk.document.design
