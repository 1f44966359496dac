"""What the rows of the table of odd files share: an old design, a new one, and a saving that is refused."""

import os
from collections.abc import Callable
from pathlib import Path

from canvas.errors import StorageError
from canvas.storage import save
from canvas.storage.atomic import named
from canvas.storage.stamp import Stamp
from tests.designs import flow

OLD, NEW = flow("a > b"), flow("a > b", "b > c")
Row = Callable[[Path], None]


class Skipped(Exception):
    """Why a row means nothing on this machine."""


def refused(path: Path, because: str, expected: Stamp | None = None) -> StorageError:
    """Saving raises, with one line that names the file and has this reason in it; no temporary is left."""
    try:
        save(path, NEW, expected=expected)
    except StorageError as error:
        said = str(error)
        assert "\n" not in said, said
        assert because in said, said
        assert named(path) in said, said
        if os.access(path.parent, os.R_OK):
            assert not list(path.parent.glob(".*.saving"))
        return error
    raise AssertionError("it was saved")


def old_file(path: Path) -> Stamp:
    """A file that holds the old design."""
    return save(path, OLD)
