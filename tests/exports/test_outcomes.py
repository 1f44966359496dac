"""The formats in which findings are told: known without loading what writes them."""

import subprocess
import sys
from importlib import import_module

import pytest

from exports.outcomes import FORMATS, Unreadable, written

LOADED = """
import sys
import exports.outcomes
print(*sorted(name for name in sys.modules if name.startswith("exports.")))
"""


@pytest.mark.parametrize("module", FORMATS.values())
def test_every_format_has_a_module_that_writes(module: str) -> None:
    assert callable(import_module(module).written)


@pytest.mark.parametrize("format_id", FORMATS)
def test_every_format_takes_a_file_that_could_not_be_read(format_id: str) -> None:
    assert all(isinstance(piece, str) for piece in written(format_id, [Unreadable("a", "it is gone")]))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        written("xml", [])


def test_to_know_the_formats_loads_none() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == ["exports.outcomes"]
