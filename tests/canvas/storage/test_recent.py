"""The list of recent files."""

import json
from pathlib import Path

import pytest

from canvas.storage import forget_recent, recent_files, remember_recent


def test_there_are_none_at_first(tmp_path: Path) -> None:
    assert recent_files(tmp_path) == ()


def test_the_newest_stands_first(tmp_path: Path) -> None:
    remember_recent(tmp_path / "one", tmp_path)
    remember_recent(tmp_path / "two", tmp_path)
    assert recent_files(tmp_path) == (tmp_path / "two", tmp_path / "one")


def test_a_file_is_listed_once(tmp_path: Path) -> None:
    for name in ("one", "two", "one"):
        remember_recent(tmp_path / name, tmp_path)
    assert recent_files(tmp_path) == (tmp_path / "one", tmp_path / "two")


def test_ten_files_are_kept(tmp_path: Path) -> None:
    for number in range(12):
        remember_recent(tmp_path / str(number), tmp_path)
    assert recent_files(tmp_path) == tuple(tmp_path / str(number) for number in range(11, 1, -1))


def test_a_file_can_be_forgotten(tmp_path: Path) -> None:
    for name in ("one", "two"):
        remember_recent(tmp_path / name, tmp_path)
    forget_recent(tmp_path / "two", tmp_path)
    assert recent_files(tmp_path) == (tmp_path / "one",)


def test_paths_are_kept_whole(tmp_path: Path) -> None:
    remember_recent(Path("here"), tmp_path)
    assert recent_files(tmp_path) == (Path.cwd() / "here",)


def test_the_folder_is_made_when_needed(tmp_path: Path) -> None:
    remember_recent(tmp_path / "one", tmp_path / "state" / "unhappy-path")
    assert recent_files(tmp_path / "state" / "unhappy-path") == (tmp_path / "one",)


@pytest.mark.parametrize(
    "broken",
    [b"", b"\xff", b"[", b"[" * 100_000, b"3", b'{"files": 3}', b'{"files": {"a": 1}}', b"{}", b'{"files": [3, null]}'],
)
def test_a_broken_list_is_an_empty_one_and_mended_by_the_next_file(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "recent.json").write_bytes(broken)
    assert recent_files(tmp_path) == ()
    remember_recent(tmp_path / "one", tmp_path)
    assert recent_files(tmp_path) == (tmp_path / "one",)


def test_entries_that_are_no_paths_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text(json.dumps({"files": ["/one", 3, None, "/two"]}))
    assert recent_files(tmp_path) == (Path("/one"), Path("/two"))


def test_where_nothing_can_be_kept_nobody_is_disturbed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    remember_recent(tmp_path / "one", tmp_path / "file")
    assert recent_files(tmp_path / "file") == ()
