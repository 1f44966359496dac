"""The designs below a folder."""

import os
from collections.abc import Callable, Iterator

from canvas.storage.designs import SUFFIX


def designs_below(folder: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    """The designs below a folder, in no order; `onerror` hears of what cannot be looked into. A pipe or a device is
    none; a link that leads nowhere is told when it is read."""
    for inner, _, names in os.walk(folder, onerror=onerror):
        for name in names:
            file = os.path.join(inner, name)
            if name.endswith(SUFFIX) and (os.path.isfile(file) or not os.path.exists(file)):
                yield file
