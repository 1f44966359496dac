"""A segmented control: a few words side by side, one of them chosen, by arrow keys or by their first letter."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from widgets.guard import guarded, guarded_slot
from widgets.parts.build import button


class Segmented(QWidget):
    """Shows options, pairs of value and words; `chosen` carries the value that the person took."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._words = [words for _, words in options]
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

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses the word that begins with it; of several the next one."""
        letter = event.text().lower()
        count = len(self._values)
        following = [(max(self._group.checkedId(), -1) + 1 + step) % count for step in range(count)]
        begun = [index for index in following if self._words[index].lower().startswith(letter)]
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if letter.strip() and begun and not held:
            self._group.button(begun[0]).setFocus()
            self._group.button(begun[0]).click()
        else:
            super().keyPressEvent(event)

    def show_value(self, value: object) -> None:
        """Shows which one is chosen, without telling anybody."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def value(self) -> Any:
        """The value chosen, or `None`."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None
