"""Where no window has started Qt, painting starts it, and needs no display for that."""

import os
import subprocess
import sys

from PySide6.QtCore import QCoreApplication

from exports.painting.application import ensure_application

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


def test_the_application_that_runs_is_used() -> None:
    running = QCoreApplication.instance()
    ensure_application()
    assert QCoreApplication.instance() is running
