"""The files that were opened or saved last, newest first, in one small JSON file. A broken list is an empty one."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from canvas.errors import StorageError
from canvas.state_folder import state_folder
from canvas.storage.atomic import atomic_write
from canvas.storage.disk import DISK, Disk

RECENT_LIMIT = 10
_FILE = "recent.json"


def recent_files(folder: Path | None = None) -> tuple[Path, ...]:
    """The last files, newest first, at most ten, whether or not they still exist."""
    try:
        listed = json.loads((_folder(folder) / _FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    files = listed.get("files") if isinstance(listed, dict) else None
    names = [name for name in files if isinstance(name, str)] if isinstance(files, list) else []
    return tuple(Path(name) for name in names[:RECENT_LIMIT])


def remember_recent(path: Path, folder: Path | None = None, disk: Disk = DISK) -> None:
    """Put a file at the top of the list. That it cannot be kept is no reason to disturb anybody."""
    path = Path(path).absolute()
    others = (other for other in recent_files(folder) if other != path)
    _keep((path, *others), folder, disk)


def forget_recent(path: Path, folder: Path | None = None, disk: Disk = DISK) -> None:
    """Take a file out of the list, for instance because it is gone."""
    path = Path(path).absolute()
    _keep([other for other in recent_files(folder) if other != path], folder, disk)


def _folder(folder: Path | None) -> Path:
    return state_folder() if folder is None else folder


def _keep(files: Sequence[Path], folder: Path | None, disk: Disk) -> None:
    names = [str(file) for file in files[:RECENT_LIMIT]]
    data = json.dumps({"files": names}, indent=2).encode() + b"\n"
    with suppress(OSError, StorageError):
        _folder(folder).mkdir(parents=True, exist_ok=True)
        atomic_write(_folder(folder) / _FILE, data, disk=disk)
