"""What every test stands on: Qt without a screen, and a home of its own, so that no test touches what a person has."""

import os
import tempfile

from hypothesis import HealthCheck, settings

HOME = tempfile.TemporaryDirectory(prefix="unhappy-path-tests-")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[variable] = os.path.join(HOME.name, variable.lower())

# How long an example takes says something about the machine, and nothing about the design.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    HOME.cleanup()
