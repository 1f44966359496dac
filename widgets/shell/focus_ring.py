"""F6: the keyboard goes from panel to panel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def first_focusable(place: QWidget) -> QWidget:
    """The first widget in a panel that takes the keyboard; the panel itself when there is none."""
    if place.focusPolicy() & Qt.FocusPolicy.TabFocus and place.focusProxy() is None:
        return place
    inside = place.findChildren(QWidget)
    taking = (w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled())
    return next(taking, place)


def cycle_focus(places: Sequence[QWidget], forward: bool) -> None:
    """Gives the keyboard to the place after the one that has it, or to the one before."""
    present = QApplication.focusWidget()
    inside = [place is present or (present is not None and place.isAncestorOf(present)) for place in places]
    index = inside.index(True) if any(inside) else -1
    following = places[(index + (1 if forward else -1)) % len(places)]
    first_focusable(following).setFocus(Qt.FocusReason.TabFocusReason)
