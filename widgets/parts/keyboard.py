"""Borrowing the keyboard: what comes up over something gives it back to whoever had it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Borrowed:
    """The keyboard, taken from whoever has it now. `host`, over which something comes up, gets it where nobody beside
    it in the window had it, or they are gone by then."""

    def __init__(self, host: QWidget) -> None:
        self._host = host
        owner = QApplication.focusWidget()
        beside = owner is not None and owner.window() is host.window() and not host.isAncestorOf(owner)
        self._owner = owner if owner is not None and beside else host

    def give_back(self) -> None:
        """Gives it back."""
        there = isValid(self._owner) and self._owner.isVisible()
        (self._owner if there else self._host).setFocus(Qt.FocusReason.PopupFocusReason)
