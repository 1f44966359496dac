"""What kind of thing a widget is, for a screen reader: a widget of our own is a bare "client" to it, unless told."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@cache
def give_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Has widgets of this kind speak of themselves with this role; the name and the description stay their own. Told
    once, it holds for all of them."""

    def interface(_: str, widget: QObject) -> QAccessibleInterface | None:
        return QAccessibleWidget(widget, role) if isinstance(widget, kind) else None

    QAccessible.installFactory(interface)
