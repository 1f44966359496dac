"""The Qt application that fonts and painting need, where no window has made one."""

import os
import sys
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
    if _has_no_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def _has_no_display() -> bool:
    on_x_or_wayland = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return sys.platform.startswith("linux") and not on_x_or_wayland
