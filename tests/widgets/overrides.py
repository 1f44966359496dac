"""A walk over everything in the window that Qt calls by itself."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import widgets


def qt_subclasses() -> Iterator[type]:
    """Every class of the window that a class of Qt is a base of."""
    for module in pkgutil.walk_packages(widgets.__path__, "widgets."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if found.__module__ == module.name and any(_is_qt(base) for base in found.__mro__[1:]):
                yield found


def _is_qt(kind: type) -> bool:
    return kind.__module__.startswith("PySide6.")


def is_guarded(function: object) -> bool:
    """Whether this function went through the guard."""
    return getattr(function, "guarded", False) is True


def overrides(kind: type) -> Iterator[str]:
    """The methods of this class that a class of Qt has, too."""
    for name, member in vars(kind).items():
        if name.startswith("__") or not inspect.isfunction(member):
            continue
        if any(name in vars(base) for base in kind.__mro__[1:] if _is_qt(base)):
            yield name


def all_overrides() -> dict[str, object]:
    """Every override by its name, as in `CanvasView.keyPressEvent`."""
    return {f"{kind.__name__}.{name}": vars(kind)[name] for kind in qt_subclasses() for name in overrides(kind)}
