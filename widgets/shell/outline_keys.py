"""The keys of the canvas in the outline: a design can be built there as well, line by line."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from widgets.canvas_view.actions import CANVAS_ACTIONS, CanvasAction
from widgets.canvas_view.view import CanvasView
from widgets.guard import guarded_slot

KEYED = frozenset(
    {
        "new_state",
        "new_object",
        "sibling",
        "connect",
        "lead_elsewhere",
        "flip_mode",
        "limit",
        "add_failure",
        "add_fallback",
        "edit_message",
        "delete",
        "duplicate",
    }
)
"""What is done to a thing, wherever it is shown. Walking and zooming are the canvas's own, Tab leaves the tree."""


def give_keys(tree: QWidget, view: CanvasView) -> None:
    """Has these keys do in the tree what they do on the canvas, while the tree itself has the keyboard."""
    for action in CANVAS_ACTIONS:
        for key in action.keys if action.id in KEYED else ():
            shortcut = QShortcut(QKeySequence(key), tree, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(action.repeats)
            shortcut.activated.connect(guarded_slot(partial(_act, action, view)))


def _act(action: CanvasAction, view: CanvasView) -> None:
    if action.enabled(view.desk):
        action.run(view)
