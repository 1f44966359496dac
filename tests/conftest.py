"""What every test stands on: Qt without a screen, and a home of its own, so that no test touches what a person has."""

import os
import tempfile

HOME = tempfile.TemporaryDirectory(prefix="unhappy-path-tests-")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[variable] = os.path.join(HOME.name, variable.lower())


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    HOME.cleanup()
