"""A key that is still down when a field comes up is not meant for it."""

from PySide6.QtGui import QKeyEvent


class HeldKey:
    """Tells, of each key that a new field gets, whether it only repeats one that was pressed before the field came."""

    def __init__(self) -> None:
        self._pressed = False

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this key press is such a repeat. From the first fresh key on, none is."""
        self._pressed = self._pressed or not event.isAutoRepeat()
        return not self._pressed
