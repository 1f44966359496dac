"""Reports of errors: what one needs to find the fault, and nothing of the design."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from canvas.errors import StorageError
from canvas.storage.reports import REPORT_LIMIT, write_report

NOON = datetime(2026, 3, 1, 12, 0, 0)


def caught(error: Exception) -> Exception:
    """The error with a traceback, as a guard has it."""
    with pytest.raises(type(error)) as info:
        raise error
    return info.value


def test_a_report_says_when_where_and_with_which_versions(tmp_path: Path) -> None:
    report = write_report(caught(TypeError("no such thing")), tmp_path, NOON)
    assert report is not None
    assert report.parent == tmp_path / "reports"
    text = report.read_text(encoding="utf-8")
    for part in ("Time: 2026-03-01 12:00:00", "Unhappy Path: ", "Python: 3.", "System: ", "in caught"):
        assert part in text
    assert text.endswith("TypeError: no such thing\n")


def test_a_report_says_nothing_of_the_design(tmp_path: Path) -> None:
    first = ValueError("Refund of Mrs Secret")
    second = caught(KeyError("Refund of Mrs Secret"))
    second.__context__ = first
    report = write_report(second, tmp_path, NOON)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "Secret" not in text
    assert text.index("ValueError") < text.index("KeyError")


def test_errors_that_lead_to_one_another_in_a_ring_are_reported_too(tmp_path: Path) -> None:
    first, second = ValueError("1"), KeyError("2")
    first.__context__, second.__context__ = second, first
    assert write_report(first, tmp_path, NOON) is not None


def test_one_report_a_second_is_written(tmp_path: Path) -> None:
    error = ValueError("again")
    times = [NOON + timedelta(seconds=seconds) for seconds in (0, 0.4, 0.999, 1, 1.5, 2, 0.5)]
    written = [write_report(error, tmp_path, when) is not None for when in times]
    assert written == [True, False, False, True, False, True, False]


def test_the_newest_twenty_are_kept_and_other_files_are_let_be(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "notes.txt").write_text("mine", encoding="utf-8")
    for minute in range(REPORT_LIMIT + 5):
        last = write_report(ValueError("again"), tmp_path, NOON + timedelta(minutes=minute))
    kept = sorted(path.name for path in reports.iterdir() if path.name != "notes.txt")
    assert len(kept) == REPORT_LIMIT
    assert last is not None
    assert kept[-1] == last.name
    assert kept[0] == "2026-03-01-120500-000000.txt"
    assert (reports / "notes.txt").exists()


def test_a_report_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file stands in the way", encoding="utf-8")
    assert write_report(StorageError("disk full"), tmp_path, NOON) is None


def test_half_a_character_in_a_message_is_written_as_far_as_can_be(tmp_path: Path) -> None:
    report = write_report(TypeError("\ud800"), tmp_path, NOON)
    assert report is not None
    assert "ud800" in report.read_text(encoding="utf-8")
