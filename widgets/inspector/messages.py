"""The control for what the customer sees: one text, and the surfaces that say it as chips to switch on."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from canvas.meaning import filled
from widgets.guard import guarded_slot
from widgets.inspector.controls import Control
from widgets.inspector.field import Field
from widgets.parts.build import button, set_part
from widgets.parts.flow_layout import FlowLayout
from widgets.parts.growing_text import GrowingText
from widgets.parts.icons import icon

TICK_SIZE = 13


class Messages(Control):
    """The value maps each surface that says something to its text. A chip switched on says the one text too."""

    typed = True

    def __init__(self, field: Field, tick_colour: str) -> None:
        super().__init__(field)
        self._value: Mapping[str, str] = {}
        self._on: frozenset[str] | None = None
        self.chips = {surface: button(f"{name} ", "chip") for surface, name in field.options}
        self._tick = icon("tick", tick_colour, size=TICK_SIZE)
        holder = QWidget()
        flow = FlowLayout(holder)
        for surface, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setIconSize(QSize(TICK_SIZE, TICK_SIZE))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.clicked.connect(guarded_slot(self._switcher(surface)))
            flow.addWidget(chip)
        self.box.addWidget(holder)
        self.text = GrowingText(least=3)
        self.text.setPlaceholderText(field.hint)
        self.text.textChanged.connect(guarded_slot(self._written))
        self.text.left.connect(self.finished)
        self.put(self.text)

    @property
    def one_text(self) -> str:
        """The text that the field shows: that of the first surface, in order, that says something."""
        return next((self._value[surface] for surface in self.chips if surface in self._value), "")

    def show_value(self, value: Any) -> None:
        self._value = told(value)
        if self.one_text != self.text.toPlainText() and (self.one_text or not self.text.hasFocus()):
            self.text.show_text(self.one_text)
        self._show_chips()

    def _speaking(self) -> frozenset[str]:
        """The surfaces that are on. While nothing is said yet, the choice of the person, or the first one."""
        if self._value:
            return frozenset(self._value)
        return self._on if self._on is not None else frozenset(list(self.chips)[:1])

    def _show_chips(self) -> None:
        speaking = self._speaking()
        current = next((surface for surface in self.chips if surface in speaking), None)
        for surface, chip in self.chips.items():
            on = surface in speaking
            chip.setChecked(on)
            chip.setIcon(self._tick if on and self._value else QIcon())
            set_part(chip, "current", "true" if surface == current else "false")

    def _switcher(self, surface: str) -> Callable[[], None]:
        return lambda: self._switch(surface)

    def _switch(self, surface: str) -> None:
        on = self.chips[surface].isChecked()
        speaking = self._speaking() | {surface} if on else self._speaking() - {surface}
        self._on = speaking
        text = self.one_text or self.text.toPlainText()
        self._tell({s: self._value.get(s) or text for s in self.chips if s in speaking})

    def _written(self) -> None:
        before, text = self.one_text, self.text.toPlainText()
        speaking = self._speaking()
        self._on = speaking
        same = {s for s in speaking if self._value.get(s, before) == before}
        self._tell({s: text if s in same else self._value[s] for s in self.chips if s in speaking})

    def _tell(self, value: Mapping[str, str]) -> None:
        self._value = told(value)
        self._show_chips()
        self.edited.emit(self._value)


def told(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The texts that say something; a blank one is as good as none."""
    return {surface: text for surface, text in texts.items() if filled(text)}
