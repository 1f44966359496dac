"""Files: everything that is written goes through `atomic_write`; designs, the list of recent files, the folders.

What only a window needs is imported by its own name: journals, sessions, versions, locks, reports of errors.
"""

from canvas.state_folder import state_folder
from canvas.storage.atomic import atomic_write
from canvas.storage.designs import SUFFIX, load, read_bytes, read_stamped, save, write
from canvas.storage.recent import forget_recent, recent_files, remember_recent

__all__ = [
    "SUFFIX",
    "atomic_write",
    "forget_recent",
    "load",
    "read_bytes",
    "read_stamped",
    "recent_files",
    "remember_recent",
    "save",
    "state_folder",
    "write",
]
