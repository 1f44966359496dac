"""What the window remembers from one day to the next: its size, its panels, its scheme, what is seen, and a name.

One small JSON file.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "window.json"
MOST_MINUTES = 60


@dataclass(frozen=True)
class Settings:
    """`geometry` and `panels` are what Qt calls the window's geometry and state, in hexadecimal; `author` is who
    accepted a finding last. `hidden_layers` are those of the drawing that are off; `minimap`, whether the small map is
    wanted; `still`, that nothing is to move on its own; `talk_minutes`, the time there is to tell a design, if it was
    chosen; `guide` is the guide that was followed last, and `examples`, whether it shows weak and strong answers."""

    scheme: str = "system"
    geometry: str = ""
    panels: str = ""
    author: str = ""
    hidden_layers: tuple[str, ...] = ()
    minimap: bool = True
    still: bool = False
    talk_minutes: int | None = None
    guide: str = ""
    examples: bool = True


def read_settings(folder: Path) -> Settings:
    """The settings in this folder; the defaults where there are none or they cannot be read."""
    try:
        found = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    values = found if isinstance(found, dict) else {}
    texts = {key: value for key, value in values.items() if isinstance(value, str)}
    layers = values.get("hidden_layers")
    return Settings(
        texts.get("scheme", Settings.scheme),
        _hexadecimal(texts, "geometry"),
        _hexadecimal(texts, "panels"),
        texts.get("author", ""),
        tuple(each for each in layers if isinstance(each, str)) if isinstance(layers, list) else (),
        _switch(values, "minimap", Settings.minimap),
        _switch(values, "still", Settings.still),
        _minutes(values),
        texts.get("guide", ""),
        _switch(values, "examples", Settings.examples),
    )


def _switch(values: Mapping[str, object], name: str, default: bool) -> bool:
    value = values.get(name)
    return value if isinstance(value, bool) else default


def _minutes(values: Mapping[str, object]) -> int | None:
    value = values.get("talk_minutes")
    return value if type(value) is int and 0 < value <= MOST_MINUTES else None


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
