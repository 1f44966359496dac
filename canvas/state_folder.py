"""Where the program keeps what belongs to a person and not to a design."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = "unhappy-path"


def state_folder(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """The folder for recent files and the like, by the custom of the platform. It may not exist yet."""
    home = home or Path.home()
    if platform == "win32":
        return _set(environment, "LOCALAPPDATA", home / "AppData" / "Local") / FOLDER
    if platform == "darwin":
        return home / "Library" / "Application Support" / FOLDER
    return _set(environment, "XDG_STATE_HOME", home / ".local" / "state") / FOLDER


def _set(environment: Mapping[str, str], name: str, otherwise: Path) -> Path:
    """The folder that a variable names. The XDG rules ignore a relative one."""
    given = Path(environment.get(name) or otherwise)
    return given if given.is_absolute() else otherwise
