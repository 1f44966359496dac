"""Odd files and what must become of them, a function each. `python -m tests.faults.rows FOLDER` runs all of them.

Started as root it becomes an ordinary user first, since root may write everywhere; by then all is imported, as that
user may not be able to read the program. It prints a JSON object: for each row "", or what went wrong, or "skipped: …".
"""

import json
import os
import sys
import traceback
from pathlib import Path

from canvas.errors import StorageError
from tests.faults import rows_of_files, rows_of_names, rows_of_others
from tests.faults.row import Row, Skipped

NOBODY = 65534
ROWS: tuple[Row, ...] = (*rows_of_files.ROWS, *rows_of_names.ROWS, *rows_of_others.ROWS)


def become_ordinary() -> None:
    """Root becomes a user who owns nothing but what it makes from here on."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def outcome_of(row: Row, place: Path) -> str:
    """What became of a row in a folder of its own."""
    folder = place / row.__name__[:60]
    folder.mkdir()
    try:
        row(folder)
    except Skipped as reason:
        return f"skipped: {reason}"
    except (AssertionError, StorageError, OSError, ValueError) as error:
        return "".join(traceback.format_exception(error))
    finally:
        folder.chmod(0o755)
    return ""


def main() -> None:
    """Runs all rows in the folder that the command line names."""
    place = Path(sys.argv[1])
    if os.geteuid() == 0:
        os.chown(place, NOBODY, NOBODY)
    become_ordinary()
    print(json.dumps({row.__name__: outcome_of(row, place) for row in ROWS}))


if __name__ == "__main__":
    main()
