"""Bringing a part of a panel into sight."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from widgets.guard import guarded_slot

MARGIN = 12


def reveal(widget: QWidget) -> None:
    """Scrolls whatever the widget lies in, if it lies in something that scrolls, until it is seen: once the layouts
    have settled what is new around it."""
    QTimer.singleShot(0, widget, guarded_slot(lambda: _scroll_to(widget)))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, MARGIN)
        above = above.parentWidget()
