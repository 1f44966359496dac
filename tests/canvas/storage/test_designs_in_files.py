"""Designs in files: what is saved is what is loaded."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from canvas.errors import DesignUnreadable, StorageError
from canvas.model import Design
from canvas.reading import SIZE_LIMIT
from canvas.storage import load, save
from canvas.writing import canonical
from tests.designs import design, designs, flow


@given(designs())
def test_what_is_saved_is_loaded(written: Design) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.unhappy.json"
        save(path, written)
        assert canonical(load(path)) == canonical(written)


def test_saving_what_was_loaded_changes_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    save(path, flow("a > b", "b ~> c"))
    before = path.read_bytes()
    save(path, load(path))
    assert path.read_bytes() == before


def test_a_design_that_could_not_be_read_again_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    save(path, design())
    before = path.read_bytes()
    broken = Design(title="A design", failures=flow("a > b", failures=[{"id": "f", "at": "a", "type": "lag"}]).failures)
    with pytest.raises(StorageError, match=r"it could not be read again \(failures\[0\]\.at: no transition"):
        save(path, broken)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.unhappy.json"]


@pytest.mark.parametrize(
    "held",
    [b"not ours", b'{"format": "unhappy-path", "version": 2, "title": "A design"}', b'{"format": "unhappy-path"}'],
)
def test_a_file_that_cannot_be_read_is_never_overwritten(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "a.unhappy.json"
    path.write_bytes(held)
    with pytest.raises(StorageError, match=r"a\.unhappy\.json was left as it was.* Save under another name\."):
        save(path, design())
    assert path.read_bytes() == held


def test_an_empty_file_holds_nothing_that_could_be_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    path.touch()
    save(path, design())
    assert load(path) == design()


def test_another_design_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    save(path, design())
    save(path, flow("a > b"))
    assert load(path) == flow("a > b")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"gone could not be read: there is no such file\. Nothing was changed\."):
        load(tmp_path / "gone")


def test_a_folder_is_no_design(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be read"):
        load(tmp_path)


def test_a_name_that_no_system_has_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be read"):
        load(tmp_path / "a\0b")


def test_a_file_that_is_no_design_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    path.write_bytes(b"{}")
    with pytest.raises(DesignUnreadable):
        load(path)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    with open(path, "wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)
    with pytest.raises(DesignUnreadable, match="the file is larger than 64 MB"):
        load(path)


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.unhappy.json"
    smallest = canonical(design())
    path.write_bytes(smallest + b" " * (SIZE_LIMIT - len(smallest)))
    assert load(path) == design()
