"""The Qt application that fonts and painting need, where no window has made one."""

import os
import sys
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def ensure_application() -> None:
    """Make sure that there is an application to paint with: the running one, or a new one, which stays to the end of
    the process. Without a display it paints offscreen."""
    if QCoreApplication.instance() is None:
        _new_application()


@cache
def _new_application() -> QGuiApplication:
    if lacks_display(sys.platform, os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def lacks_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window could not be shown: on Linux without X and without Wayland. `platform` is `sys.platform`."""
    on_x_or_wayland = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return platform.startswith("linux") and not on_x_or_wayland
