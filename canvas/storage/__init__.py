"""Files: everything that is written goes through `atomic_write`; designs, the list of recent files, reports of
errors, the folders."""

from canvas.state_folder import state_folder
from canvas.storage.atomic import atomic_write
from canvas.storage.designs import SUFFIX, load, read_bytes, save
from canvas.storage.recent import forget_recent, recent_files, remember_recent
from canvas.storage.reports import write_report

__all__ = [
    "SUFFIX",
    "atomic_write",
    "forget_recent",
    "load",
    "read_bytes",
    "recent_files",
    "remember_recent",
    "save",
    "state_folder",
    "write_report",
]
