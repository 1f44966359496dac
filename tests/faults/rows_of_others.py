"""Rows of the table: what others do behind our back, and two windows at once."""

import os
from pathlib import Path

from canvas.errors import ChangedOnDisk
from canvas.model import Design
from canvas.storage import load, read_stamped, save
from canvas.storage.holding import Held, Holder, hold
from canvas.writing import canonical
from tests.faults.row import NEW, OLD, Row, old_file, refused


def a_file_that_somebody_changed_is_not_written_over(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    theirs = canonical(Design(title="Of somebody else"))
    path.write_bytes(theirs)
    assert isinstance(refused(path, "another program has changed it meanwhile", stamp), ChangedOnDisk)
    assert path.read_bytes() == theirs


def a_change_that_keeps_size_and_time_and_comes_by_another_file_is_seen(folder: Path) -> None:
    path, theirs = folder / "a.unhappy.json", folder / "theirs"
    stamp = old_file(path)
    changed = canonical(OLD).replace(b'"A design"', b'"B design"')
    assert len(changed) == stamp.size
    theirs.write_bytes(changed)
    os.utime(theirs, ns=(stamp.modified, stamp.modified))
    theirs.rename(path)
    assert isinstance(refused(path, "another program has changed it meanwhile", stamp), ChangedOnDisk)
    assert path.read_bytes() == changed


def a_file_that_was_only_touched_is_saved(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    os.utime(path, (1, 1))
    save(path, NEW, expected=stamp)
    assert load(path) == NEW


def a_file_that_was_replaced_by_the_same_bytes_is_saved(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    (folder / "copy").write_bytes(path.read_bytes())
    (folder / "copy").rename(path)
    save(path, NEW, expected=stamp)
    assert load(path) == NEW


def a_file_that_is_gone_is_written_anew(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    path.unlink()
    assert save(path, NEW, expected=stamp) == read_stamped(path)[1]
    assert load(path) == NEW


def a_file_whose_folder_is_gone_is_said(folder: Path) -> None:
    path = folder / "inner" / "a.unhappy.json"
    path.parent.mkdir()
    stamp = old_file(path)
    path.unlink()
    path.parent.rmdir()
    refused(path, "(No such file or directory). Save it elsewhere.", stamp)


def a_file_in_whose_place_is_a_folder_is_said(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    path.unlink()
    path.mkdir()
    (path / "theirs").touch()
    refused(path, "it is a folder or a device. Choose another name.", stamp)
    assert os.listdir(path) == ["theirs"]


def a_file_in_whose_place_is_a_link_to_another_design_is_not_written_over(folder: Path) -> None:
    path, theirs = folder / "a.unhappy.json", folder / "theirs.unhappy.json"
    stamp = old_file(path)
    save(theirs, Design(title="Of somebody else"))
    path.unlink()
    path.symlink_to(theirs.name)
    refused(path, "another program has changed it meanwhile", stamp)
    assert load(theirs) == Design(title="Of somebody else")


def a_file_that_cannot_be_read_as_a_design_is_not_written_over(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    path.write_bytes(b'{"format": "unhappy-path", "version": 99}')
    refused(path, "was left as it was")
    assert path.read_bytes() == b'{"format": "unhappy-path", "version": 99}'


def a_file_that_a_stop_left_empty_or_zeroed_is_written(folder: Path) -> None:
    for left in (b"", bytes(5000)):
        (folder / "a.unhappy.json").write_bytes(left)
        save(folder / "a.unhappy.json", NEW)
        assert load(folder / "a.unhappy.json") == NEW


def the_second_window_on_a_file_may_only_look_and_the_end_of_the_first_frees_it(folder: Path) -> None:
    path, state = folder / "a.unhappy.json", folder / "state"
    old_file(path)
    (folder / "link").symlink_to(path.name)
    to_child, from_parent = os.pipe()
    to_parent, from_child = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(from_parent)
        first = hold(path, state)
        os.write(from_child, type(first).__name__.encode())
        os.read(to_child, 1)
        os._exit(0)
    assert os.read(to_parent, 10) == b"Held"
    for name in (path, folder / "link"):
        second = hold(name, state)
        assert isinstance(second, Holder)
        assert second.process == child
    os.close(from_parent)
    os.close(to_child)
    os.waitpid(child, 0)
    assert isinstance(hold(folder / "link", state), Held)


def of_two_windows_that_could_not_know_of_each_other_the_second_to_save_is_told(folder: Path) -> None:
    path = folder / "a.unhappy.json"
    stamp = old_file(path)
    save(path, Design(title="By the first"), expected=stamp)
    refused(path, "another program has changed it meanwhile", stamp)
    assert load(path) == Design(title="By the first")


ROWS: tuple[Row, ...] = (
    a_file_that_somebody_changed_is_not_written_over,
    a_change_that_keeps_size_and_time_and_comes_by_another_file_is_seen,
    a_file_that_was_only_touched_is_saved,
    a_file_that_was_replaced_by_the_same_bytes_is_saved,
    a_file_that_is_gone_is_written_anew,
    a_file_whose_folder_is_gone_is_said,
    a_file_in_whose_place_is_a_folder_is_said,
    a_file_in_whose_place_is_a_link_to_another_design_is_not_written_over,
    a_file_that_cannot_be_read_as_a_design_is_not_written_over,
    a_file_that_a_stop_left_empty_or_zeroed_is_written,
    the_second_window_on_a_file_may_only_look_and_the_end_of_the_first_frees_it,
    of_two_windows_that_could_not_know_of_each_other_the_second_to_save_is_told,
)
