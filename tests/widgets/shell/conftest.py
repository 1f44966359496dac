"""A window with a file open."""

from pathlib import Path

import pytest

from canvas.storage import save
from tests.widgets.designs import parcel
from widgets.workbench import Workbench


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "parcel.unhappy.json"
    save(path, parcel())
    return path


@pytest.fixture
def made(empty_bench: Workbench, file: Path) -> Workbench:
    """The window with the file open."""
    empty_bench.files.read(file)
    return empty_bench
