"""Counting what was not useful."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.errors import StorageError
from canvas.storage.not_useful import FILE, MOST_RULES, MOST_TIMES, count_not_useful, times_not_useful


def write(folder: Path, value: object) -> None:
    (folder / FILE).write_text(json.dumps(value))


def test_nothing_is_counted_at_first(tmp_path: Path) -> None:
    assert times_not_useful(tmp_path) == {}


def test_each_rule_has_a_count_of_its_own(tmp_path: Path) -> None:
    for rule in ("UNC002", "ASY001", "UNC002"):
        count_not_useful(rule, 1, tmp_path)
    assert times_not_useful(tmp_path) == {"ASY001": 1, "UNC002": 2}


def test_a_count_is_taken_back(tmp_path: Path) -> None:
    for more in (1, 1, -1):
        count_not_useful("UNC002", more, tmp_path)
    assert times_not_useful(tmp_path) == {"UNC002": 1}


def test_a_rule_that_counts_nothing_any_more_is_gone_from_the_file(tmp_path: Path) -> None:
    count_not_useful("UNC002", 1, tmp_path)
    count_not_useful("UNC002", -1, tmp_path)
    count_not_useful("UNC002", -1, tmp_path)
    assert json.loads((tmp_path / FILE).read_bytes()) == {"not_useful": {}}


@given(st.lists(st.integers(-3, 3), max_size=12))
def test_a_count_is_never_below_none(tmp_path_factory: pytest.TempPathFactory, steps: list[int]) -> None:
    folder, expected = tmp_path_factory.mktemp("state"), 0
    for more in steps:
        count_not_useful("UNC002", more, folder)
        expected = max(expected + more, 0)
    assert times_not_useful(folder).get("UNC002", 0) == expected


def test_a_count_ends_at_the_most_that_is_kept(tmp_path: Path) -> None:
    write(tmp_path, {"not_useful": {"UNC002": MOST_TIMES}})
    count_not_useful("UNC002", 1, tmp_path)
    assert times_not_useful(tmp_path) == {"UNC002": MOST_TIMES}


def test_no_more_rules_are_counted_than_are_kept(tmp_path: Path) -> None:
    write(tmp_path, {"not_useful": {f"R{number:03}": 1 for number in range(MOST_RULES + 5)}})
    count_not_useful("UNC002", 1, tmp_path)
    assert len(times_not_useful(tmp_path)) == MOST_RULES
    assert "UNC002" not in times_not_useful(tmp_path)


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[", b"[" * 100_000, b"3", b'{"not_useful": []}', b"{}"])
def test_a_broken_file_counts_nothing_and_is_mended_by_the_next_count(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / FILE).write_bytes(broken)
    assert times_not_useful(tmp_path) == {}
    count_not_useful("UNC002", 1, tmp_path)
    assert times_not_useful(tmp_path) == {"UNC002": 1}


@pytest.mark.parametrize("times", [0, -1, True, 1.5, "3", None, [], MOST_TIMES + 1])
def test_what_is_no_count_is_passed_over(tmp_path: Path, times: object) -> None:
    write(tmp_path, {"not_useful": {"UNC002": times, "ASY001": 2, "X" * 65: 1}})
    assert times_not_useful(tmp_path) == {"ASY001": 2}


def test_the_folder_is_made_when_needed(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "unhappy-path"
    count_not_useful("UNC002", 1, folder)
    assert times_not_useful(folder) == {"UNC002": 1}


def test_where_nothing_can_be_kept_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="nothing was counted"):
        count_not_useful("UNC002", 1, tmp_path / "file")
