"""The search for garbage, and where it does more harm than good."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile, in the whole process; only for short work that makes many values and no cycles.

    While values by the hundred thousand are made, the collector looks through all that there are again and again: it
    takes as long as the work itself, up to 80 ms at a stretch in which no other thread runs.
    """
    # Where it is off already, another thread may turn it on again at any time: turning it off twice would then last.
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
