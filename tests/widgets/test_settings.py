"""What the window remembers."""

from pathlib import Path

from widgets.settings import FILE, Settings, read_settings, settings_bytes


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    settings = Settings("dark", "abc", "def")
    (tmp_path / FILE).write_bytes(settings_bytes(settings))
    assert read_settings(tmp_path) == settings


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_a_broken_file_is_as_good_as_none(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"scheme": 3, "unknown": "x"}'):
        (tmp_path / FILE).write_text(text)
        assert read_settings(tmp_path) == Settings()
