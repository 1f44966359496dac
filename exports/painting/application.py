"""The Qt application that fonts and painting need, where no window has made one."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def ensure_application() -> QGuiApplication:
    """The running application, or a new one; without a display it paints offscreen.

    Keep what this returns for as long as anything is painted.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if _has_no_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def _has_no_display() -> bool:
    on_x_or_wayland = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return sys.platform.startswith("linux") and not on_x_or_wayland
