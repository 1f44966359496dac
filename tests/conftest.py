"""What every test stands on: Qt without a screen, and a home of its own, so that no test touches what a person has."""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from tests.often import often

HOME = tempfile.TemporaryDirectory(prefix="unhappy-path-tests-")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[variable] = os.path.join(HOME.name, variable.lower())

# How long an example takes says something about the machine, and nothing about the design.
settings.register_profile("unhurried", often(100), suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    HOME.cleanup()


@pytest.fixture(scope="session", autouse=True)
def _emptied_clipboard() -> Iterator[None]:
    """Qt outlives Python at exit: what Python put on the clipboard would then be destroyed without it, and crash."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
