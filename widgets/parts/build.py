"""Short ways to make the plain widgets that every panel needs. Text from people is shown as plain text."""

from collections.abc import Callable, Collection

from PySide6 import QtCore
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from widgets.guard import guarded_slot

BADGES = ("key", "count")


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A label that shows its text as it is, never as HTML. `role` is its part in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if role in BADGES:
        made.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def set_text(of: QLabel, text: str) -> None:
    """Gives a label its text; one without any takes no room."""
    of.setText(text)
    of.setVisible(bool(text))


def button(text: str, role: str = "", run: Callable[[], None] | None = None) -> QPushButton:
    """A push button; `run` is guarded."""
    made = QPushButton(text.replace("&", "&&"))
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if run is not None:
        made.clicked.connect(guarded_slot(run))
    return made


def frame(role: str) -> QFrame:
    """An empty frame with a part in the style sheet."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def _filled(layout: QBoxLayout, items: tuple[QWidget | QLayout | int | None, ...], margins: tuple[int, ...]) -> None:
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def row(*items: QWidget | QLayout | int | None, gap: int = 8, margins: tuple[int, ...] = (0, 0, 0, 0)) -> QHBoxLayout:
    """A row; a number is a space of so many pixels, `None` one that takes what is left."""
    layout = QHBoxLayout()
    layout.setSpacing(gap)
    _filled(layout, items, margins)
    return layout


def column(
    *items: QWidget | QLayout | int | None, gap: int = 8, margins: tuple[int, ...] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A column; a number is a space of so many pixels, `None` one that takes what is left."""
    layout = QVBoxLayout()
    layout.setSpacing(gap)
    _filled(layout, items, margins)
    return layout


def as_ground(widget: QWidget, role: str) -> None:
    """Gives a widget of our own a ground from the style sheet."""
    widget.setProperty("role", role)
    widget.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)


def set_part(widget: QWidget, name: str, value: str) -> None:
    """Sets a property that the style sheet asks for, and has the widget look accordingly."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def clear(layout: QLayout, keep: Collection[QWidget] = ()) -> None:
    """Takes everything out of a layout and lets go of it, but for what is to `keep`: that stays where it is seen."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner, keep)
        if widget is not None and widget not in keep:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def appear(layout: QLayout) -> None:
    """Shows what was just put into a layout. Qt does so by itself, but only after all else that is due by then, which
    may be a painting of the bare ground."""
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            appear(inner)
        if widget is not None and not widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()
