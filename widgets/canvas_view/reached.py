"""The line around the canvas that says: the keyboard is here. It is shown when a key brought it here, not the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def reached_line(view: QWidget) -> QFrame:
    """The line, over the view and hidden. It lies on top, so that nothing moves when it comes and goes."""
    made = QFrame(view)
    made.setObjectName("reached")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.hide()
    return made
