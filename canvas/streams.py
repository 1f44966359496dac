"""What a program writes to: streams that take any text, and streams that nobody reads any more."""

import contextlib
import os
import sys
from typing import TextIO


def write_anything() -> None:
    """File names can hold what an encoding cannot say; other programs expect UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def stop_writing(stream: TextIO) -> None:
    """Nobody reads, or there is no room: what is left in the buffer must not be tried again at the end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
