"""Fifteen ways in which Python code fails. Each does something that really fails so."""

import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import delete

from canvas.edits import rename
from canvas.model import Design

_NOTHING: Any = None


def _touch_what_qt_destroyed() -> object:
    gone = QObject()
    delete(gone)
    return gone.objectName()


def _go_down_for_ever() -> object:
    return _go_down_for_ever()


def _open_what_is_not_there() -> object:
    return open("/no/such/file")


def _assert_what_is_false() -> None:
    assert _NOTHING, "there is nothing"


KINDS: dict[str, Callable[[], object]] = {
    "ValueError": lambda: int("many"),
    "TypeError": lambda: len(_NOTHING),
    "KeyError": lambda: os.environ["NO_SUCH_THING"],
    "IndexError": lambda: [][0],
    "AttributeError": lambda: _NOTHING.name,
    "RuntimeError": _touch_what_qt_destroyed,
    "ZeroDivisionError": lambda: 1 // 0,
    "RecursionError": _go_down_for_ever,
    "MemoryError": lambda: bytearray(sys.maxsize),
    "FileNotFoundError": _open_what_is_not_there,
    "UnicodeDecodeError": lambda: b"\xff".decode(),
    "StopIteration": lambda: next(iter(())),
    "AssertionError": _assert_what_is_false,
    "EditError": lambda: rename(Design(title="Empty"), "nobody", "Somebody"),
    "ValidationError": lambda: Design.model_validate({"title": 1}),
}
