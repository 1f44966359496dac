"""The one guard around everything that Qt calls: overrides of its virtual methods, and slots.

On Python 3.11 an exception that leaves an overridden virtual method can crash the process, and one that leaves a slot
is printed and lost. Here it is caught, logged, and handed to whoever shows errors to the person.

What means to end the program, `KeyboardInterrupt` and `SystemExit`, goes through: the process ends with its exit code.
"""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, SignalInstance

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")
ErrorHandler = Callable[[Exception], None]

_log = logging.getLogger("unhappy_path")
_handler: ErrorHandler | None = None


def set_error_handler(handler: ErrorHandler | None) -> ErrorHandler | None:
    """Says who shows an error that was caught; `None` for nobody. Returns the one before."""
    global _handler
    before, _handler = _handler, handler
    return before


def report_error(error: Exception) -> None:
    """Logs the error with its traceback and hands it to the handler, if there is one."""
    _log.error("An error was caught.", exc_info=error)
    if _handler is not None:
        _handler(error)


def _nothing() -> None:
    return None


def guarded_with(
    default: Callable[[], R],
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Guards an override that returns something: after an error it returns what `default()` makes."""

    def decorate(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @functools.wraps(method)
        def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return _attempt(functools.partial(method, self, *args, **kwargs), default)

        call.guarded = True  # type: ignore[attr-defined]
        return call

    return decorate


def guarded(method: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Guards an override that returns nothing."""
    return guarded_with(_nothing)(method)


def guarded_slot(function: Callable[..., None]) -> Callable[..., None]:
    """Guards a slot, free or a method. Arguments of the signal that it does not take are left out, as Qt does."""
    kinds = [parameter.kind for parameter in inspect.signature(function).parameters.values()]
    takes_all = inspect.Parameter.VAR_POSITIONAL in kinds
    count = sum(kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD) for kind in kinds)

    @functools.wraps(function)
    def call(*args: Any) -> None:
        _attempt(functools.partial(function, *(args if takes_all else args[:count])), _nothing)

    call.guarded = True  # type: ignore[attr-defined]
    return call


def while_it_lives(signal: SignalInstance, owner: QObject, slot: Callable[..., None]) -> None:
    """Connects a slot, guarded, to a signal of something that outlives its owner, until the owner is gone."""
    called = guarded_slot(slot)

    def end() -> None:
        signal.disconnect(called)

    signal.connect(called)
    owner.destroyed.connect(guarded_slot(end))


def _attempt(call: Callable[[], R], default: Callable[[], R]) -> R:
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - the guard is where unexpected errors are caught
        try:
            report_error(error)
        except Exception:  # noqa: BLE001 - an error in showing an error must not reach Qt either
            _log.exception("The error could not be shown.")
        return default()
