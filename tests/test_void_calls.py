"""Why PySide6 is pinned below 6.12 on Python 3.11: there it aborts after some 7,000 calls that return nothing."""

import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

CALLS = 200_000
CHILD = f"""
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("a")
print("alive")
"""


def test_two_hundred_thousand_calls_that_return_nothing_leave_the_process_alive() -> None:
    child = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=120, check=False)

    assert child.returncode == 0, child.stderr
    assert child.stdout == "alive\n"


def test_pyside_is_pinned_below_the_version_that_aborts_on_python_3_11() -> None:
    project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
    pyside = [Requirement(text) for text in project["dependencies"] if text.startswith("PySide6")]

    def admits(version: str, python: str) -> bool:
        environment = {"python_version": python}
        applying = [one for one in pyside if one.marker is None or one.marker.evaluate(environment)]
        return bool(applying) and all(version in one.specifier for one in applying)

    assert not admits("6.12.0", "3.11")
    assert admits("6.11.3", "3.11")
    assert admits("6.12.0", "3.12")
