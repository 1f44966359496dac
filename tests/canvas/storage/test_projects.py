"""Which project a design belongs to: the nearest file above it."""

import os
from pathlib import Path

import pytest

from canvas.storage.projects import LEVELS_AT_MOST, NAME, project_file


def made(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    return str(path)


def test_beside_the_design(tmp_path: Path) -> None:
    file = made(tmp_path / NAME)
    assert project_file(str(tmp_path / "a.unhappy.json")) == file


def test_the_nearest_one_above_it(tmp_path: Path) -> None:
    made(tmp_path / NAME)
    file = made(tmp_path / "one" / NAME)
    assert project_file(str(tmp_path / "one" / "two" / "three" / "a.unhappy.json")) == file


def test_a_relative_path_starts_where_the_program_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(tmp_path / NAME)
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert project_file("a.unhappy.json") == file


def test_a_folder_of_this_name_is_none(tmp_path: Path) -> None:
    file = made(tmp_path / NAME)
    (tmp_path / "in" / NAME).mkdir(parents=True)
    assert project_file(str(tmp_path / "in" / "a")) == file


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    made(tmp_path / NAME)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / NAME).symlink_to("gone")
    assert project_file(str(tmp_path / "in" / "a")) == str(tmp_path / "in" / NAME)


def test_the_walk_up_has_an_end(tmp_path: Path) -> None:
    made(tmp_path / NAME)
    inner = ["i"] * (LEVELS_AT_MOST - 1)
    assert project_file(str(tmp_path.joinpath(*inner, "a"))) == str(tmp_path / NAME)
    assert project_file(str(tmp_path.joinpath(*inner, "i", "a"))) is None
