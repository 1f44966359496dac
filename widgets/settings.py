"""What the window remembers from one day to the next: its size, its panels, its scheme, and a name.

One small JSON file.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "window.json"


@dataclass(frozen=True)
class Settings:
    """`geometry` and `panels` are what Qt calls the window's geometry and state, in hexadecimal; `author` is who
    accepted a finding last."""

    scheme: str = "system"
    geometry: str = ""
    panels: str = ""
    author: str = ""


def read_settings(folder: Path) -> Settings:
    """The settings in this folder; the defaults where there are none or they cannot be read."""
    try:
        found = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    texts = {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}
    return Settings(
        texts.get("scheme", Settings.scheme),
        _hexadecimal(texts, "geometry"),
        _hexadecimal(texts, "panels"),
        texts.get("author", ""),
    )


def _hexadecimal(texts: Mapping[str, str], name: str) -> str:
    """The value of this name; "" where it stands for no bytes, as in a file that was damaged."""
    try:
        bytes.fromhex(texts.get(name, ""))
    except ValueError:
        return ""
    return texts.get(name, "")


def settings_bytes(settings: Settings) -> bytes:
    """The settings as they are written."""
    return (json.dumps(asdict(settings), indent=2) + "\n").encode()
