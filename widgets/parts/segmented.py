"""A segmented control: a few words side by side, one of them chosen. Arrow keys move the choice."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from widgets.guard import guarded_slot
from widgets.parts.build import button


class Segmented(QWidget):
    """Shows options, pairs of value and words; `chosen` carries the value that the person took."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for index, (_, words) in enumerate(options):
            segment = button(words)
            segment.setCheckable(True)
            segment.setProperty("segment", "true")
            segment.setProperty("end", {0: "first", len(options) - 1: "last"}.get(index, "inner"))
            segment.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            segment.setMinimumWidth(segment.fontMetrics().horizontalAdvance(words) + 18)
            self._group.addButton(segment, index)
            layout.addWidget(segment, 1)
        # The keyboard comes to the one that is chosen; before any is, to the first.
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(guarded_slot(self._lead_to))
        self._group.idClicked.connect(guarded_slot(lambda index: self.chosen.emit(self._values[index])))

    def _lead_to(self, index: int, checked: bool) -> None:
        if checked:
            self.setFocusProxy(self._group.button(index))

    def show_value(self, value: object) -> None:
        """Shows which one is chosen, without telling anybody."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def value(self) -> Any:
        """The value chosen, or `None`."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None
