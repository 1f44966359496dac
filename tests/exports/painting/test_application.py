"""Where no window has started Qt, painting starts it, and needs no display for that."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication

from exports.painting.application import ensure_application, lacks_display

SCRIPT = """
from PySide6.QtGui import QGuiApplication
from exports.painting.application import ensure_application
ensure_application()
ensure_application()
print(QGuiApplication.platformName())
"""


def test_without_a_display_it_paints_offscreen() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "offscreen"


@pytest.mark.parametrize(
    ("platform", "environment", "lacks"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("darwin", {}, False),
        ("win32", {}, False),
    ],
)
def test_only_linux_can_be_without_a_display(platform: str, environment: dict[str, str], lacks: bool) -> None:
    assert lacks_display(platform, environment) is lacks


def test_the_application_that_runs_is_used() -> None:
    running = QCoreApplication.instance()
    ensure_application()
    assert QCoreApplication.instance() is running
