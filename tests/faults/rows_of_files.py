"""Rows of the table: files and folders that are read-only, links, and files with two names."""

import os
import tempfile
from pathlib import Path

from canvas.document import Document
from canvas.edits import rename
from canvas.recovery.recording import Base, Recording
from canvas.storage import load, remember_recent, save
from canvas.storage.holding import Held, hold
from canvas.writing import canonical
from tests.faults.row import NEW, OLD, Row, Skipped, old_file, refused

ELSEWHERE = Path("/dev/shm")


def a_read_only_file_is_left_as_it_is(folder: Path) -> None:
    stamp = old_file(folder / "a.unhappy.json")
    (folder / "a.unhappy.json").chmod(0o444)
    refused(folder / "a.unhappy.json", "it is read-only. Save under another name.", stamp)
    assert load(folder / "a.unhappy.json") == OLD


def a_file_in_a_read_only_folder_is_left_as_it_is(folder: Path) -> None:
    old_file(folder / "a.unhappy.json")
    folder.chmod(0o555)
    refused(folder / "a.unhappy.json", "(Permission denied). The file on disk is as it was; save it elsewhere.")
    assert load(folder / "a.unhappy.json") == OLD


def a_new_file_in_a_read_only_folder_is_not_made(folder: Path) -> None:
    folder.chmod(0o555)
    refused(folder / "a.unhappy.json", "(Permission denied). Save it elsewhere.")
    assert os.listdir(folder) == []


def a_file_in_a_folder_that_nobody_may_enter_is_left_as_it_is(folder: Path) -> None:
    old_file(folder / "a.unhappy.json")
    folder.chmod(0)
    refused(folder / "a.unhappy.json", "Permission denied")
    folder.chmod(0o755)
    assert load(folder / "a.unhappy.json") == OLD


def a_file_that_may_be_written_and_not_read_is_left_as_it_is(folder: Path) -> None:
    stamp = old_file(folder / "a.unhappy.json")
    (folder / "a.unhappy.json").chmod(0o200)
    for expected in (None, stamp):
        refused(folder / "a.unhappy.json", "Permission denied", expected)
    (folder / "a.unhappy.json").chmod(0o600)
    assert load(folder / "a.unhappy.json") == OLD


def permissions_of_a_file_are_kept(folder: Path) -> None:
    old_file(folder / "a.unhappy.json")
    (folder / "a.unhappy.json").chmod(0o640)
    save(folder / "a.unhappy.json", NEW)
    assert (folder / "a.unhappy.json").stat().st_mode & 0o777 == 0o640


def a_state_folder_that_is_read_only_costs_the_journal_and_no_file(folder: Path) -> None:
    path, state, told = folder / "a.unhappy.json", folder / "state", list[str]()
    stamp = old_file(path)
    state.mkdir(0o555)
    document = Document(OLD, path, stamp)
    recording = Recording(document, state, told.append, Base(canonical(OLD), OLD))
    document.apply("Rename", rename(OLD, "a", "One"))
    assert told == ["Changes are not kept against a crash (Permission denied). What is in files is safe: save often."]
    remember_recent(path, state)
    assert isinstance(hold(path, state), Held)
    save(path, document.design, expected=stamp)
    assert load(path) == document.design
    recording.leave()


def a_link_stays_one_and_its_target_is_written(folder: Path) -> None:
    (folder / "inner").mkdir()
    old_file(folder / "inner" / "target.unhappy.json")
    (folder / "second").symlink_to("inner/target.unhappy.json")
    (folder / "first").symlink_to(folder / "second")
    save(folder / "first", NEW)
    assert (folder / "first").is_symlink()
    assert (folder / "second").is_symlink()
    assert load(folder / "inner" / "target.unhappy.json") == NEW


def a_link_to_nothing_makes_what_it_leads_to(folder: Path) -> None:
    (folder / "link").symlink_to("target.unhappy.json")
    save(folder / "link", NEW)
    assert (folder / "link").is_symlink()
    assert load(folder / "target.unhappy.json") == NEW


def a_link_into_a_folder_that_is_not_there_is_refused(folder: Path) -> None:
    (folder / "link").symlink_to("gone/target.unhappy.json")
    refused(folder / "link", "No such file or directory")
    assert os.listdir(folder) == ["link"]


def links_in_a_ring_are_refused(folder: Path) -> None:
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    refused(folder / "one", "was not written")


def a_link_to_another_device_is_written_there(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=elsewhere(folder)) as other:
        target = Path(other) / "target.unhappy.json"
        old_file(target)
        (folder / "link").symlink_to(target)
        save(folder / "link", NEW)
        assert (folder / "link").is_symlink()
        assert load(target) == NEW
        assert os.listdir(other) == [target.name]


def a_link_to_nothing_on_another_device_makes_it_there(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=elsewhere(folder)) as other:
        (folder / "link").symlink_to(Path(other) / "target.unhappy.json")
        save(folder / "link", NEW)
        assert load(Path(other) / "target.unhappy.json") == NEW


def a_folder_that_is_a_link_to_another_device_is_written_there(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=elsewhere(folder)) as other:
        (folder / "link").symlink_to(other)
        save(folder / "link" / "a.unhappy.json", NEW)
        assert load(Path(other) / "a.unhappy.json") == NEW


def elsewhere(folder: Path) -> Path:
    """A folder on another device."""
    if not os.access(ELSEWHERE, os.W_OK) or ELSEWHERE.stat().st_dev == folder.stat().st_dev:
        raise Skipped("there is no other device to write to")
    return ELSEWHERE


def of_two_names_of_a_file_the_saved_one_is_new_and_the_other_old(folder: Path) -> None:
    stamp = old_file(folder / "a.unhappy.json")
    os.link(folder / "a.unhappy.json", folder / "b.unhappy.json")
    save(folder / "a.unhappy.json", NEW, expected=stamp)
    assert load(folder / "a.unhappy.json") == NEW
    assert load(folder / "b.unhappy.json") == OLD


ROWS: tuple[Row, ...] = (
    a_read_only_file_is_left_as_it_is,
    a_file_in_a_read_only_folder_is_left_as_it_is,
    a_new_file_in_a_read_only_folder_is_not_made,
    a_file_in_a_folder_that_nobody_may_enter_is_left_as_it_is,
    a_file_that_may_be_written_and_not_read_is_left_as_it_is,
    permissions_of_a_file_are_kept,
    a_state_folder_that_is_read_only_costs_the_journal_and_no_file,
    a_link_stays_one_and_its_target_is_written,
    a_link_to_nothing_makes_what_it_leads_to,
    a_link_into_a_folder_that_is_not_there_is_refused,
    links_in_a_ring_are_refused,
    a_link_to_another_device_is_written_there,
    a_link_to_nothing_on_another_device_makes_it_there,
    a_folder_that_is_a_link_to_another_device_is_written_there,
    of_two_names_of_a_file_the_saved_one_is_new_and_the_other_old,
)
