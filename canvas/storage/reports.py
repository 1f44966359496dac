"""What went wrong, as a text file that stays on this machine: for whoever is asked to find out why.

A report says when, with which versions and where in the program. What the design says is not written down, and so the
message of an error is left out where it may hold a part of it, as `KeyError` and `ValueError` do.
"""

import platform
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from importlib import metadata
from pathlib import Path

from canvas.errors import StorageError
from canvas.storage.atomic import atomic_write

REPORT_LIMIT = 20
PAUSE = timedelta(seconds=1)
_FOLDER, _NAME = "reports", "%Y-%m-%d-%H%M%S-%f.txt"
_SPEAK_OF_THE_PROGRAM = frozenset(
    {AttributeError, TypeError, NameError, UnboundLocalError, ImportError, ModuleNotFoundError, IndexError}
    | {ZeroDivisionError, RecursionError, MemoryError, NotImplementedError}
)


def write_report(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Writes a report into the folder `reports` of the state folder, where the newest twenty are kept.

    Returns where it is; `None` where the last one is less than a second old, or it could not be written: that is no
    reason for another error.
    """
    stamp = now.replace(tzinfo=None)
    path = folder / _FOLDER / stamp.strftime(_NAME)
    with suppress(OSError, StorageError):
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = sorted((when, name) for name in path.parent.iterdir() if (when := _written(name)) is not None)
        if any(abs(stamp - when) < PAUSE for when, _ in kept):
            return None
        atomic_write(path, _text(error, now).encode("utf-8", "backslashreplace"))
        for _, old in kept[: max(0, len(kept) + 1 - REPORT_LIMIT)]:
            old.unlink(missing_ok=True)
        return path
    return None


def _written(path: Path) -> datetime | None:
    """When a report was written. Of a file that is none, nothing."""
    with suppress(ValueError):
        return datetime.strptime(path.name, _NAME)
    return None


def _text(error: BaseException, now: datetime) -> str:
    facts = {
        "Time": now.isoformat(sep=" ", timespec="seconds"),
        "Unhappy Path": _version(),
        "Python": platform.python_version(),
        "System": platform.platform(),
        "Qt": _qt(),
    }
    head = "".join(f"{name}: {value}\n" for name, value in facts.items() if value)
    return f"{head}\n{''.join(_trace(error))}"


def _trace(error: BaseException) -> Iterator[str]:
    """As Python prints it, the first error first."""
    for each in reversed(_chain(error)):
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(each.__traceback__)
        yield f"{type(each).__qualname__}{f': {each}' if type(each) in _SPEAK_OF_THE_PROGRAM else ''}\n"
        yield from (f"{note}\n" for note in getattr(each, "__notes__", ()))


def _chain(error: BaseException) -> list[BaseException]:
    """The error, and what it came from."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and all(step is not each for each in chain):
        chain.append(step)
        step = step.__cause__ if step.__suppress_context__ else step.__context__
    return chain


def _version() -> str:
    with suppress(metadata.PackageNotFoundError):
        return metadata.version("unhappy-path")
    return "not installed"


def _qt() -> str:
    """The version of Qt where it is loaded. The design knows no Qt, so that nothing is loaded to find out."""
    return str(getattr(sys.modules.get("PySide6.QtCore"), "__version__", ""))
