"""What the window remembers."""

import json
from pathlib import Path

import pytest

from widgets.settings import FILE, Settings, read_settings, settings_bytes


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    settings = Settings("dark", "ab0c", "de0f", "Ada", ("answers", "failures"), False, True, 8, "scoping", False)
    (tmp_path / FILE).write_bytes(settings_bytes(settings))
    assert read_settings(tmp_path) == settings


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_a_broken_file_is_as_good_as_none(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"scheme": 3, "unknown": "x"}'):
        (tmp_path / FILE).write_text(text)
        assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize("damaged", ["zz", "abc", "ü", "\ud800", 3, None, [], {"a": "b"}])
@pytest.mark.parametrize("name", ["geometry", "panels"])
def test_what_stands_for_no_bytes_is_as_good_as_nothing(tmp_path: Path, name: str, damaged: object) -> None:
    (tmp_path / FILE).write_text(json.dumps({"scheme": "dark", name: damaged}))
    assert read_settings(tmp_path) == Settings("dark")


def test_what_is_good_in_a_damaged_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"scheme": [], "geometry": "01d9", "panels": "zz"}))
    assert read_settings(tmp_path) == Settings(geometry="01d9")


def test_switches_that_are_none_and_layers_that_are_no_names_are_left_out(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"hidden_layers": [3, "answers"], "minimap": "no", "still": 1}')
    assert read_settings(tmp_path) == Settings(hidden_layers=("answers",))
    (tmp_path / FILE).write_text('{"hidden_layers": "answers", "minimap": null}')
    assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize("minutes", [0, 61, -1, True, "5", 2.5, None])
def test_a_time_to_talk_that_is_none_is_as_good_as_not_chosen(tmp_path: Path, minutes: object) -> None:
    (tmp_path / FILE).write_text(json.dumps({"talk_minutes": minutes}))
    assert read_settings(tmp_path).talk_minutes is None


def test_a_file_that_is_no_text_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00")
    assert read_settings(tmp_path) == Settings()
