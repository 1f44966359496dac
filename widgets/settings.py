"""What the window remembers from one day to the next: its size, its panels, its scheme. One small JSON file."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

FILE = "window.json"


@dataclass(frozen=True)
class Settings:
    """`geometry` and `panels` are what Qt calls the window's geometry and state, as base64."""

    scheme: str = "system"
    geometry: str = ""
    panels: str = ""


def read_settings(folder: Path) -> Settings:
    """The settings in this folder; the defaults where there are none or they cannot be read."""
    try:
        found = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    pairs = found.items() if isinstance(found, dict) else ()
    return Settings(**{key: value for key, value in pairs if key in known and isinstance(value, str)})


def settings_bytes(settings: Settings) -> bytes:
    """The settings as they are written."""
    return (json.dumps(asdict(settings), indent=2) + "\n").encode()
