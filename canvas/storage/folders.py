"""The designs below a folder."""

import os
from collections.abc import Callable, Iterator

from canvas.storage.designs import SUFFIX


def designs_below(folder: str) -> Iterator[tuple[str, OSError | None]]:
    """The designs below a folder, sorted, and then what below it cannot be looked into, with the reason."""
    errors: list[OSError] = []
    yield from ((file, None) for file in sorted(_files_below(folder, errors.append)))
    yield from ((str(error.filename), error) for error in errors)


def _files_below(folder: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    """A pipe or a device is no design; a link that leads nowhere is told when it is read."""
    for inner, _, names in os.walk(folder, onerror=onerror):
        for name in names:
            file = os.path.join(inner, name)
            if name.endswith(SUFFIX) and (os.path.isfile(file) or not os.path.exists(file)):
                yield file
