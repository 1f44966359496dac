"""Earlier versions of a file: kept when it is opened and saved, thinned out, and bound to its path."""

import os
from pathlib import Path

import pytest

from canvas.storage import backups
from canvas.storage.backups import folder_of, keep_version, versions

DAY = 24 * 3600.0


def kept(path: Path, state: Path) -> list[bytes]:
    return [version.kept.read_bytes() for version in versions(path, state)]


def test_versions_come_newest_first(tmp_path: Path) -> None:
    for number, data in enumerate((b"one", b"two", b"three")):
        keep_version(tmp_path / "a.unhappy.json", data, tmp_path, now=1000.0 + number)
    assert kept(tmp_path / "a.unhappy.json", tmp_path) == [b"three", b"two", b"one"]
    assert [version.when for version in versions(tmp_path / "a.unhappy.json", tmp_path)] == [1002.0, 1001.0, 1000.0]


def test_a_file_that_was_never_kept_has_no_versions(tmp_path: Path) -> None:
    assert versions(tmp_path / "a.unhappy.json", tmp_path) == ()


def test_the_same_bytes_again_are_no_new_version(tmp_path: Path) -> None:
    for data in (b"one", b"one", b"two", b"one"):
        keep_version(tmp_path / "a", data, tmp_path)
    assert kept(tmp_path / "a", tmp_path) == [b"one", b"two", b"one"]


def test_every_file_has_versions_of_its_own(tmp_path: Path) -> None:
    keep_version(tmp_path / "a", b"of a", tmp_path)
    keep_version(tmp_path / "b", b"of b", tmp_path)
    assert kept(tmp_path / "a", tmp_path) == [b"of a"]


def test_old_versions_go_when_there_are_many(tmp_path: Path) -> None:
    for number in range(30):
        keep_version(tmp_path / "a", b"%d" % number, tmp_path, now=1000.0 + number)
    keep_version(tmp_path / "a", b"now", tmp_path, now=1000.0 + 30 * DAY)
    assert kept(tmp_path / "a", tmp_path) == [b"now", *(b"%d" % number for number in range(29, 10, -1))]


def test_of_the_last_week_all_are_kept(tmp_path: Path) -> None:
    for number in range(50):
        keep_version(tmp_path / "a", b"%d" % number, tmp_path, now=1000.0 + number)
    assert len(kept(tmp_path / "a", tmp_path)) == 50


def test_few_versions_are_kept_however_old(tmp_path: Path) -> None:
    keep_version(tmp_path / "a", b"old", tmp_path, now=1000.0)
    keep_version(tmp_path / "a", b"new", tmp_path, now=1000.0 + 900 * DAY)
    assert kept(tmp_path / "a", tmp_path) == [b"new", b"old"]


def test_there_is_an_end_to_the_room_they_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "MOST_BYTES", 25)
    for number in range(5):
        keep_version(tmp_path / "a", b"ten bytes%d" % number, tmp_path, now=1000.0 + number)
    assert kept(tmp_path / "a", tmp_path) == [b"ten bytes4", b"ten bytes3"]


def test_a_clock_that_was_set_back_does_not_hide_the_newest(tmp_path: Path) -> None:
    keep_version(tmp_path / "a", b"one", tmp_path, now=5000.0)
    keep_version(tmp_path / "a", b"two", tmp_path, now=1000.0)
    assert kept(tmp_path / "a", tmp_path) == [b"two", b"one"]


@pytest.mark.skipif(os.name != "posix", reason="links and names as POSIX has them")
def test_a_link_has_the_versions_of_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"")
    (tmp_path / "link").symlink_to("target")
    keep_version(tmp_path / "link", b"one", tmp_path)
    assert kept(tmp_path / "target", tmp_path) == [b"one"]


@pytest.mark.skipif(os.name != "posix", reason="links and names as POSIX has them")
def test_a_name_that_is_no_text_has_versions_too(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"-odd\xff")
    keep_version(odd, b"one", tmp_path)
    assert kept(odd, tmp_path) == [b"one"]


def test_what_a_stopped_program_left_in_the_middle_of_a_version_is_swept(tmp_path: Path) -> None:
    keep_version(tmp_path / "a", b"one", tmp_path)
    folder = folder_of(tmp_path / "a", tmp_path)
    old, new = folder / ".000000001000000-00.12ab.saving", folder / ".000000002000000-00.34cd.saving"
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (1000, 1000))
    keep_version(tmp_path / "a", b"two", tmp_path)
    assert (old.exists(), new.exists()) == (False, True)
    assert kept(tmp_path / "a", tmp_path) == [b"two", b"one"]
