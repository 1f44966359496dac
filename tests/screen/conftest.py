"""The screen on which these tests happen; they are skipped, by name, where there can be none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen.screen import Screen, missing_programs


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """An X server of its own, with nothing on it and a new home."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"needs a screen, and these programs are not installed: {', '.join(missing)}")
    with Screen(tmp_path) as screen:
        yield screen
